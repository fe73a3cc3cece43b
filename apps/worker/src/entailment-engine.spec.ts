import { LlamaCppEngine } from '@app/inference';
import { createLogger, StructuredLogger } from '@app/platform';
import { expect, it, vi } from 'vitest';
import { tinyModel } from '../../../test/support/tiny-model.js';
import { EntailmentEngine } from './entailment-engine.js';

const model = { id: 'tiny', name: 'Tiny', ...tinyModel() };
const signal = AbortSignal.timeout(20_000);
const questions = ['A cough.', 'A fever.'].map((statement) => ({
  passages: 'He has a cough.',
  statement,
}));

it('tells why it cannot be opened once, and is opened when it can', async () => {
  const logger = new StructuredLogger(createLogger('silent'));
  const warn = vi.spyOn(logger, 'warn');
  let isHere = false;
  const make = vi.fn<(until: AbortSignal) => Promise<LlamaCppEngine>>(async (until) => {
    if (!isHere) throw new Error('its file is missing');
    return LlamaCppEngine.open({ model, threads: 1, contextTokens: 1024 }, until);
  });
  await using entailment = new EntailmentEngine(make, logger);
  expect(await entailment.open(signal)).toBe(null);
  expect(await entailment.open(signal)).toBe(null);
  expect(warn).toHaveBeenCalledTimes(1);
  isHere = true;
  const opened = await entailment.open(signal);
  expect(opened?.info.model?.id).toBe('tiny');
  const answers = await Array.fromAsync(opened?.entailed(questions, signal) ?? []);
  expect(answers).toHaveLength(2);
  for (const answer of answers) expect(answer > 0 && answer < 1).toBe(true);
  await entailment.open(signal);
  expect(make).toHaveBeenCalledTimes(3);
});

it('is opened once for drafts that are written side by side', async () => {
  const logger = new StructuredLogger(createLogger('silent'));
  const make = vi.fn<(until: AbortSignal) => Promise<LlamaCppEngine>>((until) =>
    LlamaCppEngine.open({ model, threads: 1, contextTokens: 1024 }, until),
  );
  await using entailment = new EntailmentEngine(make, logger);
  const cancelled = new AbortController();
  const first = entailment.open(cancelled.signal);
  const second = entailment.open(signal);
  cancelled.abort(new Error('cancelled'));
  await expect(first).rejects.toThrow('cancelled');
  expect(await second).not.toBe(null);
  expect(make).toHaveBeenCalledTimes(1);
});

it('ends with what is asked of it', async () => {
  const logger = new StructuredLogger(createLogger('silent'));
  const reason = new Error('cancelled');
  const make = async (until: AbortSignal): Promise<never> => {
    until.throwIfAborted();
    throw new Error('not reached');
  };
  await using entailment = new EntailmentEngine(make, logger);
  await expect(entailment.open(AbortSignal.abort(reason))).rejects.toBe(reason);
});
