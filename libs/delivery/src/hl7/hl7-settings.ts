import { WRITTEN_CHARSETS } from '@app/hl7';
import { z } from 'zod';

const Code = z
  .string()
  .trim()
  .max(80)
  .regex(/^\P{C}*$/u, 'must not contain control characters');

/** What a destination of HL7 messages has been agreed on. */
export const Hl7Settings = z.strictObject({
  /** MSH-5 and MSH-6. */
  receivingApplication: Code.min(1),
  receivingFacility: Code.default(''),
  /** MSH-3 and MSH-4. @default what the site calls itself */
  sendingApplication: Code.min(1).nullable().default(null),
  sendingFacility: Code.nullable().default(null),
  /** ORU for partners who take no documents. */
  messages: z.enum(['MDM', 'ORU']).default('MDM'),
  /** TXA-17 of a draft: in progress, or pre-authenticated. */
  draftStatus: z.enum(['IP', 'PA']).default('IP'),
  /** Of a signed document: one in its place that says so, or the notice that it is cancelled. */
  withdrawal: z.enum(['T10', 'T11']).default('T10'),
  /** MSH-11. */
  processingId: z.enum(['P', 'T', 'D']).default('P'),
  /** MSH-18. */
  charset: z.enum(WRITTEN_CHARSETS).default('UNICODE UTF-8'),
  /** What MSH-15 and MSH-16 ask for: the original mode, the accepting answer, or both. */
  acknowledgement: z.enum(['original', 'accept', 'both']).default('original'),
  /** Which code asks for another attempt; the other one is final. */
  tryAgain: z.enum(['AE', 'AR']).default('AE'),
  /** For the first answer. */
  answerSeconds: z.int().min(1).max(300).default(20),
  /** For the application's answer, after the accepting one. */
  applicationSeconds: z.int().min(1).max(600).default(60),
});
export type Hl7Settings = z.infer<typeof Hl7Settings>;
