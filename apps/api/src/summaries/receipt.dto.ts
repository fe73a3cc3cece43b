import { LANGUAGES } from '@app/faithfulness';
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
    sourceTokens: z.int().meta({ description: 'Of what the model is given of the documents.' }),
    codeCharacters: z.int().meta({
      description:
        'Characters of codes in tables, the empty cells beside them and repeated column names. Rules read them; the model was not given them. 0 for older summaries.',
    }),
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
              description: 'Text that is struck out in the document itself. It was left out.',
            }),
            leftOut: z.array(LeftOutView).meta({
              description:
                'Content of the document that is not in its text, counted in the source.',
            }),
            sourceCharacters: z.int().nullable().meta({
              description:
                'Characters in the document, without white space. Null if they were not counted.',
            }),
            readCharacters: z
              .int()
              .nullable()
              .meta({ description: 'How many of those were read.' }),
            unsureStrikes: z.array(UnsureStrikeView).meta({
              description: 'Text that may be struck out. The signer must state whether it is.',
            }),
            instructions: z
              .array(z.object({ start: z.int(), end: z.int() }))
              .meta({ description: 'Lines of it that address a program instead of a reader.' }),
            passages: z
              .array(z.object({ start: z.int(), end: z.int() }))
              .nullable()
              .meta({
                description:
                  'The part of its text that the model was given, as offsets. Null if it was given everything, and for older summaries.',
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
      .meta({ description: 'In the order of the documents. Empty for older summaries.' }),
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
      .meta({
        description: 'The stretches read in one call each, in order: together they are the source.',
      }),
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
          'The parts the model was given of a source that is longer than it reads well, and their pages in each document. The rest was searched by rules only. Null if the model was given everything.',
      }),
    calls: z.array(
      z.object({
        ask: z.enum(['whole', 'part', 'combine', 'passages']),
        stretch: z.int().nullable().meta({
          description: 'Which stretch it read, starting at 0. Null if it read passages or answers.',
        }),
        section: z.string().nullable().meta({ description: 'What was requested.' }),
        sentTokens: z.int(),
        evaluatedTokens: z.int(),
        reusedTokens: z.int().meta({
          description:
            'Tokens evaluated for the previous call, which began with the same tokens. Together with the evaluated ones they are the sent tokens.',
        }),
        generatedTokens: z.int(),
        setAsideCharacters: z.int().meta({
          description:
            'Characters of the source that tell a program what to write. The previous call read and followed them; this call, which replaces it, was not given them.',
        }),
        used: z.boolean().meta({
          description:
            'False if the check rated another answer to the same question higher; nobody sees this one.',
        }),
        replaced: z.boolean().meta({
          description:
            'True if the source contains nothing on what was requested, and the answer is not in the source or is about another topic. The draft says "Not mentioned." or "Nicht erwähnt." instead.',
        }),
        ended: z.enum(['stop', 'length', 'repetition']),
      }),
    ),
    untrainedLanguage: z.enum(LANGUAGES).nullable().meta({
      description:
        'Language of a document that the model was not trained to write. All of the draft is then sentences of the documents. Null otherwise, and where that is not known.',
    }),
    extractive: z.boolean().meta({
      description:
        'Whether the profile has sentences of the documents copied instead of having a model write.',
    }),
    copied: z
      .array(
        z.object({
          section: z.string(),
          rows: z.int().meta({ description: 'Number of rows or sentences.' }),
          rowsLeftOut: z.int().meta({
            description: 'Rows or sentences that did not fit into the section.',
          }),
        }),
      )
      .meta({
        description:
          'Sections not written by a call: rows or sentences of the documents, word for word. Empty for older summaries.',
      }),
  })
  .meta({ id: 'Receipt' });
export type ReceiptView = z.infer<typeof ReceiptView>;

export function toReceiptView(receipt: Receipt): ReceiptView {
  return {
    sourceCharacters: receipt.sourceCharacters,
    readCharacters: receipt.readCharacters,
    sourceTokens: receipt.sourceTokens,
    codeCharacters: receipt.codeCharacters,
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
      replaced: call.replaced,
      ended: call.ended,
    })),
    untrainedLanguage: receipt.untrainedLanguage,
    extractive: receipt.extractive,
    copied: receipt.copied.map(({ section, rows, rowsLeftOut }) => ({
      section,
      rows,
      rowsLeftOut,
    })),
  };
}
