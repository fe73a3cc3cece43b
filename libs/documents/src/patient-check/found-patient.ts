import { z } from 'zod';

/** A patient as a document names one, from one place of it. */
export const FoundPatient = z.object({
  name: z.string().nullable(),
  /** What the date may mean: `03/04/1970` is two days. */
  birthDates: z.array(z.string()),
  /** As it is written. */
  birthDate: z.string().nullable(),
  numbers: z.array(z.object({ identifier: z.string(), authority: z.string().nullable() })),
  /** Numbers of a visit or stay. */
  visits: z.array(z.string()),
  /** Where in the text; null in the header of the file. */
  at: z.object({ start: z.int(), end: z.int() }).nullable(),
});
export type FoundPatient = z.infer<typeof FoundPatient>;
