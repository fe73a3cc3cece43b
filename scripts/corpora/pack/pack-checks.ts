import type { Check, Difference } from '../check.js';
import type { CpuFigures } from './cpu.js';
import { type Counts, type FileFigures, groupFigures, shareFound, totalOf } from './figures.js';
import type { Hl7Figures } from './hl7-check.js';
import type { WordSummary } from './word-figures.js';

/** Of these nothing may be missing. */
const EXACT = new Set(['docx', 'html', 'email', 'rtf', 'cda', 'xlsx', 'odt']);
/** Formats that no reader takes; the refusal says how the file is saved in one that is read. */
const REFUSED_BY_DESIGN = new Set(['legacy-word', 'legacy-excel', 'legacy-powerpoint']);
const MIN_PDF_CELLS = 0.98;
const MAX_SILENT = 0.001;
export const ENOUGH_RECALL = 0.95;
const MIN_FILES = 0.95;
const MIN_F1 = 0.98;
/** Half above what it was when it was first measured, 0.05 s and 0.32 s. */
const MAX_MEDIAN_MS = 75;
const MAX_P95_MS = 480;
const SHOWN = 15;

/** What has to hold of the rows, as far as there are files that say so. */
export function rowChecks(files: readonly FileFigures[]): readonly Check[] {
  const of = (has: (file: FileFigures) => boolean): readonly FileFigures[] => files.filter(has);
  const checks = [
    cells(
      'Every cell of Word, HTML, mail, RTF, CDA, Excel and OpenDocument',
      of(({ format }) => EXACT.has(format)),
      1,
    ),
    cells(
      'Cells of PDFs with text, with both labels',
      of(({ format }) => format === 'pdf'),
      MIN_PDF_CELLS,
    ),
    others(files),
    silent(
      'PDFs with text',
      of(({ format }) => format === 'pdf'),
    ),
    silent(
      'scans',
      of(({ format }) => format === 'scan'),
    ),
    silent(
      'all other formats',
      of(({ format }) => format !== 'pdf' && format !== 'scan'),
    ),
  ];
  return checks.filter((check) => check !== null);
}

function cells(name: string, files: readonly FileFigures[], least: number): Check | null {
  const { counts } = groupFigures(name, files);
  const share = shareFound(counts.cell, counts.empty);
  if (share === null) return null;
  return {
    name,
    limit: least === 1 ? 'all' : `at least ${least * 100} %`,
    found: `${percent(share)} (${counts.cell.found + counts.empty.found} of ${totalOf(counts.cell) + totalOf(counts.empty)})`,
    holds: share >= least,
    differences: worst(files, ({ counts: { cell, empty } }) => [cell, empty]),
  };
}

/** Files of a format that is refused by design are no share of what is read: they are counted beside it, and named. */
function others(all: readonly FileFigures[]): Check | null {
  const files = all.filter(({ verdict }) => !REFUSED_BY_DESIGN.has(verdict));
  const refused = all.filter(({ verdict }) => REFUSED_BY_DESIGN.has(verdict));
  const { counts } = groupFigures('', files);
  const some = [counts.box, counts.field, counts.struck, counts.text];
  const share = shareFound(...some);
  if (share === null && refused.length === 0) return null;
  const named = OTHER_KINDS.filter((kind) => totalOf(counts[kind]) > 0).map(
    (kind) => `${kind} ${counts[kind].found} of ${totalOf(counts[kind])}`,
  );
  return {
    name: 'Boxes, fields, struck words and sentences, in all formats that are read',
    limit: 'all',
    found: `${share === null ? 'none' : `${percent(share)}: ${named.join(', ')}`}${refusedLine(refused)}`,
    holds: share === 1,
    differences: [
      ...refusedByReason(refused).map(([reason, group]) => ({
        file: [...new Set(group.map(({ producer }) => producer))].join(', '),
        what: `refused: ${group.length} ${reason}`,
        why: 'The format is refused by design, and the refusal names the way out. Nothing of it is in the shares',
      })),
      ...worst(files, (file) => OTHER_KINDS.map((kind) => file.counts[kind])),
    ],
  };
}

const OTHER_KINDS = ['box', 'field', 'struck', 'text'] as const;

/** How many files, and how much stands in them that is not read. */
function refusedLine(files: readonly FileFigures[]): string {
  if (files.length === 0) return '';
  const { counts } = groupFigures('', files);
  const reasons = refusedByReason(files).map(([reason, some]) => `${some.length} ${reason}`);
  const unread = OTHER_KINDS.filter((kind) => totalOf(counts[kind]) > 0).map(
    (kind) => `${kind} ${totalOf(counts[kind])}`,
  );
  return `; refused: ${reasons.join(', ')}, with ${unread.join(', ')} that are not counted here`;
}

