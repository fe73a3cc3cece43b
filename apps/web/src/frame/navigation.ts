import { IconFiles, IconUpload } from '@tabler/icons-react';
import type { ComponentType } from 'react';
import type { Session } from '../generated/types.gen.js';

type Role = Session['person']['roles'][number];

interface Entry {
  readonly to: '/upload' | '/documents';
  /** Its word in the messages: frame.pages. */
  readonly word: 'upload' | 'documents';
  readonly icon: ComponentType<{ size?: number; stroke?: number }>;
  /** Who sees it: everyone, or whoever has one of these roles. The service decides who may use it. */
  readonly for: 'everyone' | readonly Role[];
}

/** The pages of the rail, in its order. A page to come is one line here and its route. */
const ENTRIES: readonly Entry[] = [
  { to: '/upload', word: 'upload', icon: IconUpload, for: 'everyone' },
  { to: '/documents', word: 'documents', icon: IconFiles, for: 'everyone' },
];

export function entriesFor(roles: readonly Role[]): readonly Entry[] {
  return ENTRIES.filter(
    (entry) => entry.for === 'everyone' || entry.for.some((role) => roles.includes(role)),
  );
}
