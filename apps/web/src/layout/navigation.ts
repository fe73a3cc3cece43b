import {
  IconFiles,
  IconInbox,
  IconListSearch,
  IconSettings,
  IconUpload,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';
import { SECTIONS } from '../features/admin/sections.js';
import type { Permission } from '../features/session/permission.js';

interface Entry {
  readonly to: '/inbox' | '/upload' | '/documents' | '/audit' | '/administration';
  /** Its word in the messages: layout.pages. */
  readonly word: 'inbox' | 'upload' | 'documents' | 'audit' | 'administration';
  readonly icon: ComponentType<{ size?: number; stroke?: number }>;
  /** One of these lets a person see it. The service decides who may use it. */
  readonly for: readonly Permission[];
}

/** The pages of the rail, in its order. A page to come is one line here and its route. */
const ENTRIES: readonly Entry[] = [
  { to: '/inbox', word: 'inbox', icon: IconInbox, for: ['summary:review'] },
  { to: '/upload', word: 'upload', icon: IconUpload, for: ['document:add'] },
  { to: '/documents', word: 'documents', icon: IconFiles, for: ['document:read'] },
  { to: '/audit', word: 'audit', icon: IconListSearch, for: ['audit:read'] },
  {
    to: '/administration',
    word: 'administration',
    icon: IconSettings,
    for: SECTIONS.map((section) => section.for),
  },
];

export function entriesFor(permissions: readonly Permission[]): readonly Entry[] {
  return ENTRIES.filter((entry) => entry.for.some((needed) => permissions.includes(needed)));
}

/** Where one who is signed in begins: with what waits for them, with what came in, or with the trail. */
export function homeOf(
  permissions: readonly Permission[],
): '/inbox' | '/documents' | '/administration' | '/audit' | '/account' {
  // who brings documents in as well goes on with those
  if (permissions.includes('summary:review') && !permissions.includes('document:add')) {
    return '/inbox';
  }
  if (permissions.includes('document:read')) return '/documents';
  // who audits reads some pages of the administration too, and does not begin there
  if (permissions.includes('audit:read')) return '/audit';
  const administers = entriesFor(permissions).some(({ to }) => to === '/administration');
  return administers ? '/administration' : '/account';
}