function refusedByReason(
  files: readonly FileFigures[],
): readonly (readonly [string, readonly FileFigures[]])[] {
  return [...Map.groupBy(files, ({ verdict }) => verdict)];
}

function silent(what: string, files: readonly FileFigures[]): Check | null {
  const { known, silent: wrong } = groupFigures(what, files);
  if (known === 0) return null;
  return {
    name: `Numbers and names of drugs that are silently wrong, ${what}`,
    limit: `at most ${MAX_SILENT * 100} %`,
    found: `${((wrong / known) * 100).toFixed(2)} % (${wrong} of ${known})`,
    holds: wrong / known <= MAX_SILENT,
    differences: files
      .filter((file) => file.inventedNumbers + file.misreadDrugs + file.wrongNumbers > 0)
      .slice(0, SHOWN)
      .map((file) => ({
        file: file.path,
        what: file.failures
          .filter(({ verdict }) => verdict === 'wrong')
          .slice(0, 3)
          .map((failure) => failure.what)
          .join('; '),
        why: null,
      })),
  };
}

function worst(
  files: readonly FileFigures[],
  of: (file: FileFigures) => readonly Counts[],
): readonly Difference[] {
  const shares = files
    .map((file) => ({ file, share: shareFound(...of(file)) ?? 1 }))
    .filter(({ share }) => share < 1)
    .toSorted((one, two) => one.share - two.share);
  const shown = shares.slice(0, SHOWN).map(({ file, share }) => ({
    file: file.path,
    what: `${percent(share)}, ${file.verdict}`,
    why: null,
  }));
  const more = shares.length - shown.length;
  return more > 0
    ? [...shown, { file: `${more} more files`, what: 'see --json', why: null }]
    : shown;
}

export function wordChecks(pdf: WordSummary | undefined): readonly Check[] {
  if (!pdf || pdf.files === 0) return [];
  const differences = pdf.below.slice(0, SHOWN).map(({ path, recall, tool, words }) => ({
    file: path,
    what: `${percent(recall)} of ${words} words of ${tool}`,
    why: null,
  }));
  return [
    {
      name: `Word recall of PDFs at least ${ENOUGH_RECALL} against the better of poppler and MuPDF`,
      limit: `in at least ${MIN_FILES * 100} % of the files with over 50 characters`,
      found: `${percent(pdf.share)} (${pdf.files - pdf.below.length} of ${pdf.files})`,
      holds: pdf.share >= MIN_FILES,
      differences,
    },
    {
      name: 'Token F1 of PDFs against the better of poppler and MuPDF',
      limit: `at least ${MIN_F1} over all words`,
      found: pdf.f1.toFixed(4),
      holds: pdf.f1 >= MIN_F1,
      differences: [],
    },
  ];
}

export function cpuCheck(cpu: CpuFigures | null): readonly Check[] {
  if (!cpu) return [];
  return [
    {
      name: 'Processor time of the reader for a document, without text recognition',
      limit: `median at most ${MAX_MEDIAN_MS} ms, 95th percentile at most ${MAX_P95_MS} ms`,
      found: `median ${cpu.medianMs} ms, 95th percentile ${cpu.p95Ms} ms, over ${cpu.documents} documents`,
      holds: cpu.medianMs <= MAX_MEDIAN_MS && cpu.p95Ms <= MAX_P95_MS,
      differences: cpu.slowest.map(({ path, ms }) => ({
        file: path,
        what: `${ms} ms`,
        why: 'One of the slowest',
      })),
    },
  ];
}

export function hl7Check(hl7: Hl7Figures | null): readonly Check[] {
  if (!hl7) return [];
  const { values, notes, lostValues, lostNotes, apart, withoutDocument, messages, files } = hl7;
  return [
    {
      name: 'HL7: values (OBX) and notes (NTE) in the text of their document',
      limit: 'all',
      found: `${values - lostValues} of ${values} values and ${notes - lostNotes} of ${notes} notes, in ${messages} messages of ${files} files; ${apart} values stand in no line with their name, ${withoutDocument} notes are of messages that bring no document`,
      holds: lostValues + lostNotes === 0,
      differences: hl7.differences.map(({ path, what }) => ({
        file: path,
        what: `missing: ${what}`,
        why: null,
      })),
    },
  ];
}

function percent(share: number): string {
  // what is not whole is not called so
  const shown = share < 1 ? Math.min(share * 100, 99.99) : 100;
  return `${shown.toFixed(share < 1 && share > 0.9995 ? 2 : 1)} %`;
}
