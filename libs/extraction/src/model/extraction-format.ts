import { z } from 'zod';
import { LeftOut } from './left-out.js';
import { PlacedBlock } from './placed-blocks.js';

/** Raised when what is stored says more than before, or says it otherwise. */
export const EXTRACTION_FORMAT_VERSION = 2;
/** Those that are still read. Version 1 has text, runs and warnings alone: tables and marks are lost in it. */
const READABLE_VERSIONS = [1, EXTRACTION_FORMAT_VERSION] as const;

const WholeNumber = z.int().min(0);

/** Points (1/72 inch) from the top left corner of the page as it is shown, rotation applied. */
export const PageBox = z.tuple([z.number(), z.number(), z.number(), z.number()]);
export type PageBox = z.infer<typeof PageBox>;

/** Where a run of text stands in the document that came in. Pages and lines count from 1. */
export const Place = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('page'), page: z.int().min(1), box: PageBox.optional() }),
  // Child numbers from the root of the body down to the block, counted from 0.
  z.object({ kind: z.literal('block'), path: z.array(WholeNumber) }),
  z.object({ kind: z.literal('line'), line: z.int().min(1) }),
  // Numbers of sections from 1, outermost first, none for the header; then the block in its narrative, from 0.
  z.object({
    kind: z.literal('section'),
    section: z.array(z.int().min(1)),
    block: z.array(WholeNumber),
  }),
]);
export type Place = z.infer<typeof Place>;

/** `start` and `end` are UTF-16 code units of the canonical text; `end` is the first one after the run. */
export const Run = z.object({
  start: WholeNumber,
  end: WholeNumber,
  place: Place,
  /** In the file, but not visible to a person who opens it. */
  hidden: z.literal(true).optional(),
  /** Struck out by the file's own word (`explicit`), or by a line drawn across it (`inferred`). */
  struck: z.enum(['explicit', 'inferred']).optional(),
  /** Added by a tracked change that nobody has accepted yet. */
  inserted: z.literal(true).optional(),
  /** Not at this place of the file: the name of a column before its value, `[empty]`, `[ ]`, a value of several rows. */
  added: z.literal(true).optional(),
  /** How sure text recognition was, 0 to 1. Absent where the file itself holds the text. */
  confidence: z.number().min(0).max(1).optional(),
});
export type Run = z.infer<typeof Run>;

/** Something that a reader of the text alone would not know: what was left out, or had to be guessed. */
export const ExtractionWarning = z.object({
  code: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
  message: z.string(),
  /** Counts and page numbers; never words of the document. */
  detail: z.record(z.string(), z.union([z.number(), z.array(z.number())])),
});
export type ExtractionWarning = z.infer<typeof ExtractionWarning>;

/** What a document says of itself in its header. It is shown; only its confidentiality counts, and only upward. */
export const Stated = z
  .object({
    title: z.string(),
    /** Of the kind of document, mostly LOINC. */
    code: z.string(),
    date: z.string(),
    confidentiality: z.string(),
    language: z.string(),
    patientIdentifiers: z.array(z.object({ authority: z.string(), identifier: z.string() })),
    /** Whom it is about. More than one is two patients in one file. */
    patients: z.array(
      z.object({
        name: z.string().optional(),
        birthDate: z.string().optional(),
        identifiers: z.array(z.object({ authority: z.string(), identifier: z.string() })),
      }),
    ),
  })
  .partial();
export type Stated = z.infer<typeof Stated>;

/** As `@app/sandbox` has it, which is not there behind the walls. */
const SandboxMode = z.enum(['full', 'landlock', 'reduced']);

