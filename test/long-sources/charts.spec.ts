import { Profiles, mustKeepOf } from '@app/summaries';
import { judgeDraft } from '@app/faithfulness';
import { describe, expect, it } from 'vitest';
import { chartsOf, PROFILE, readRecords } from '../../scripts/long-sources/records.js';

const PAGES = 5;
const DRAFT = 'She was seen on the ward.';

const records = await readRecords();
const charts = chartsOf(records, PAGES).items;
const mustKeep = mustKeepOf(Profiles.load().get(PROFILE));

/** What a draft of nearly nothing leaves out, without places. */
function leftOut(source: string): readonly string[] {
  const draft = { text: DRAFT, sections: [], mustKeep, mustAnswer: [] };
  const { omissions } = judgeDraft(source, [{ text: source, limit: null }], draft);
  // that a draft says nearly nothing is no fact
  const facts = omissions.filter(({ class: kind }) => kind !== null);
  return facts.map(({ class: kind, tier, spans: [span], name }) => {
    const place = name ?? span ?? { start: 0, end: 0 };
    return `${kind} ${tier} ${source.slice(place.start, place.end).toLowerCase()}`;
  });
}

describe('a chart made of a record', () => {
  it('is as long as was asked for, the same each time, and another for another length', () => {
    for (const { source } of charts) expect(source.length).toBeGreaterThanOrEqual(PAGES * 2_000);
    expect(chartsOf(records, PAGES).sha256).toBe(chartsOf(records, PAGES).sha256);
    expect(chartsOf(records, PAGES + 1).sha256).not.toBe(chartsOf(records, PAGES).sha256);
  });

  it('has every line of the record, in order', () => {
    for (const [at, { source }] of records.entries()) {
      let place = 0;
      for (const line of source.split('\n').filter((each) => each.trim() !== '')) {
        const next = charts[at]?.source.indexOf(line, place) ?? -1;
        expect(next).toBeGreaterThanOrEqual(place);
        place = next + line.length;
      }
    }
  });

  it.each(records.map(({ id }, at) => [id, at] as const))(
    'states no fact that the record %s does not',
    (_id, at) => {
      const own = new Set(leftOut(records[at]?.source ?? ''));
      expect(leftOut(charts[at]?.source ?? '').filter((fact) => !own.has(fact))).toEqual([]);
    },
  );
});
