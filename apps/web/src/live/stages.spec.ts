import { describe, expect, it } from 'vitest';
import { currentStage, type Stages, stagesOf } from './stages.js';

const arriving = { state: 'receiving', reason: null, receivedBytes: 10 } as const;
const arrived = { state: 'finished', reason: null, receivedBytes: 20 } as const;
const extracted = { state: 'extracted', reason: null } as const;
const queue = { position: 3, tokensAhead: 900, expectedSeconds: 130 };

function summary(
  state: Parameters<typeof stagesOf>[2] extends (infer S) | null ? NonNullable<S> : never,
) {
  return state;
}

const queued = summary({ state: 'queued', reason: null, queue });
const states = (stages: Stages) => stages.map(({ state }) => state).join(' ');

describe('the five stages of a file', () => {
  it('wait while nothing is sent', () => {
    expect(states(stagesOf(null, null, null))).toBe('waiting waiting waiting waiting waiting');
  });

  it('begin with the bytes that have arrived', () => {
    const [received] = stagesOf(arriving, null, null);
    expect(received).toEqual({
      name: 'received',
      state: 'running',
      detail: { kind: 'bytes', received: 10 },
    });
  });

  it('count a document that came in otherwise as received', () => {
    const stages = stagesOf(null, { state: 'extracting', reason: null }, null);
    expect(states(stages)).toBe('done running waiting waiting waiting');
  });

  it('end where the upload was refused, with its reason', () => {
    const stages = stagesOf(
      { state: 'refused', reason: 'encrypted', receivedBytes: 20 },
      null,
      null,
    );
    expect(states(stages)).toBe('failed skipped skipped skipped skipped');
    expect(currentStage(stages).detail).toEqual({ kind: 'reason', reason: 'encrypted' });
  });

  it('end where the text could not be read, also when the summary has failed of it', () => {
    const rejected = { state: 'rejected', reason: 'no-text' } as const;
    const failed = summary({ state: 'failed', reason: 'source-rejected', queue: null });
    const stages = stagesOf(arrived, rejected, failed);
    expect(states(stages)).toBe('done failed skipped skipped skipped');
    expect(currentStage(stages).detail).toEqual({ kind: 'reason', reason: 'no-text' });
  });

  it('call a cancelled document skipped, not failed', () => {
    const stages = stagesOf(arrived, { state: 'rejected', reason: 'cancelled' }, null);
    expect(states(stages)).toBe('done skipped skipped skipped skipped');
  });

  it('tell the place in line only when the text is read', () => {
    const early = stagesOf(arrived, { state: 'extracting', reason: null }, queued);
    expect([currentStage(early).name, early[2].detail]).toEqual(['extracted', null]);
    const late = stagesOf(arrived, extracted, queued);
    expect([currentStage(late).name, late[2].detail]).toEqual([
      'queued',
      { kind: 'place', place: queue },
    ]);
  });

  it('say which part is read while the draft is written', () => {
    const reading = { call: 2, calls: 4 };
    const running = summary({ state: 'running', reason: null, queue: null, reading });
    const stages = stagesOf(arrived, extracted, running);
    expect(states(stages)).toBe('done done done running waiting');
    expect(currentStage(stages).detail).toEqual({ kind: 'reading', call: 2, calls: 4 });
    const comparing = { sentence: 1, sentences: 3 };
    const checked = stagesOf(arrived, extracted, { ...running, comparing });
    expect(currentStage(checked).detail).toEqual({ kind: 'comparing', ...comparing });
  });

  it('know a running summary before the stream has told that its document is read', () => {
    const running = summary({ state: 'running', reason: null, queue: null });
    expect(states(stagesOf(arrived, null, running))).toBe('done done done running waiting');
  });

  it('are all done with the draft, and say what became of it', () => {
    const draft = stagesOf(
      arrived,
      extracted,
      summary({ state: 'draft', reason: null, queue: null }),
    );
    expect(states(draft)).toBe('done done done done done');
    const signed = stagesOf(
      arrived,
      extracted,
      summary({ state: 'signed', reason: null, queue: null }),
    );
    expect(signed[4].detail).toEqual({ kind: 'review', state: 'signed' });
  });

  it('end at the writing where it failed', () => {
    const failed = summary({ state: 'failed', reason: 'engine-crashed', queue: null });
    const stages = stagesOf(arrived, extracted, failed);
    expect(states(stages)).toBe('done done done failed skipped');
  });

  it('are skipped from the line on where the summary was cancelled', () => {
    const cancelled = summary({ state: 'cancelled', reason: 'requested', queue: null });
    const stages = stagesOf(arrived, extracted, cancelled);
    expect(states(stages)).toBe('done done skipped skipped skipped');
    expect(currentStage(stages).detail).toEqual({ kind: 'cancelled' });
  });

  it('tell that no summary could be asked for', () => {
    const refused = { ...arrived, reason: 'too-many-waiting-tokens' };
    const stages = stagesOf(refused, extracted, null);
    expect(states(stages)).toBe('done done failed skipped skipped');
  });
});
