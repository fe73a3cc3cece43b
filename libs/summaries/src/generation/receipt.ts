import { LeftOut } from '@app/extraction';
import { LANGUAGES } from '@app/faithfulness';
import { z } from 'zod';

/** The account of one call of the model. */
export const CallReceipt = z.object({
  ask: z.enum(['whole', 'part', 'combine', 'passages']),
  /** Which stretch of the source it read, counted from 0. Null where it read passages or answers, and in old receipts. */
  stretch: z.int().nullable().default(null),
  /** Which section was asked for. Null of an engine that no request guides, and in old receipts. */
  section: z.string().nullable().default(null),
  promptSha256: z.string(),
  sentTokens: z.int(),
  evaluatedTokens: z.int(),
  /** Those of the beginning that were evaluated for the call before. With the evaluated ones they are all. */
  reusedTokens: z.int().default(0),
  generatedTokens: z.int(),
  /** Words that were taken back as they were written: a number, a drug or a side that the source has not. */
  takenBack: z.int().default(0),
  /**
   * Characters of the source that this call was not given, because they speak to a program and the call
   * before, which read them too, had done what they say.
   */
  setAsideCharacters: z.int().default(0),
  /** Whether its answer went on: false where another to the same question was better by the check. */
  used: z.boolean().default(true),
  /**
   * Whether "Not mentioned." stands for its answer: the source has nothing of what was asked, and what was answered is
   * not in the source or is about another topic. Never in old receipts.
   */
  replaced: z.boolean().default(false),
  /** `length` and `repetition` mean that the engine stopped the text; the reader is told. */
  ended: z.enum(['stop', 'length', 'repetition']),
  /** Whether the engine computed for nobody else meanwhile. Null where it does not say. */
  alone: z.boolean().nullable().default(null),
  promptMs: z.number(),
  generateMs: z.number(),
});
export type CallReceipt = z.infer<typeof CallReceipt>;

/** A part of the source that was read in one go. Without gap or overlap they are the source. */
export const StretchReceipt = z.object({
  start: z.int(),
  end: z.int(),
  /** By the engine's exact count of this stretch alone. */
  tokens: z.int(),
  /** First and last page of each document that it draws on, if that has pages. */
  pages: z.array(z.object({ source: z.int(), first: z.int(), last: z.int() })).readonly(),
});
export type StretchReceipt = z.infer<typeof StretchReceipt>;

/** Why pages gave no text. */
export const UNREAD_REASONS = ['no-text', 'not-recognized', 'broken'] as const;

/** Text with a line across it that may strike it out, or be a border. Offsets are those of the extraction. */
export const UnsureStrike = z.object({
  start: z.int(),
  end: z.int(),
  /** The words before it in its line, its own, and those behind it. */
  before: z.string(),
  text: z.string(),
  after: z.string(),
  page: z.int().nullable(),
});
export type UnsureStrike = z.infer<typeof UnsureStrike>;

/** What became of one document's text on its way to the model. */
export const SourceReceipt = z.object({
  documentId: z.string(),
  extractionId: z.string(),
  extractor: z.object({ name: z.string(), version: z.int() }),
  /** Of its extraction; those of the source are these without the hidden and the struck ones. */
  characters: z.int(),
  /** Text that a person who opens the document does not see. It is left out. */
  hiddenCharacters: z.int(),
  /** Text that the file itself says is struck out. It is left out. */
  struckCharacters: z.int().default(0),
  /** What is in the file and not in its text, counted at the source. */
  leftOut: z.array(LeftOut).readonly().default([]),
  /** Characters in the file without white space. Null where nobody counted them, as in old receipts. */
  sourceCharacters: z.int().nullable().default(null),
  /** How many of those the source of the summary has. Null where nobody counted them. */
  readCharacters: z.int().nullable().default(null),
  /** What may be struck out: somebody has to say so before the summary is signed. */
  unsureStrikes: z.array(UnsureStrike).readonly().default([]),
  /** Lines of it that address a program, as offsets of the extraction. Nobody looked in old receipts. */
  instructions: z
    .array(z.object({ start: z.int(), end: z.int() }))
    .readonly()
    .default([]),
  /**
   * What of it the model was given, as offsets of the extraction in their order. Null where it was given the whole, and
   * in old receipts.
   */
  passages: z
    .array(z.object({ start: z.int(), end: z.int() }))
    .readonly()
    .nullable()
    .default(null),
  pages: z.int().nullable(),
  unreadPages: z.array(z.object({ reason: z.enum(UNREAD_REASONS), pages: z.array(z.int()) })),
  /** Codes of what else the extractor left out or guessed. */
  warnings: z.array(z.string()),
});
export type SourceReceipt = z.infer<typeof SourceReceipt>;

/** A section that no call wrote: rows of the source, or sentences, word for word. */
export const CopiedReceipt = z.object({
  section: z.string(),
  /** How many rows, or sentences. */
  rows: z.int(),
  /** Rows, or findings of an imaging report, that are more than a section may have. */
  rowsLeftOut: z.int(),
  /** Where they stand, as offsets of the source. */
  spans: z.array(z.object({ start: z.int(), end: z.int() })).readonly(),
});
export type CopiedReceipt = z.infer<typeof CopiedReceipt>;

/** What the model was given of a source that is more than it reads well. A program alone looked at the rest. */
export const PassagesReceipt = z.object({
  /** As offsets of the source, in its order. */
  spans: z.array(z.object({ start: z.int(), end: z.int() })).readonly(),
  /** Of all of them, by the engine's exact count. */
  tokens: z.int(),
  /** The pages of each document that they stand on, if it has pages. */
  pages: z.array(z.object({ source: z.int(), pages: z.array(z.int()) })).readonly(),
});
export type PassagesReceipt = z.infer<typeof PassagesReceipt>;

/** What was read of the source, in numbers that must agree. */
export const Receipt = z.object({
  sourceCharacters: z.int(),
  readCharacters: z.int(),
  /** Of what the model is given of it. */
  sourceTokens: z.int(),
  /**
   * Characters of codes, of empty cells beside them and of names of columns that cells repeat: programs read them, the model was
   * not given them. 0 in old receipts.
   */
  codeCharacters: z.int().default(0),
  /** In the order of the summary's documents. Where a text came from no document, and in old receipts, none. */
  sources: z.array(SourceReceipt).readonly().default([]),
  /** Old receipts have none. */
  stretches: z.array(StretchReceipt).readonly().default([]),
  /** Null where the model was given the whole, and in old receipts. */
  passages: PassagesReceipt.nullable().default(null),
  /** Of most of the source; null where it tells too little, and in old receipts. */
  language: z.enum(LANGUAGES).nullable().default(null),
  /**
   * Of a document, which the model was not trained to write: sentences of the documents were copied in its place. Null
   * where it was, or nobody knows.
   */
  untrainedLanguage: z.enum(LANGUAGES).nullable().default(null),
  /** Whether its profile has sentences copied in place of what a model would write. Never in old receipts. */
  extractive: z.boolean().default(false),
  /** How many answers a section could be given, of which the check chose one. */
  candidates: z.int().default(1),
  calls: z.array(CallReceipt),
  /** None in old receipts, whose sections were all asked for. */
  copied: z.array(CopiedReceipt).readonly().default([]),
});
export type Receipt = z.infer<typeof Receipt>;
