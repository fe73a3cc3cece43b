import type { EntailmentQuestion } from '@app/faithfulness';
import { Logger } from '@nestjs/common';
import { expect, it } from 'vitest';
import { Source } from '../sources/source.js';
import { draftToJudge } from '../tracing/judged-draft.js';
import { traceSources } from '../tracing/trace-sources.js';
import { DraftJudge } from './draft-judge.js';
import type { EntailmentModel } from './entailment-model.js';

Logger.overrideLogger(false);

const NOTE = 'He takes warfarin 5 mg daily. He has no chest pain.';
const TEXT = 'He takes 5 mg warfarin daily. He denies chest pain.';
const DRAFT = draftToJudge({ text: TEXT, sections: [] }, null, []);
const info = { model: { id: 'm', name: 'M', sha256: 'a' }, adapter: { id: 'a', sha256: 'b' } };

function source(): Source {
  const extractor = { name: 'test', version: 1, libraries: {} };
  const runs = [{ start: 0, end: NOTE.length, place: { kind: 'line' as const, line: 1 } }];
  const extraction = { text: NOTE, runs, warnings: [], extractor };
  return new Source([{ documentId: 'd', extractionId: 'e', extraction }]);
}

/** Answers in turn, and fails where it has none left. */
function modelWith(...answers: readonly number[]): EntailmentModel {
  return {
    open: async () => ({
      info,
      async *entailed(questions: readonly EntailmentQuestion[]) {
        yield* answers;
        if (answers.length < questions.length) throw new Error('crashed');
      },
    }),
  };
}

const judge = (model: EntailmentModel | null) =>
  new DraftJudge(model).judge(source(), DRAFT, AbortSignal.timeout(10_000));

it('judges by the rules alone where there is no model, or none that can be opened', async () => {
  const alone = await judge(null);
  expect(alone.comparison).toBe(null);
  expect(alone.outcome).toMatchObject({ compared: 0, unchecked: null });
  expect(await judge({ open: async () => null })).toEqual(alone);
});

it('marks a sentence that the model does not find in its passages', async () => {
  const { outcome, comparison } = await judge(modelWith(0.999, 0.01));
  expect(comparison).toMatchObject({ model: 'M', adapterSha256: 'b', asked: 2 });
  expect(outcome.compared).toBe(2);
  expect(outcome.evidence?.map(({ status }) => status)).toEqual(['supported', 'unsupported']);
  expect(outcome.evidence?.[1]?.findings.map(({ code }) => code)).toEqual(['entailment']);
});

it('keeps what was answered before the model failed', async () => {
  const { outcome, comparison } = await judge(modelWith(0.01));
  expect(comparison).toMatchObject({ asked: 2, answers: [{ entailed: 0.01 }] });
  expect(outcome.compared).toBe(1);
  expect(outcome.evidence?.[0]?.status).toBe('unsupported');
  expect(outcome.evidence?.[1]?.findings).toEqual([]);
});

it('tells which sentence is compared', async () => {
  const progress: string[] = [];
  const judging = new DraftJudge(modelWith(1, 1));
  await judging.judge(source(), DRAFT, AbortSignal.timeout(10_000), (sentence, sentences) =>
    progress.push(`${sentence} of ${sentences}`),
  );
  expect(progress).toEqual(['1 of 2', '2 of 2']);
});

it('keeps nothing of the text with the answers', async () => {
  const { comparison } = await judge(modelWith(0.999, 0.01));
  expect(JSON.stringify(comparison)).not.toContain('warfarin');
});

it('gives answers back to sentences that are as they were, and to no others', async () => {
  const { comparison } = await judge(modelWith(0.999, 0.01));
  const edited = draftToJudge({ text: `${TEXT} He has a cough.`, sections: [] }, null, []);
  const { outcome } = await traceSources(source(), edited, AbortSignal.timeout(10_000), {
    answers: comparison?.answers ?? [],
  });
  expect(outcome.evidence?.[1]?.status).toBe('unsupported');
  expect(outcome.compared).toBe(2);
});

it('ends with the run', async () => {
  const reason = new Error('cancelled');
  const hanging: EntailmentModel = {
    open: async (signal) => {
      signal.throwIfAborted();
      return null;
    },
  };
  const judging = new DraftJudge(hanging).judge(source(), DRAFT, AbortSignal.abort(reason));
  await expect(judging).rejects.toBe(reason);
});
