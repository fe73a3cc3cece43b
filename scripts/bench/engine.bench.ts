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
import { type Answered, LlamaServer } from './llama-server.js';
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
  readonly answers: readonly Answered[];
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

/** Without what keeps the engine from numbers that the note lacks: llama-server has no such guard. */
async function takeDialogues(
  own: Engine,
  { note, signal }: BenchmarkContext,
): Promise<readonly Dialogue[]> {
  note('asking for the prompts');
  const profile = Profiles.load().get(PROFILE);
  const dialogues: Dialogue[] = [];
  for (const source of SOURCES) {
    const { requests, text } = await takeDown(own, profile, source, signal);
    const plain = requests.map(({ messages, maxTokens, sampling }) => ({
      messages,
      maxTokens,
      sampling,
    }));
    dialogues.push({ requests: plain, text });
  }
  return dialogues;
}

function askEngine(own: Engine): Ask {
  return async ({ requests }, signal) => {
    const startedAt = performance.now();
    const answers: Answered[] = [];
    await using reading = own.openSession();
    for (const request of requests) {
      for await (const event of reading.generate(request, signal)) {
        if (event.kind === 'end') answers.push(event);
      }
    }
    return { ms: performance.now() - startedAt, answers };
  };
}

function askServer(server: LlamaServer): Ask {
  return async ({ requests }, signal) => {
    const startedAt = performance.now();
    const answers: Answered[] = [];
    for (const request of requests) answers.push(await server.answer(request, signal));
    return { ms: performance.now() - startedAt, answers };
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
  const counts = [own, server].map(({ answers }) =>
    answers.map(({ promptTokens }) => promptTokens).join(' '),
  );
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
  const own = quiet.map((pair) => pair.engine);
  const server = quiet.map((pair) => pair.server);
  const ratios = quiet.map((pair) => asServer(pair) / pair.engine.ms);
  return [
    {
      name: 'speed of a whole summary, llama-server is 1, median',
      value: median(ratios),
      unit: '',
      atLeast: OF_SERVER,
    },
    { name: 'the same, smallest', value: Math.min(...ratios), unit: '' },
    { name: 'the same, largest', value: Math.max(...ratios), unit: '' },
    {
      name: 'speed of writing, llama-server is 1',
      value: writingSpeed(own) / writingSpeed(server),
      unit: '',
    },
    {
      name: 'speed of reading, llama-server is 1',
      value: readingSpeed(own) / readingSpeed(server),
      unit: '',
    },
    {
      name: 'speed beside a busy core, quiet is 1',
      value: mean(own) / mean(busy),
      unit: '',
      atLeast: OF_QUIET,
    },
    { name: 'written by the engine', value: writingSpeed(own), unit: '1/s' },
    { name: 'written by llama-server', value: writingSpeed(server), unit: '1/s' },
    { name: 'written by the engine beside a busy core', value: writingSpeed(busy), unit: '1/s' },
    { name: 'read by the engine', value: readingSpeed(own), unit: '1/s' },
    { name: 'read by llama-server', value: readingSpeed(server), unit: '1/s' },
    { name: 'a summary by the engine, median', value: median(own.map(({ ms }) => ms)), unit: 'ms' },
    { name: 'summaries compared', value: quiet.length, unit: '' },
  ];
}

/**
 * How long llama-server would have taken for as many tokens as the engine read and wrote, at the speed that
 * it had for the same requests: their texts differ in length.
 */
function asServer({ engine: own, server }: Pair): number {
  const around = server.ms - msOf(server, 'promptMs') - msOf(server, 'generateMs');
  return (
    around +
    (1000 * tokensOf(own, 'evaluatedTokens')) / readingSpeed([server]) +
    (1000 * tokensOf(own, 'generatedTokens')) / writingSpeed([server])
  );
}

/** Tokens a second. */
function writingSpeed(spent: readonly Spent[]): number {
  const tokens = sum(spent.map((each) => tokensOf(each, 'generatedTokens')));
  return (1000 * tokens) / sum(spent.map((each) => msOf(each, 'generateMs')));
}

/** Tokens a second, of those that were not kept from the request before. */
function readingSpeed(spent: readonly Spent[]): number {
  const tokens = sum(spent.map((each) => tokensOf(each, 'evaluatedTokens')));
  return (1000 * tokens) / sum(spent.map((each) => msOf(each, 'promptMs')));
}

function tokensOf({ answers }: Spent, which: 'evaluatedTokens' | 'generatedTokens'): number {
  return sum(answers.map((answer) => answer[which]));
}

function msOf({ answers }: Spent, which: 'promptMs' | 'generateMs'): number {
  return sum(answers.map((answer) => answer[which]));
}

function mean(spent: readonly Spent[]): number {
  return sum(spent.map(({ ms }) => ms)) / spent.length;
}
