import { Receipt } from '@app/summaries';
import { z } from 'zod';

/** The account of what was read, as it is shown. */
export const ReceiptView = z
  .object({
    sourceCharacters: z.int(),
    readCharacters: z.int(),
    sourceTokens: z.int(),
    sources: z
      .array(
        z
          .object({
            documentId: z.uuid(),
            characters: z.int(),
            hiddenCharacters: z.int().meta({
              description: 'Text that a reader of the document does not see. It was left out.',
            }),
            pages: z.int().nullable(),
            unreadPages: z.array(
              z.object({
                reason: z.enum(['no-text', 'not-recognized', 'broken']),
                pages: z.array(z.int()),
              }),
            ),
            warnings: z.array(z.string()).meta({ description: 'Stable codes.' }),
          })
          .meta({ id: 'SourceReceipt' }),
      )
      .meta({ description: 'In the order of the documents. Empty of older summaries.' }),
    stretches: z
      .array(
        z
          .object({
            characters: z.int(),
            tokens: z.int(),
            pages: z.array(z.object({ source: z.int(), first: z.int(), last: z.int() })),
          })
          .meta({ id: 'Stretch' }),
      )
      .meta({ description: 'What was read in one go, in order: together they are the source.' }),
    calls: z.array(
      z.object({
        ask: z.enum(['whole', 'part', 'combine']),
        stretch: z.int().nullable().meta({ description: 'Which stretch it read, from 0.' }),
        section: z.string().nullable().meta({ description: 'What was asked for.' }),
        sentTokens: z.int(),
        evaluatedTokens: z.int(),
        reusedTokens: z.int().meta({
          description:
            'Evaluated for the call before, which began with the same tokens. Together with the evaluated ones they are the sent ones.',
        }),
        generatedTokens: z.int(),
        setAsideCharacters: z.int().meta({
          description:
            'Characters of the source that tell a program what to write. The call before read them and did so; this one, in its place, was not given them.',
        }),
        ended: z.enum(['stop', 'length', 'repetition']),
      }),
    ),
  })
  .meta({ id: 'Receipt' });
export type ReceiptView = z.infer<typeof ReceiptView>;

export function toReceiptView(receipt: Receipt): ReceiptView {
  return {
    sourceCharacters: receipt.sourceCharacters,
    readCharacters: receipt.readCharacters,
    sourceTokens: receipt.sourceTokens,
    sources: receipt.sources.map(
      ({ extractionId: _id, extractor: _extractor, ...source }) => source,
    ),
    stretches: receipt.stretches.map(({ start, end, tokens, pages }) => ({
      characters: end - start,
      tokens,
      pages: [...pages],
    })),
    calls: receipt.calls.map((call) => ({
      ask: call.ask,
      stretch: call.stretch,
      section: call.section,
      sentTokens: call.sentTokens,
      evaluatedTokens: call.evaluatedTokens,
      reusedTokens: call.reusedTokens,
      generatedTokens: call.generatedTokens,
      setAsideCharacters: call.setAsideCharacters,
      ended: call.ended,
    })),
  };
}
