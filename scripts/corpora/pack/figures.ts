import type { Expectation } from '../make/expectations.js';
import { Judge, type Verdict, VERDICTS } from './judge.js';
import { formatOf } from './pack-files.js';
import type { PackReading } from './read-pack.js';
import { silentErrors } from './silent-errors.js';

export type Kind = Expectation['kind'];
export type Counts = Readonly<Record<Verdict, number>>;

/** What became of everything that is known of one file. */
export interface FileFigures {
  readonly path: string;
  readonly producer: string;
  readonly format: string;
  readonly verdict: string;
  readonly counts: Readonly<Record<Kind, Counts>>;
  /** Numbers and names of drugs in the document, where all of its text is known. */
  readonly known: number;
  readonly inventedNumbers: number;
  readonly misreadDrugs: number;
  /** Numbers that stand in the place of another, or of none. */
  readonly wrongNumbers: number;
  /** What does not stand as it has to: first the wrong, then what is lost. */
  readonly failures: readonly Failure[];
}

export interface Failure {
  readonly verdict: Verdict;
  readonly what: string;
}

/** Holds a reading against what is known of its file; null where nothing is. */
export function fileFigures(reading: PackReading): FileFigures | null {
  const { file, text, own, struck } = reading;
  const { expected } = file;
  if (expected === null) return null;
  const judge = new Judge({ text, struck });
  const counts = {
    cell: noCounts(),
    empty: noCounts(),
    box: noCounts(),
    field: noCounts(),
    text: noCounts(),
    struck: noCounts(),
  };
  const failures: Failure[] = [];
  let wrongNumbers = 0;
  for (const expectation of expected.expectations) {
    const verdict = judge.verdictOn(expectation);
    counts[expectation.kind][verdict] += 1;
    if (verdict === 'wrong' && isOfNumbers(expectation)) wrongNumbers += 1;
    if (verdict !== 'found') failures.push({ verdict, what: described(expectation) });
  }
  // a file that is refused says nothing false
  const silent =
    expected.text === undefined || reading.reason !== null
      ? { known: 0, inventedNumbers: [], misreadDrugs: [] }
      : silentErrors(own, { text: expected.text, drugs: expected.drugs });
  return {
    path: file.path,
    producer: expected.producer,
    format: formatOf(file),
    verdict: reading.reason ?? reading.verdict,
    counts,
    known: silent.known,
    inventedNumbers: silent.inventedNumbers.length,
    misreadDrugs: silent.misreadDrugs.length,
    wrongNumbers,
    failures: [
      ...silent.inventedNumbers.map((what) => ({
        verdict: 'wrong' as const,
        what: `number ${what}`,
      })),
      ...silent.misreadDrugs.map((what) => ({ verdict: 'wrong' as const, what: `drug ${what}` })),
      ...failures.toSorted((one, two) => rank(one) - rank(two)),
    ],
  };
}

/** Figures of several files. */
export interface GroupFigures {
  readonly name: string;
  readonly files: number;
  readonly read: number;
  readonly counts: Readonly<Record<Kind, Counts>>;
  readonly known: number;
  readonly silent: number;
}

export function groupFigures(name: string, files: readonly FileFigures[]): GroupFigures {
  const total = (of: (file: FileFigures) => number): number =>
    files.reduce((sum, file) => sum + of(file), 0);
  const ofKind = (kind: Kind): Counts => {
    const counts = noCounts();
    for (const verdict of VERDICTS) counts[verdict] = total((file) => file.counts[kind][verdict]);
    return counts;
  };
  return {
    name,
    files: files.length,
    read: files.filter(({ verdict }) => verdict === 'text' || verdict === 'by OCR').length,
    counts: {
      cell: ofKind('cell'),
      empty: ofKind('empty'),
      box: ofKind('box'),
      field: ofKind('field'),
      text: ofKind('text'),
      struck: ofKind('struck'),
    },
    known: total((file) => file.known),
    silent: total((file) => file.inventedNumbers + file.misreadDrugs + file.wrongNumbers),
  };
}

export function totalOf(counts: Counts): number {
  return VERDICTS.reduce((sum, verdict) => sum + counts[verdict], 0);
}

/** Of those that have to, the share that stands as it has to; null where there is none. */
export function shareFound(...some: readonly Counts[]): number | null {
  const all = some.reduce((sum, counts) => sum + totalOf(counts), 0);
  return all === 0 ? null : some.reduce((sum, { found }) => sum + found, 0) / all;
}

function noCounts(): Record<Verdict, number> {
  return { found: 0, mixed: 0, 'row only': 0, elsewhere: 0, unsure: 0, wrong: 0, lost: 0 };
}

/** A gap that is filled from another column shifts a value, which is as bad as a wrong one. */
function isOfNumbers(expectation: Expectation): boolean {
  if (expectation.kind === 'empty') return true;
  return (
    'value' in expectation && /\d/.test(expectation.value ?? '') && expectation.kind !== 'struck'
  );
}

function rank({ verdict }: Failure): number {
  return verdict === 'wrong' ? 0 : verdict === 'lost' ? 1 : 2;
}

function described(expectation: Expectation): string {
  switch (expectation.kind) {
    case 'cell':
      return `${expectation.row} · ${expectation.column} = ${expectation.value}`;
    case 'empty':
      return `${expectation.row} · ${expectation.column} = [empty]`;
    case 'box':
      return `${expectation.ticked ? '[x]' : '[ ]'} ${expectation.label}`;
    case 'field':
      return `${expectation.label}: ${expectation.value ?? '[empty]'}`;
    case 'text':
      return expectation.value;
    case 'struck':
      return `~~${expectation.value}~~`;
  }
}
