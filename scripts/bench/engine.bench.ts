import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { createEngine, type Engine, readCatalog, resolveWeights } from '@app/inference';
import { Profiles } from '@app/summaries';
import {
  type Benchmark,
  type BenchmarkContext,
  defaultModel,
  type Figure,
  NotMeasured,
} from './benchmark.js';
import { type Dialogue, takeDown } from './engine-alone.js';
import { LlamaServer } from './llama-server.js';
import { SAMPLE_NOTE, syntheticNote } from './notes.js';
import { median, sum } from './statistics.js';
import { temporaryFolder } from './temporary-folder.js';

const PROFILE = 'visit-note';
const SOURCES = [SAMPLE_NOTE, syntheticNote(1, 1_500)].map((note) => note.trimEnd());
/** The first warms caches up and does not count. */
const ROUNDS = { whole: 6, short: 3 };
/** A server that is held up by a neighbour may need minutes for one token. */
const DIALOGUE_MS = 120_000;
const OF_SERVER = 0.9;
const OF_QUIET = 0.4;

/** All requests of one summary, one after the other. */
interface Spent {
  readonly ms: number;
  readonly tokens: number;
  readonly promptTokens: readonly number[];
}

type Ask = (dialogue: Dialogue, signal: AbortSignal) => Promise<Spent>;

export const engine: Benchmark = {
  name: 'engine',
  title: 'The engine against llama-server with the same files and prompts, and beside a busy core',
  async run(context) {
    await using folder = await temporaryFolder();
    await using stack = new AsyncDisposableStack();
    context.note('fetching and merging the model');
    const choice = { model: defaultModel(), adapter: { kind: 'default' } } as const;
    const weights = await resolveWeights(await readCatalog(), choice, folder.path, context);
    const own = stack.use(
      await createEngine({ model: choice.model, modelsFolder: folder.path }, context),
    );
    const server = stack.use(
      await LlamaServer.start({
        path: weights.path,
        adapterPath: weights.adapter?.path ?? null,
        contextTokens: own.info.contextTokens,
        threads: availableParallelism(),
      }),
    );
    const dialogues = await takeDialogues(own, context);
    const ways = { engine: askEngine(own), server: askServer(server) };
    const quiet = await takeRounds(ways, dialogues, context);
    const busy = await besideBusyCore(ways.engine, dialogues, context);
    return figuresOf(quiet, busy);
  },
};

async function takeDialogues(
  own: Engine,
  { note, signal }: BenchmarkContext,
): Promise<readonly Dialogue[]> {
  note('asking for the prompts');
  const profile = Profiles.load().get(PROFILE);
  const dialogues: Dialogue[] = [];
  for (const source of SOURCES) dialogues.push(await takeDown(own, profile, source, signal));
  return dialogues;
}

function askEngine(own: Engine): Ask {
  return async ({ requests }, signal) => {
    const startedAt = performance.now();
    let tokens = 0;
    const promptTokens: number[] = [];
    await using reading = own.reading();
    for (const request of requests) {
      for await (const event of reading.generate(request, signal)) {
        if (event.kind !== 'end') continue;
        tokens += event.generatedTokens;
        promptTokens.push(event.promptTokens);
      }
    }
    return { ms: performance.now() - startedAt, tokens, promptTokens };
  };
}

function askServer(server: LlamaServer): Ask {
  return async ({ requests }, signal) => {
    const startedAt = performance.now();
    let tokens = 0;
    const promptTokens: number[] = [];
    for (const request of requests) {
      const answer = await server.answer(request, signal);
      tokens += answer.tokens;
      promptTokens.push(answer.promptTokens);
    }
    return { ms: performance.now() - startedAt, tokens, promptTokens };
  };
}

type Way = 'engine' | 'server';
type Pair = Readonly<Record<Way, Spent>>;

/** One after the other for each dialogue, taking turns at being first. */
async function takeRounds(
  ways: Readonly<Record<Way, Ask>>,
  dialogues: readonly Dialogue[],
  { note, signal, short }: BenchmarkContext,
): Promise<readonly Pair[]> {
  const rounds = short ? ROUNDS.short : ROUNDS.whole;
  const kept: Pair[] = [];
  for (let round = 0; round < rounds; round += 1) {
    note(`round ${round + 1} of ${rounds}`);
    for (const [index, dialogue] of dialogues.entries()) {
      const askOwn = (): Promise<Spent> => within(ways.engine, dialogue, signal);
      const before = (round + index) % 2 === 0 ? await askOwn() : null;
      const server = await within(ways.server, dialogue, signal);
      const spent = { engine: before ?? (await askOwn()), server };
      assertSamePrompts(spent);
      if (round > 0) kept.push(spent);
    }
  }
  return kept;
}

function within(ask: Ask, dialogue: Dialogue, signal: AbortSignal): Promise<Spent> {
  return ask(dialogue, AbortSignal.any([signal, AbortSignal.timeout(DIALOGUE_MS)]));
}

function assertSamePrompts({ engine: own, server }: Pair): void {
  const counts = [own, server].map(({ promptTokens }) => promptTokens.join(' '));
  if (counts[0] !== counts[1]) {
    throw new NotMeasured(`Engine and server read other prompts: ${counts.join(' and ')} tokens.`);
  }
}

/** From the moment when the neighbour begins, so that what it takes to notice it counts. */
async function besideBusyCore(
  ask: Ask,
  dialogues: readonly Dialogue[],
  { note, signal, short }: BenchmarkContext,
): Promise<readonly Spent[]> {
  note('the engine beside a busy core');
  const neighbour = spawn(process.execPath, ['-e', 'for (;;);'], { stdio: 'ignore' });
  try {
    const spent: Spent[] = [];
    for (let round = 0; round < (short ? 1 : 2); round += 1) {
      for (const dialogue of dialogues) spent.push(await within(ask, dialogue, signal));
    }
    return spent;
  } finally {
    neighbour.kill('SIGKILL');
  }
}

function figuresOf(quiet: readonly Pair[], busy: readonly Spent[]): readonly Figure[] {
  const ratios = quiet.map((pair) => speed([pair.engine]) / speed([pair.server]));
  const own = quiet.map((pair) => pair.engine);
  return [
    {
      name: 'speed of the engine, llama-server is 1, median',
      value: median(ratios),
      unit: '',
      atLeast: OF_SERVER,
    },
    { name: 'the same, smallest', value: Math.min(...ratios), unit: '' },
    { name: 'the same, largest', value: Math.max(...ratios), unit: '' },
    {
      name: 'speed beside a busy core, quiet is 1',
      value: speed(busy) / speed(own),
      unit: '',
      atLeast: OF_QUIET,
    },
    { name: 'tokens written by the engine', value: speed(own), unit: '1/s' },
    {
      name: 'tokens written by llama-server',
      value: speed(quiet.map((p) => p.server)),
      unit: '1/s',
    },
    { name: 'tokens written by the engine beside a busy core', value: speed(busy), unit: '1/s' },
    { name: 'a summary by the engine, median', value: median(own.map(({ ms }) => ms)), unit: 'ms' },
    {
      name: 'a summary by llama-server, median',
      value: median(quiet.map((pair) => pair.server.ms)),
      unit: 'ms',
    },
    { name: 'summaries compared', value: quiet.length, unit: '' },
  ];
}

/** Tokens a second over the whole time, with reading the prompts. */
function speed(spent: readonly Spent[]): number {
  return (1000 * sum(spent.map(({ tokens }) => tokens))) / sum(spent.map(({ ms }) => ms));
}
