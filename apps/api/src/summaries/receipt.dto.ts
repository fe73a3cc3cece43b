import { Receipt, UnsureStrike } from '@app/summaries';
import { z } from 'zod';
import { LeftOutView, toLeftOutView } from '../documents/document-text.dto.js';

/** Text that may be struck out, with the words around it. */
export const UnsureStrikeView = UnsureStrike.meta({ id: 'UnsureStrike' });

/** The account of what was read, as it is shown. */
export const ReceiptView = z
  .object({
    sourceCharacters: z.int(),
    readCharacters: z.int(),
    sourceTokens: z.int(),
    instructions: z.int().meta({
      description: 'How many lines of the documents address a program instead of a reader.',
    }),
    sources: z
      .array(
        z
          .object({
            documentId: z.uuid(),
            characters: z.int(),
            hiddenCharacters: z.int().meta({
              description: 'Text that a reader of the document does not see. It was left out.',
            }),
            struckCharacters: z.int().meta({
              description: 'Text that the document itself says is struck out. It was left out.',
            }),
            leftOut: z.array(LeftOutView).meta({
              description: 'What is in the document and not in its text, counted at the source.',
            }),
            sourceCharacters: z.int().nullable().meta({
              description:
                'In the document, without white space. Null where they were not counted.',
            }),
            readCharacters: z
              .int()
              .nullable()
              .meta({ description: 'How many of those were read.' }),
            unsureStrikes: z.array(UnsureStrikeView).meta({
              description: 'What may be struck out. The signer has to say whether it is.',
            }),
            instructions: z
              .array(z.object({ start: z.int(), end: z.int() }))
              .meta({ description: 'Lines of it that address a program instead of a reader.' }),
            passages: z
              .array(z.object({ start: z.int(), end: z.int() }))
              .nullable()
              .meta({
                description:
                  'What of its text the model was given, as offsets. Null where that was the whole, and of older summaries.',
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
    passages: z
      .object({
        count: z.int(),
        characters: z.int(),
        tokens: z.int(),
        pages: z.array(z.object({ source: z.int(), pages: z.array(z.int()) })),
      })
      .meta({ id: 'Passages' })
      .nullable()
      .meta({
        description:
          'What the model was given of a source that is more than it reads well, and on which pages of each document. The rest was searched by rules alone. Null where the model was given the whole.',
      }),
    calls: z.array(
      z.object({
        ask: z.enum(['whole', 'part', 'combine', 'passages']),
        stretch: z.int().nullable().meta({
          description: 'Which stretch it read, from 0. Null where it read passages or answers.',
        }),
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
        used: z.boolean().meta({
          description:
            'False where another answer to the same question was better by the check, and nobody sees this one.',
        }),
        ended: z.enum(['stop', 'length', 'repetition']),
      }),
    ),
    copied: z
      .array(
        z.object({
          section: z.string(),
          rows: z.int().meta({ description: 'How many rows, or sentences.' }),
          rowsLeftOut: z.int().meta({
            description: 'Rows of the documents that are more than a section may have.',
          }),
        }),
      )
      .meta({
        description:
          'Sections that no call wrote: rows of the documents, or sentences, word for word. Empty of older summaries.',
      }),
  })
  .meta({ id: 'Receipt' });
export type ReceiptView = z.infer<typeof ReceiptView>;

export function toReceiptView(receipt: Receipt): ReceiptView {
  return {
    sourceCharacters: receipt.sourceCharacters,
    readCharacters: receipt.readCharacters,
    sourceTokens: receipt.sourceTokens,
    instructions: receipt.sources.reduce((sum, source) => sum + source.instructions.length, 0),
    sources: receipt.sources.map(
      ({
        extractionId: _id,
        extractor: _extractor,
        leftOut,
        unsureStrikes,
        instructions,
        passages,
        ...source
      }) => ({
        ...source,
        instructions: [...instructions],
        passages: passages && [...passages],
        leftOut: leftOut.map(toLeftOutView),
        unsureStrikes: [...unsureStrikes],
      }),
    ),
    stretches: receipt.stretches.map(({ start, end, tokens, pages }) => ({
      characters: end - start,
      tokens,
      pages: [...pages],
    })),
    passages: receipt.passages && {
      count: receipt.passages.spans.length,
      characters: receipt.passages.spans.reduce((sum, { start, end }) => sum + end - start, 0),
      tokens: receipt.passages.tokens,
      pages: receipt.passages.pages.map(({ source, pages }) => ({ source, pages: [...pages] })),
    },
    calls: receipt.calls.map((call) => ({
      ask: call.ask,
      stretch: call.stretch,
      section: call.section,
      sentTokens: call.sentTokens,
      evaluatedTokens: call.evaluatedTokens,
      reusedTokens: call.reusedTokens,
      generatedTokens: call.generatedTokens,
      setAsideCharacters: call.setAsideCharacters,
      used: call.used,
      ended: call.ended,
    })),
    copied: receipt.copied.map(({ section, rows, rowsLeftOut }) => ({
      section,
      rows,
      rowsLeftOut,
    })),
  };
}
