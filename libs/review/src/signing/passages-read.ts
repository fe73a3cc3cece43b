import type { Receipt } from '@app/summaries';
import { z } from 'zod';

/** How much of its documents' text the model was given, where that was not the whole. */
export const PassagesRead = z.object({
  count: z.int(),
  characters: z.int(),
  ofCharacters: z.int(),
});
export type PassagesRead = z.infer<typeof PassagesRead>;

/** Null where the model was given the whole, and of old receipts. */
export function passagesRead({
  passages,
  readCharacters,
}: Pick<Receipt, 'passages' | 'readCharacters'>): PassagesRead | null {
  return (
    passages && {
      count: passages.spans.length,
      characters: passages.spans.reduce((sum, { start, end }) => sum + end - start, 0),
      ofCharacters: readCharacters,
    }
  );
}
