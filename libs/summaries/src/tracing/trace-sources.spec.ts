import { CHECK_VERSION } from '@app/faithfulness';
import { describe, expect, it } from 'vitest';
import { Source } from '../sources/source.js';
import { evidenceOf } from './evidence-of.js';
import { draftToJudge } from './judged-draft.js';
import { CHECKED_CHARACTERS_MAX, traceSources } from './trace-sources.js';

const NOTE = 'He takes warfarin 5 mg daily. No chest pain.\n';
const TEXT = 'He takes warfarin 5 mg daily. Creatinine 98.';
const RULES_ALONE = { answers: [] };
const DRAFT = draftToJudge({ text: TEXT, sections: [] }, null, []);

function sourceOf(text: string): Source {
  const extractor = { name: 'test', version: 1, libraries: {} };
  const runs = [{ start: 0, end: text.length, place: { kind: 'line' as const, line: 1 } }];
  const extraction = { text, runs, warnings: [], extractor };
  return new Source([{ documentId: 'd', extractionId: 'e', extraction }]);
}

describe('the check of a draft', () => {
  it('finds the same in a thread as at once', async () => {
    const long = sourceOf(NOTE.repeat(2000));
    const ticks: number[] = [];
    const clock = setInterval(() => ticks.push(1), 5);
    const { outcome } = await traceSources(long, DRAFT, AbortSignal.timeout(60_000), RULES_ALONE);
    clearInterval(clock);
    expect(outcome).toEqual({ ...evidenceOf(long, DRAFT), unchecked: null });
    expect(ticks.length, 'the process goes on meanwhile').toBeGreaterThan(3);
  });

  it('is broken off with the run', async () => {
    const reason = new Error('cancelled');
    const trace = traceSources(
      sourceOf(NOTE.repeat(2000)),
      DRAFT,
      AbortSignal.abort(reason),
      RULES_ALONE,
    );
    await expect(trace).rejects.toBe(reason);
  });

  it('is broken off in the middle, and the process goes on', async () => {
    const source = sourceOf(NOTE.repeat(30_000));
    // the thread loads, and then computes for minutes: most of them are stopped in the middle of it
    const ended = await Promise.all(
      [1, 2, 3, 4].map(async (seconds) => {
        const signal = AbortSignal.timeout(60_000);
        const { outcome } = await traceSources(source, DRAFT, signal, { ...RULES_ALONE, seconds });
        return outcome.unchecked?.reason;
      }),
    );
    expect(ended).toEqual(Array.from({ length: 4 }, () => 'too-slow'));
  });

  it('is left out where it takes too long, and says after how much', async () => {
    const signal = AbortSignal.timeout(60_000);
    const trace = traceSources(sourceOf(NOTE.repeat(2000)), DRAFT, signal, {
      ...RULES_ALONE,
      seconds: 0.001,
    });
    expect((await trace).outcome).toMatchObject({
      evidence: null,
      unchecked: { reason: 'too-slow' },
    });
  });

  it('is left out for a source that is too long, and says beyond how much', async () => {
    const source = sourceOf('a '.repeat(CHECKED_CHARACTERS_MAX / 2 + 1));
    const signal = AbortSignal.timeout(5000);
    const { outcome } = await traceSources(source, DRAFT, signal, RULES_ALONE);
    expect(outcome).toEqual({
      evidence: null,
      omissions: [],
      unused: [],
      conflicts: [],
      instructions: [],
      notMade: [],
      compared: 0,
      checkVersion: CHECK_VERSION,
      unchecked: { reason: 'too-long', limit: CHECKED_CHARACTERS_MAX },
    });
  });
});
