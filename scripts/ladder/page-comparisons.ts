import type { PairedTest } from '@app/model-ops';
import { markdownTable } from './cells.js';
import { COMPARED, type Compared, compare, together } from './figures.js';
import { type Neighbours, neighboursIn } from './neighbours.js';
import { pOf } from './page-recommendations.js';
import { type LadderReport, rowOf } from './report.js';
import type { Scores } from './scores.js';

const TITLES: Readonly<Record<Compared, string>> = {
  rouge1: 'ROUGE-1',
  rougeL: 'ROUGE-L',
  unsupported: 'unsupported, on a hundred',
  omitted: 'omitted, facts a draft',
};

/** A set that both of two rungs were measured on. */
interface Shared {
  readonly set: string;
  readonly lower: Scores;
  readonly upper: Scores;
}

/** The upper rung less the lower one on the same items. */
export function comparisonsOf(report: LadderReport): string {
  const pairs = neighboursIn(report)
    .map((pair) => ({ name: nameOf(pair), shared: sharedBy(report, pair) }))
    .filter(({ shared }) => shared.length > 0);
  if (pairs.length === 0) return 'No two rungs have been measured on the same set yet.';
  const all = pairs.map(({ name, shared }) => [name, String(shared.length), ...testsOf(shared)]);
  const bySet = pairs.map(({ name, shared }) => [
    name,
    ...report.sets.map(({ id }) => {
      const found = shared.find(({ set }) => set === id);
      return found ? inShort(compare(found.lower, found.upper, 'rouge1')) : '–';
    }),
  ]);
  return [
    'What the second has more than the first, item by item, over the sets that both were measured on: the mean of the differences with its interval, and p of a paired test. More ROUGE is better, more unsupported or omitted is worse.',
    markdownTable(['', 'sets', ...COMPARED.map((by) => TITLES[by])], all),
    'ROUGE-1 of the same, set by set:',
    markdownTable(['', ...report.sets.map(({ title }) => title)], bySet),
  ].join('\n\n');
}

function nameOf({ lower, upper }: Neighbours): string {
  return `${lower.title} → ${upper.title}`;
}

function sharedBy(report: LadderReport, { lower, upper }: Neighbours): readonly Shared[] {
  return report.sets.flatMap(({ id }) => {
    const [one, other] = [rowOf(report, lower.id, id), rowOf(report, upper.id, id)];
    return one && other ? [{ set: id, lower: one.scores, upper: other.scores }] : [];
  });
}

/** Over all shared sets together. */
function testsOf(shared: readonly Shared[]): readonly string[] {
  const lower = together(shared.map((each) => each.lower));
  const upper = together(shared.map((each) => each.upper));
  return COMPARED.map((by) => {
    const test = lower && upper && compare(lower, upper, by);
    return spell(test, by === 'rouge1' || by === 'rougeL' ? 100 : 1);
  });
}

/** `+2.1 [0.4, 3.9], p = 0.018` */
function spell(test: PairedTest | null, scale: number): string {
  if (!test) return '–';
  const { mean, low, high } = test.difference;
  const [from, to] = [low, high].map((each) => (each * scale).toFixed(1));
  return `${signed(mean * scale)} [${from}, ${to}], ${pOf(test.p)}`;
}

function inShort(test: PairedTest | null): string {
  return test ? `${signed(100 * test.difference.mean)}, ${pOf(test.p)}` : '–';
}

function signed(value: number): string {
  return `${value > 0 ? '+' : ''}${value.toFixed(1)}`;
}
