import { z } from 'zod';

const Offset = z.int().min(0);
/** UTF-16 code units of the canonical text; `end` is the first one behind. */
const Stretch = { start: Offset, end: Offset };

/** A cell of a table. Without text it is empty and its stretch is that of `[empty]`. */
export const PlacedCell = z.object({
  ...Stretch,
  /** Of its upper left corner, from 0. */
  row: Offset,
  column: Offset,
  rowSpan: z.int().min(1),
  columnSpan: z.int().min(1),
  header: z.enum(['column', 'row']).optional(),
  empty: z.literal(true).optional(),
});
export type PlacedCell = z.infer<typeof PlacedCell>;

/** Where a block of the document stands in its text. Blocks inside others follow them. */
export const PlacedBlock = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('heading'), ...Stretch, level: z.int().min(1) }),
  z.object({ kind: z.literal('paragraph'), ...Stretch }),
  z.object({ kind: z.literal('list-item'), ...Stretch, depth: Offset }),
  z.object({
    kind: z.literal('table'),
    ...Stretch,
    columns: z.int().min(1),
    /** One line of the text each, in their order. */
    rows: z.array(z.object({ ...Stretch, row: Offset })),
    cells: z.array(PlacedCell),
    /** Where the names of the columns are from: the file says so, or they look like it. */
    columnNames: z.enum(['stated', 'inferred', 'none']),
  }),
  z.object({
    kind: z.literal('field'),
    ...Stretch,
    field: z.enum(['checkbox', 'radio', 'text', 'choice']),
    checked: z.boolean().optional(),
    empty: z.literal(true).optional(),
  }),
  z.object({ kind: z.literal('footnote'), ...Stretch }),
  z.object({ kind: z.enum(['header', 'footer', 'comment']), ...Stretch }),
]);
export type PlacedBlock = z.infer<typeof PlacedBlock>;
