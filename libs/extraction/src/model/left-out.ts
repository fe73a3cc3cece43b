import { z } from 'zod';

/** What a reader may leave out of a file. */
export const LEFT_OUT_KINDS = [
  'picture',
  'chart',
  'attachment',
  'embedded-object',
  'script',
  'comment',
  'header',
  'footer',
  'field',
  'value',
  'segment',
  'section',
  'entry',
  'page',
  'hidden-sheet',
  // Of extractions of earlier readers; today deleted text is read, and marked.
  'deleted-text',
  'unseen-characters',
  'linked-content',
  'unknown-element',
] as const;
export type LeftOutKind = (typeof LEFT_OUT_KINDS)[number];

/** Something that is in the file and not in its text, counted at the source. Never holds words of the document. */
export const LeftOut = z.object({
  kind: z.enum(LEFT_OUT_KINDS),
  count: z.int().min(1),
  /** Characters without white space that it would have added, where they can be counted. */
  characters: z.int().min(0).optional(),
  /** Numbers of the pages on which it is, from 1. */
  pages: z.array(z.int().min(1)).optional(),
  /** A name of the standard, such as the segment `AL1` or the value type `ED`; never one that a file makes up. */
  name: z
    .string()
    .regex(/^[A-Za-z0-9._-]{1,40}$/)
    .optional(),
});
export type LeftOut = z.infer<typeof LeftOut>;

/** Without white space, as characters are counted here and for the receipt. */
export function visibleLength(text: string): number {
  return text.replaceAll(/\s/gu, '').length;
}
