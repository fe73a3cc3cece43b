import type { ChatMessage } from '@app/inference';
import type { Profile, ProfileSection } from '../profiles/profiles.js';
import { withoutCodes } from './without-codes.js';

/**
 * What the model reads: the profile's words, the text as data, without codes, and after it what is asked. The text
 * comes first so that all sections of one text share their beginning, which is then read once, and
 * so that the last word is ours and not the document's.
 */
export function promptFor(
  profile: Profile,
  section: ProfileSection,
  text: string,
): readonly ChatMessage[] {
  return [
    { role: 'system', content: profile.instructions },
    {
      role: 'user',
      content: `DOCUMENT\n${withoutCodes(text)}\nEND OF DOCUMENT\n\n${section.request}`,
    },
  ];
}
