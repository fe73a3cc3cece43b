import type { ChatMessage } from '@app/inference';
import type { Profile } from './profiles.js';

export type Ask =
  | { readonly kind: 'whole' }
  | { readonly kind: 'part'; readonly part: number; readonly parts: number }
  | { readonly kind: 'combine' };

/** What the model reads: the profile's words, and after them the text as data. */
export function promptFor(profile: Profile, ask: Ask, text: string): readonly ChatMessage[] {
  return [
    { role: 'system', content: profile.instructions },
    { role: 'user', content: `${wordsFor(profile, ask)}\n\n${text}` },
  ];
}

function wordsFor(profile: Profile, ask: Ask): string {
  switch (ask.kind) {
    case 'whole':
      return profile.request;
    case 'combine':
      return profile.combineRequest;
    case 'part':
      return profile.partRequest
        .replace('{part}', String(ask.part))
        .replace('{parts}', String(ask.parts));
  }
}
