import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { modelContents } from '@app/inference';
import { INSTALL_FOLDER } from '@app/platform';
import { type Command, sandboxedNode, type SandboxMode } from '@app/sandbox';
import { z } from 'zod';
import { median } from '../bench/statistics.js';

const ENTRY = join(INSTALL_FOLDER, 'dist/libs/inference/src/inference-main.js');
// As the service gives it, and no more.
const ENVIRONMENT = { LANG: 'C.UTF-8', HOME: '/cloister/home', UV_THREADPOOL_SIZE: '1' };
const LIMIT_MS = 120_000;
const TOKENS = 200;
const ROUNDS = 5;
const QUESTION = 'Tell a long story about a monk who copies books.';
const Report = z.object({
  kind: z.string(),
  generatedTokens: z.number().optional(),
  generateMs: z.number().optional(),
});

/** Tokens a second that the same model writes behind each wall, `null` being none, taken in turns. */
export async function speeds(
  modelFile: string,
  modes: readonly (SandboxMode | null)[],
): Promise<ReadonlyMap<SandboxMode | null, number>> {
  const taken = new Map(modes.map((mode) => [mode, [] as number[]]));
  // the first round warms the file cache up, and is dropped
  for (let round = 0; round <= ROUNDS; round += 1) {
    // each is first in its turn, so that a busy neighbour hits all alike
    const order = modes.map((_, at) => modes[(at + round) % modes.length] ?? null);
    for (const mode of order) {
      const speed = await speedOf(commandOf(mode, modelFile), modelFile);
      if (round > 0) taken.get(mode)?.push(speed);
    }
  }
  return new Map([...taken].map(([mode, figures]) => [mode, median(figures)]));
}

function commandOf(mode: SandboxMode | null, modelFile: string): Command {
  if (mode === null) return { file: process.execPath, arguments: [ENTRY] };
  return sandboxedNode(mode, modelContents([modelFile], []), [ENTRY]);
}

function speedOf(command: Command, modelPath: string): Promise<number> {
  const child = spawn(command.file, command.arguments, {
    env: ENVIRONMENT,
    cwd: '/',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    timeout: LIMIT_MS,
    killSignal: 'SIGKILL',
  });
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  child.on('message', (message) => {
    const report = Report.parse(message);
    if (report.kind === 'loaded') child.send(generate());
    else if (report.kind === 'text') child.send({ kind: 'ack', id: 1 });
    else if (report.kind === 'end' && report.generatedTokens && report.generateMs) {
      resolve((report.generatedTokens / report.generateMs) * 1000);
      child.disconnect();
    } else if (report.kind !== 'prompt' && report.kind !== 'progress') {
      reject(new Error(`The inference process answered: ${report.kind}`));
      child.kill('SIGKILL');
    }
  });
  child.once('error', reject);
  child.once('exit', (code, signal) => reject(new Error(`It ended early: ${code ?? signal}`)));
  child.send({
    kind: 'load',
    modelPath,
    adapterPath: null,
    contextTokens: 2048,
    sequences: 1,
    threads: null,
  });
  return promise;
}

function generate(): object {
  const sampling = { temperature: 0.01, topK: 40, repeatPenalty: 1.1, seed: 1 };
  const messages = [{ role: 'user', content: QUESTION }];
  return { kind: 'generate', id: 1, messages, maxTokens: TOKENS, sampling, reading: null };
}
