import { createHash } from 'node:crypto';
import { judgeText } from '@app/model-ops';
import { assign, Profiles } from '@app/summaries';
import { describe, expect, it } from 'vitest';
import { pageOf } from '../../scripts/ladder/page.js';
import {
  type Annotation,
  compareAnnotation,
  annotationsOf,
} from '../../scripts/ladder/annotations.js';
import { ALL_RUNGS } from '../../scripts/ladder/rungs.js';
import { SETS } from '../../scripts/ladder/sets.js';
import { madeReport, madeRow, madeScores } from './made-report.js';

const SOURCE =
  'Patient: I take amlodipine 5 mg. My brother has asthma. I am allergic to penicillin.';
const DRAFT = 'Takes amlodipine 10 mg. He has had a bad cough.';
const history = assign(Profiles.load().get('visit-note'), ['history-of-present-illness']);

function compare(
  text: string,
  given: Partial<Annotation> = {},
): ReturnType<typeof compareAnnotation> {
  return compareAnnotation(text, judgeText(SOURCE, text, history), annotationOf(text, given));
}

function annotationOf(text: string, given: Partial<Annotation>): Annotation {
  return {
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
  };
}

describe('an annotated draft', () => {
  it('has a silent sentence where the check flags none of what could harm', () => {
    expect(compare(DRAFT, { harmful: [0] })).toMatchObject({ wrong: 2, harmful: 1, silent: 0 });
    const silent = compare(SOURCE, { sentences: [[0, SOURCE.length]], wrong: [0], harmful: [0] });
    expect(silent?.silent).toBe(1);
  });

  it('is compared by the model too, where that was asked', () => {
    const text = 'He takes amlodipine 5 mg.';
    const whole: Partial<Annotation> = { sentences: [[0, text.length]], wrong: [0], harmful: [0] };
    const annotation = annotationOf(text, whole);
    const rules = judgeText(SOURCE, text, history);
    const denied = judgeText(SOURCE, text, history, { of: () => 0 });
    expect(compareAnnotation(text, rules, annotation)?.silentCompared).toBeNull();
    expect(compareAnnotation(text, rules, annotation, denied)).toMatchObject({
      silent: 1,
      silentCompared: 0,
    });
  });

  it('leaves something out silently only where the check asks for nothing', () => {
    expect(compare(DRAFT)?.silentOmissions).toBe(0);
    expect(compare(SOURCE, { sentences: [], wrong: [], harmful: [] })?.silentOmissions).toBe(1);
  });

  it('is not that of another text', () => {
    expect(compare(DRAFT, { sha256: 'a'.repeat(64) })).toBeNull();
  });
});

it('the page counts what annotators found, and has no such part without annotations', () => {
  const without = pageOf(madeReport([madeRow('0.5b+adapter', 'one', madeScores(0.5))]));
  expect(without).not.toContain('Errors by annotation');
  const draft = {
    sentences: 10,
    wrong: 2,
    harmful: 1,
    silent: 1,
    silentCompared: 0,
    silentOmissions: 0,
  };
  const found = [draft, { ...draft, silent: 0, silentOmissions: 1 }, null, null];
  const row = madeRow('0.5b+adapter', 'one', madeScores(0.5, { annotated: found }));
  const line = pageOf(madeReport([row]))
    .split('## Errors by annotation')[1]
    ?.split('\n')
    .find((each) => each.startsWith('| 0.5B with adapter'));
  expect(line).toMatch(
    /\| 2 \| 20\.0 \[.*\| 10\.0 \[.*\| 5\.0 \[.*\| 100\.0 \[.*\| 0\.0 \[.*\| 50\.0 \[/,
  );
});

it('what is kept names sentences that the draft has, each draft once', () => {
  const annotations = ALL_RUNGS.flatMap(({ id }) =>
    SETS.flatMap((set) => annotationsOf(id, set.id)),
  );
  const keys = annotations.map(({ rung, set, id }) => `${rung}/${set}/${id}`);
  expect(new Set(keys).size).toBe(keys.length);
  for (const { sentences, wrong, harmful } of annotations) {
    expect(wrong.filter((at) => sentences[at] === undefined)).toEqual([]);
    expect(harmful.filter((at) => !wrong.includes(at))).toEqual([]);
  }
});
