import { cpus } from 'node:os';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { tinyModel } from '../../../../test/support/tiny-model.js';
import { until } from '../../../../test/support/wait.js';
import { type LoadedLlama, loadLlama } from '../process/loaded-model.js';
import { IdleCores } from './idle-cores.js';

let loaded: LoadedLlama;
beforeAll(async () => {
  loaded = await load(2);
});
afterAll(() => loaded.llama.dispose());

function load(threads: number | null): Promise<LoadedLlama> {
  const modelPath = tinyModel().path;
  return loadLlama({
    kind: 'load',
    modelPath,
    adapterPath: null,
    contextTokens: 1024,
    sequences: 1,
    threads,
  });
}

it('starts with a thread for each core', async () => {
  const { llama, threads, context } = await load(null);
  expect(threads).toMatchObject({ now: llama.cpuMathCores, most: llama.cpuMathCores });
  expect(context.idealThreads).toBe(llama.cpuMathCores);
  await llama.dispose();
});

it('decodes with fewer threads while others take the cores, and with all when they are free again', async () => {
  const { threads, context, model, sequences } = loaded;
  const [reader] = sequences;
  if (!threads || !reader) throw new Error('One sequence, computed by the processor.');
  const threadsOfNextDecode = async (): Promise<number> => {
    await reader.sequence.evaluateWithoutGeneratingNewTokens(model.tokenize('No fever.'));
    return context.currentThreads;
  };
  await until('others take all cores', async () => {
    threads.adapt(0);
    return threads.now === 1;
  });
  expect(await threadsOfNextDecode()).toBe(1);
  await until('all cores are free', async () => {
    threads.adapt(2);
    return threads.now === 2;
  });
  expect(await threadsOfNextDecode()).toBe(2);
});

it('counts idle cores between none and all', async () => {
  const idle = new IdleCores();
  const end = performance.now() + 200;
  while (performance.now() < end);
  const cores = idle.look();
  expect(cores).toBeGreaterThanOrEqual(0);
  expect(cores).toBeLessThanOrEqual(cpus().length);
});
