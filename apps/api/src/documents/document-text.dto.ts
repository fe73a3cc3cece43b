import { type DocumentText, Stated } from '@app/extraction';
import { z } from 'zod';

export const DocumentTextView = z
  .object({
    text: z.string().meta({ description: 'The canonical text. Show it as text, never as HTML.' }),
    pages: z.int().nullable(),
    stated: Stated.nullable().meta({
      description: 'What the document says of itself in its header. It decides nothing.',
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
    pages: read.pages ?? null,
    stated: read.stated ?? null,
    warnings: read.warnings.map(({ code, message, detail }) => ({ code, message, detail })),
    extractor: { name: read.extractor.name, version: read.extractor.version },
  };
}
