import { createHash } from 'node:crypto';
import { judgeText } from '@app/evaluation';
import { assign, Profiles } from '@app/summaries';
import { describe, expect, it } from 'vitest';
import { pageOf } from '../../scripts/ladder/page.js';
import { type Reading, readDraft, readingsOf } from '../../scripts/ladder/readings.js';
import { ALL_RUNGS } from '../../scripts/ladder/rungs.js';
import { SETS } from '../../scripts/ladder/sets.js';
import { madeReport, madeRow, madeScores } from './made-report.js';

const SOURCE =
  'Patient: I take amlodipine 5 mg. My brother has asthma. I am allergic to penicillin.';
const DRAFT = 'Takes amlodipine 10 mg. He has had a bad cough.';
const history = assign(Profiles.load().get('visit-note'), ['history-of-present-illness']);

function read(text: string, given: Partial<Reading> = {}): ReturnType<typeof readDraft> {
  return readDraft(text, judgeText(SOURCE, text, history), {
    rung: '0.5b+adapter',
    set: 'mts.dev',
    id: '1',
    sha256: createHash('sha256').update(text).digest('hex'),
    sentences: [
      [0, 23],
      [24, 47],
    ],
    wrong: [0, 1],
    harmful: [0, 1],
    omits: 1,
    ...given,
  });
}

describe('a draft that somebody read', () => {
  it('has a silent sentence where the check flags none of what could harm', () => {
    expect(read(DRAFT, { harmful: [0] })).toMatchObject({ wrong: 2, harmful: 1, silent: 0 });
    const [, other] = DRAFT.split('. ');
    const silent = read(SOURCE, { sentences: [[0, SOURCE.length]], wrong: [0], harmful: [0] });
    expect([other, silent?.silent]).toEqual(['He has had a bad cough.', 1]);
  });

  it('leaves something out silently only where the check asks for nothing', () => {
    expect(read(DRAFT)?.silentOmissions).toBe(0);
    expect(read(SOURCE, { sentences: [], wrong: [], harmful: [] })?.silentOmissions).toBe(1);
  });

  it('is not that of another text', () => {
    expect(read(DRAFT, { sha256: 'a'.repeat(64) })).toBeNull();
  });
});

it('the page counts what was read, and says nothing where nobody read', () => {
  const nobody = pageOf(madeReport([madeRow('0.5b+adapter', 'one', madeScores(0.5))]));
  expect(nobody).not.toContain('Read by hand');
  const draft = { sentences: 10, wrong: 2, harmful: 1, silent: 1, silentOmissions: 0 };
  const found = [draft, { ...draft, silent: 0, silentOmissions: 1 }, null, null];
  const row = madeRow('0.5b+adapter', 'one', madeScores(0.5, { read: found }));
  const line = pageOf(madeReport([row]))
    .split('## Read by hand')[1]
    ?.split('\n')
    .find((each) => each.startsWith('| 0.5B with adapter'));
  expect(line).toMatch(/\| 2 \| 20\.0 \[.*\| 10\.0 \[.*\| 5\.0 \[.*\| 100\.0 \[/);
});

it('what is kept names sentences that the draft has, each draft once', () => {
  const readings = ALL_RUNGS.flatMap(({ id }) => SETS.flatMap((set) => readingsOf(id, set.id)));
  const keys = readings.map(({ rung, set, id }) => `${rung}/${set}/${id}`);
  expect(new Set(keys).size).toBe(keys.length);
  for (const { sentences, wrong, harmful } of readings) {
    expect(wrong.filter((at) => sentences[at] === undefined)).toEqual([]);
    expect(harmful.filter((at) => !wrong.includes(at))).toEqual([]);
  }
});
