import type { PassagesRead } from '@app/api-client';
import { type Formats, percentOf } from '../../../ui/formats/formats.js';

/** For words about them: how many, and what share of the text, rounded down. */
export function passagesValues(
  formats: Pick<Formats, 'percent'>,
  { count, characters, ofCharacters }: PassagesRead,
): { readonly count: number; readonly share: string } {
  return { count, share: percentOf(formats, characters, ofCharacters) };
}
