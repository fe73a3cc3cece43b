import { z } from 'zod';
import { boxOfRectangle, type Viewport } from './layout/geometry.js';
import type { PdfPage } from './pdf-library.js';
import type { TextBuilder } from '../rendering/text-builder.js';

const Annotation = z.object({
  subtype: z.string().optional(),
  fieldType: z.string().optional(),
  fieldValue: z
    .union([z.string(), z.array(z.string())])
    .nullish()
    .catch(null),
  textContent: z.array(z.string()).nullish().catch(null),
  hidden: z.boolean().optional(),
  rect: z.array(z.number()).catch([]),
  contentsObj: z.object({ str: z.string() }).nullish().catch(null),
});
type Annotation = z.infer<typeof Annotation>;

/** Comments of people on the page: not part of the document, so they are counted and not read. */
export interface AnnotationCounts {
  comments: number;
  attachments: number;
}

/**
 * Adds what was typed into form fields and free text boxes: on screen and on paper it is part of
 * the page, in the file it is not part of the text layer.
 */
export async function readAnnotations(
  page: PdfPage,
  viewport: Viewport,
  builder: TextBuilder,
  counts: AnnotationCounts,
): Promise<void> {
  const found: unknown[] = await page.getAnnotations({ intent: 'display' });
  for (const one of found) {
    const { success, data } = Annotation.safeParse(one);
    if (!success) continue;
    if (data.subtype === 'FileAttachment') counts.attachments += 1;
    else if (/^(Text|Popup|Highlight|Caret|Ink)$/.test(data.subtype ?? '') && data.contentsObj?.str)
      counts.comments += 1;
    const box = boxOfRectangle(data.rect, viewport);
    for (const line of shownText(data)) {
      builder.separate('\n');
      const place = { kind: 'page', page: page.pageNumber, ...(box && { box }) } as const;
      builder.append(line, place, { hidden: data.hidden ?? false });
    }
  }
}

function shownText({ subtype, fieldType, fieldValue, textContent }: Annotation): readonly string[] {
  if (subtype === 'Widget' && (fieldType === 'Tx' || fieldType === 'Ch')) {
    return (typeof fieldValue === 'string' ? [fieldValue] : (fieldValue ?? [])).flatMap((value) =>
      value.split(/\r\n?|\n/),
    );
  }
  return subtype === 'FreeText' ? (textContent ?? []) : [];
}
