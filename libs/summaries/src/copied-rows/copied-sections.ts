import { drugNamed } from '@app/faithfulness';
import type { ProfileSection } from '../profiles/profiles.js';
import { copyBlocks } from '../copied-blocks/copied-blocks.js';
import { fewerLines } from '../recorded-medication/fewer-lines.js';
import { saysMoreThanLists } from '../recorded-medication/says-more-than-lists.js';
import { recordedMedication } from '../recorded-medication/recorded-medication.js';
import type { CopiedRow, FoundRows, RowKind } from './copied-row.js';
import { areSentences, type CopyKind, type RowCopyKind } from './copy-kinds.js';
import type { CopiedSection } from './copied-section.js';
import { copySentences } from '../copied-sentences/copied-sentences.js';
import { findRows } from './find-rows.js';
import { selectRows } from './select-rows.js';
import { namesExamination } from './examination-names.js';

/** A row as it stands in a draft, and its places in the source. */
export type CopiedLine = Pick<CopiedRow, 'text' | 'spans'>;

/** A hospital's longest lists of results have some hundred rows; who reads more of them reads the document. */
export const COPIED_ROWS_MAX = 500;
/** Signs that a source says something of a kind, in whatever form. */
const SPEAKS_OF = {
  medication: /medi[ck]|\btablets?\b|\d\s?mg\b/i,
  allergies: /allerg|anaphyla|intoleran|unverträglich|\bnk[df]?a\b/i,
} as const;
const WORD = /\p{L}{4,}/gu;
/**
 * Those of the sections that are copied: where the source has rows for them and nothing else, or blocks below their headings. One
 * that stands in the place of another is not, where the other is.
 */
export function copySections(
  text: string,
  sections: readonly ProfileSection[],
  documentStarts: readonly number[],
): readonly CopiedSection[] {
  if (sections.every(({ copies, copiesBelow }) => !copies && !copiesBelow)) return [];
  const found = findRows(text, documentStarts);
  // what one document plans, another may change
  const isAlone = documentStarts.length < 2;
  const copied = new Map<string, CopiedSection>();
  const byPlace = sections.toSorted(
    (one, other) => Number(isInstead(one)) - Number(isInstead(other)),
  );
  for (const section of byPlace) {
    if (section.insteadOf !== undefined && copied.has(section.insteadOf)) continue;
    const copy =
      copyRows(text, section, found, documentStarts) ??
      (isAlone ? copyBlocks(text, section) : null);
    if (!copy) continue;
    const isReplaceable = sections.some(({ insteadOf }) => insteadOf === section.id);
    if (isReplaceable && isListOutdated(text, section, found, documentStarts)) continue;
    copied.set(section.id, copy);
  }
  return [...copied.values()];
}

/** Whether what is taken is listed and said in other words too: "I have stopped ramipril today." A list for discharge is the last word. */
function isListOutdated(
  text: string,
  { copies = [] }: ProfileSection,
  found: ReadonlyMap<RowKind, FoundRows>,
  documentStarts: readonly number[],
): boolean {
  if (!copies.includes('medication')) return false;
  const rows = [...found.values()].flatMap((one) => one.rows);
  return saysMoreThanLists(text, rows, documentStarts);
}

function isInstead({ insteadOf }: ProfileSection): boolean {
  return insteadOf !== undefined;
}

function copyRows(
  text: string,
  section: ProfileSection,
  found: ReadonlyMap<RowKind, FoundRows>,
  documentStarts: readonly number[],
): CopiedSection | null {
  const { copies = [] } = section;
  if (copies.includes('sentences')) return copySentences(text, section);
  const lines = linesToCopy(text, copies, found, documentStarts);
  const shown = shownOf(lines, copies);
  if (shown.length === 0) return null;
  return {
    section,
    text: shown.map((line) => line.text).join('\n'),
    rows: shown.length,
    rowsLeftOut: lines.length - shown.length,
    spans: shown.flatMap(({ spans }) => spans),
  };
}

/** Of a record what came last counts most. */
function shownOf(lines: readonly CopiedLine[], copies: readonly CopyKind[]): readonly CopiedLine[] {
  if (!copies.includes('recorded-medication')) return lines.slice(0, COPIED_ROWS_MAX);
  return fewerLines(lines).slice(-COPIED_ROWS_MAX);
}

/** Every line that a section of such kinds would have; none where no rows are copied. */
export function linesToCopy(
  text: string,
  copies: readonly CopyKind[],
  found: ReadonlyMap<RowKind, FoundRows>,
  documentStarts: readonly number[],
): readonly CopiedLine[] {
  if (copies.includes('recorded-medication')) return linesOfRecord(text, found, documentStarts);
  const rows: CopiedRow[] = [];
  for (const kind of copies) {
    if (areSentences(kind)) return [];
    const selected = selectRows(kind, found);
    if (selected === null ? speaksOf(kind, text) : !areAll(kind, selected, text)) return [];
    rows.push(...(selected ?? []));
  }
  return rows.map((row) => ({ text: lineOf(row, copies), spans: row.spans }));
}

function linesOfRecord(
  text: string,
  found: ReadonlyMap<RowKind, FoundRows>,
  documentStarts: readonly number[],
): readonly CopiedLine[] {
  const lines = recordedMedication(text, found.get('medication')?.rows ?? [], documentStarts);
  return lines.map((line) => ({ ...line, text: `- ${line.text}` }));
}

/** An allergy among drugs is called one: under a title that is of both, its name alone would be a drug's. */
function lineOf({ kind, label, text }: CopiedRow, copies: readonly CopyKind[]): string {
  const isCalled = kind === 'allergies' && copies.length > 1 && label !== '';
  return isCalled ? `- ${label}: ${text}` : `- ${text}`;
}

function speaksOf(kind: RowCopyKind, text: string): boolean {
  if (kind === 'allergies') return SPEAKS_OF.allergies.test(text);
  if (kind === 'results' || kind === 'laboratory') return true;
  const words = text.toLowerCase().match(WORD) ?? [];
  return SPEAKS_OF.medication.test(text) || words.some((word) => drugNamed(word) !== null);
}

/** Results of a section that asks for more than the laboratory's are rows only where nothing else was examined. */
function areAll(kind: RowCopyKind, rows: readonly CopiedRow[], text: string): boolean {
  if (kind !== 'results') return true;
  let at = 0;
  let rest = '';
  const spans = rows.flatMap((row) => row.spans);
  for (const { start, end } of spans.toSorted((one, other) => one.start - other.start)) {
    rest += text.slice(at, Math.max(at, start));
    at = Math.max(at, end);
  }
  return !namesExamination(rest + text.slice(at));
}
