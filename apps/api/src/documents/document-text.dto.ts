import {
  type DocumentText,
  LEFT_OUT_KINDS,
  type LeftOut,
  PlacedBlock,
  Stated,
  TextMark,
} from '@app/extraction';
import { z } from 'zod';

/** What is in a file and not in its text. */
export const LeftOutView = z
  .object({
    kind: z.enum(LEFT_OUT_KINDS),
    count: z.int(),
    characters: z
      .int()
      .nullable()
      .meta({ description: 'Number of characters without white space, if counted.' }),
    pages: z.array(z.int()).nullable().meta({ description: 'Pages on which it occurs.' }),
    name: z.string().nullable().meta({ description: 'A name from the standard, such as `AL1`.' }),
  })
  .meta({ id: 'LeftOut' });
export type LeftOutView = z.infer<typeof LeftOutView>;

export const DocumentTextQuery = z.object({
  summary: z.uuid().optional().meta({
    description:
      'The text that this summary was based on. Evidence refers to it, even if the document was read again since.',
  }),
});
export type DocumentTextQuery = z.infer<typeof DocumentTextQuery>;

export const DocumentTextView = z
  .object({
    text: z.string().meta({ description: 'The canonical text. Show it as text, never as HTML.' }),
    marks: z.array(TextMark.meta({ id: 'TextMark' })).meta({
      description:
        'Parts of the text that must be displayed differently: hidden, struck out, possibly struck out, inserted by a tracked change, handwritten, or added by the reader (column names, `[empty]`).',
    }),
    blocks: z.array(PlacedBlock.meta({ id: 'TextBlock' })).meta({
      description: 'Headings, tables, fields and so on, by their offsets in the text.',
    }),
    leftOut: z
      .array(LeftOutView)
      .meta({ description: 'Content of the file that is not in its text.' }),
    sourceCharacters: z.int().nullable().meta({
      description: 'Characters in the file, without white space. Null if they were not counted.',
    }),
    pages: z.int().nullable(),
    stated: Stated.nullable().meta({
      description: 'What the document states in its header. It has no effect on processing.',
    }),
    warnings: z.array(
      z
        .object({
          code: z.string().meta({ description: 'A stable code.' }),
          message: z.string(),
          detail: z
            .record(z.string(), z.union([z.number(), z.array(z.number())]))
            .meta({ description: 'Counts and page numbers.' }),
        })
        .meta({ id: 'ExtractionWarning' }),
    ),
    extractor: z.object({ name: z.string(), version: z.int() }),
  })
  .meta({ id: 'DocumentText' });
export type DocumentTextView = z.infer<typeof DocumentTextView>;

export function toDocumentTextView(read: DocumentText): DocumentTextView {
  return {
    text: read.text,
    marks: read.marks,
    blocks: read.blocks,
    leftOut: read.leftOut.map(toLeftOutView),
    sourceCharacters: read.sourceCharacters,
    pages: read.pages ?? null,
    stated: read.stated ?? null,
    warnings: read.warnings.map(({ code, message, detail }) => ({ code, message, detail })),
    extractor: { name: read.extractor.name, version: read.extractor.version },
  };
}

export function toLeftOutView(one: LeftOut): LeftOutView {
  const { kind, count, characters = null, pages = null, name = null } = one;
  return { kind, count, characters, pages, name };
}
