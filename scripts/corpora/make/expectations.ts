import { z } from 'zod';

const Text = z.string().min(1);

/** Something that has to stand in the text of a file. */
export const Expectation = z.discriminatedUnion('kind', [
  /** A value of a table, in one line with the labels of its row and its column. */
  z.object({ kind: z.literal('cell'), value: Text, row: Text, column: Text }),
  /** A cell with nothing in it. */
  z.object({ kind: z.literal('empty'), row: Text, column: Text }),
  z.object({ kind: z.literal('box'), label: Text, ticked: z.boolean() }),
  /** Without a value it is a field that nobody has filled in. */
  z.object({ kind: z.literal('field'), label: Text, value: Text.optional() }),
  /** Words in their order, lines and pages notwithstanding. */
  z.object({ kind: z.literal('text'), value: Text }),
  /** Words that are struck out. */
  z.object({ kind: z.literal('struck'), value: Text }),
]);
export type Expectation = z.infer<typeof Expectation>;

export const ExpectedFile = z.object({
  /** The program that made it. */
  producer: Text,
  /** Of the files that are counted together: `docx`, `pdf`, `scan`. */
  format: Text,
  document: Text.optional(),
  /** All that a person who opens it can read. */
  text: z.string().optional(),
  /** Names that may not be misread. */
  drugs: z.array(Text).default([]),
  expectations: z.array(Expectation),
});
export type ExpectedFile = z.infer<typeof ExpectedFile>;

/** `expectations.json` of a pack: what is known of its files, by their path in it. */
export const Expectations = z.object({
  version: z.literal(1),
  files: z.record(Text, ExpectedFile),
});
export type Expectations = z.infer<typeof Expectations>;