/** The canonical text of a document, and the place of every run of it. Between runs lies only white space. */
export const Extraction = z
  .object({
    version: z.literal(READABLE_VERSIONS),
    mediaType: z.string(),
    text: z.string(),
    runs: z.array(Run),
    /** Headings, tables, fields and so on. None in version 1. */
    blocks: z.array(PlacedBlock).default([]),
    /** What is in the file and not in the text. None in version 1, which has counts in its warnings. */
    leftOut: z.array(LeftOut).default([]),
    /** Characters in the file without white space: those of the text, and those that were left out. */
    sourceCharacters: WholeNumber.nullable().default(null),
    pages: z.int().min(1).optional(),
    stated: Stated.optional(),
    warnings: z.array(ExtractionWarning),
    extractor: z.object({
      name: z.string(),
      /** Changes when the same bytes may give another text. */
      version: z.int().min(1),
      libraries: z.record(z.string(), z.string()),
      /** The walls that it was read behind: said by the parent, not by the reader. Absent in old ones. */
      sandbox: SandboxMode.optional(),
    }),
  })
  .superRefine(({ text, runs, blocks }, context) => {
    const problem = findGap(text, runs) ?? findStray(text, blocks);
    if (problem !== null) context.addIssue({ code: 'custom', path: ['runs'], message: problem });
  });
export type Extraction = z.infer<typeof Extraction>;

/** A stretch of the text that a person has to see otherwise than the rest. */
export const TextMark = z.object({
  start: WholeNumber,
  end: WholeNumber,
  kind: z.enum(['hidden', 'struck', 'struck-inferred', 'inserted', 'added']),
});
export type TextMark = z.infer<typeof TextMark>;

/** What a person reads of an extraction: all but the places of its runs, which may be many. */
export const DocumentText = z.object({
  text: z.string(),
  /** Stretches that a person who opens the file does not see, or sees struck out. */
  marks: z.array(TextMark),
  blocks: z.array(PlacedBlock),
  leftOut: z.array(LeftOut),
  sourceCharacters: WholeNumber.nullable(),
  pages: z.int().min(1).optional(),
  stated: Stated.optional(),
  warnings: z.array(ExtractionWarning),
  extractor: z.object({ name: z.string(), version: z.int().min(1) }),
});
export type DocumentText = z.infer<typeof DocumentText>;

/** Says what is wrong when runs overlap, leave the text, or do not cover a visible character. */
function findGap(text: string, runs: readonly Run[]): string | null {
  let covered = 0;
  for (const { start, end } of runs) {
    if (start < covered || end <= start || end > text.length)
      return 'runs overlap or leave the text';
    if (/\S/u.test(text.slice(covered, start))) return 'text without a place';
    covered = end;
  }
  return /\S/u.test(text.slice(covered)) ? 'text without a place' : null;
}

function findStray(text: string, blocks: readonly PlacedBlock[]): string | null {
  const isStray = ({ start, end }: { readonly start: number; readonly end: number }): boolean =>
    end < start || end > text.length;
  const strays = blocks.some(
    (block) =>
      isStray(block) || (block.kind === 'table' && [...block.rows, ...block.cells].some(isStray)),
  );
  return strays ? 'a block leaves the text' : null;
}

/** The marks of an extraction's runs; neighbours of one kind are one. */
export function marksOf({ runs }: Pick<Extraction, 'runs'>): TextMark[] {
  const marks: TextMark[] = [];
  const open = new Map<TextMark['kind'], TextMark>();
  for (const { start, end, ...flags } of runs) {
    for (const kind of kindsOf(flags)) {
      const last = open.get(kind);
      if (last?.end === start) last.end = end;
      else {
        const mark = { start, end, kind };
        open.set(kind, mark);
        marks.push(mark);
      }
    }
  }
  return marks;
}

function kindsOf({
  hidden,
  struck,
  inserted,
  added,
}: Omit<Run, 'start' | 'end' | 'place'>): TextMark['kind'][] {
  const kinds: TextMark['kind'][] = [];
  if (hidden) kinds.push('hidden');
  if (struck === 'explicit') kinds.push('struck');
  if (struck === 'inferred') kinds.push('struck-inferred');
  if (inserted) kinds.push('inserted');
  if (added) kinds.push('added');
  return kinds;
}
