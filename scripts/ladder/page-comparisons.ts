import type { PairedTest } from '@app/evaluation';
import { markdownTable } from './cells.js';
import { COMPARED, type Compared, compare, together } from './figures.js';
import { neighboursIn } from './neighbours.js';
import { pOf } from './page-recommendations.js';
import { type LadderReport, rowOf } from './report.js';

const TITLES: Readonly<Record<Compared, string>> = {
  rouge1: 'ROUGE-1',
  rougeL: 'ROUGE-L',
  unsupported: 'unsupported, on a hundred',
  omitted: 'omitted, facts a draft',
};

/** The upper rung less the lower one on the same items, over the sets that both were measured on. */
export function comparisonsOf(report: LadderReport): string {
  const rows = neighboursIn(report).flatMap(({ lower, upper }): (readonly string[])[] => {
    const shared = report.sets.flatMap(({ id }) => {
      const [one, other] = [rowOf(report, lower.id, id), rowOf(report, upper.id, id)];
      return one && other ? [{ one: one.scores, other: other.scores }] : [];
    });
    const [one, other] = [
      together(shared.map((pair) => pair.one)),
      together(shared.map((pair) => pair.other)),
    ];
    if (!one || !other) return [];
    const tests = COMPARED.map((by) => {
      const scale = by === 'rouge1' || by === 'rougeL' ? 100 : 1;
      return spell(compare(one, other, by), scale);
    });
    return [[`${lower.title} → ${upper.title}`, String(shared.length), ...tests]];
  });
  if (rows.length === 0) return 'No two rungs have been measured on the same set yet.';
  return [
    'What the second has more than the first, item by item, over the sets that both were measured on: the mean of the differences with its interval, and p of a paired test. More ROUGE is better, more unsupported or omitted is worse.',
    markdownTable(['', 'sets', ...COMPARED.map((by) => TITLES[by])], rows),
  ].join('\n\n');
}

function spell(test: PairedTest | null, scale: number): string {
  if (!test) return '–';
  const { mean, low, high } = test.difference;
  const [value, from, to] = [mean, low, high].map((each) => (each * scale).toFixed(1));
  return `${mean > 0 ? '+' : ''}${value} [${from}, ${to}], ${pOf(test.p)}`;
}
