import { createEngine, type Engine } from '@app/inference';
import { type Profile, Profiles } from '@app/summaries';
import { Api } from './api.js';
import {
  type Benchmark,
  type BenchmarkContext,
  defaultModel,
  type Figure,
  NotMeasured,
} from './benchmark.js';
import { type Dialogue, takeDown, timeAlone } from './engine-alone.js';
import { SAMPLE_NOTE, syntheticNote } from './notes.js';
import { BenchService } from './service.js';
import { median, sum } from './statistics.js';

const PROFILE = 'visit-note';
// Without the line end after the last word, which is no part of the text that is extracted.
const SOURCES = [SAMPLE_NOTE, syntheticNote(1, 1_500), syntheticNote(2, 3_000)].map((note) =>
  note.trimEnd(),
);
/** The first warms caches up and does not count. */
const ROUNDS = 5;
const EXTRACTED_MS = 60_000;
const SHARE_BELOW = 5;

/** One note, summarized both ways right after each other. */
interface Pair {
  /** From the request for the summary to the event that ends it, as a client sees it. */
  readonly throughServiceMs: number;
  /** Of that, until a worker began. */
  readonly waitingMs: number;
  readonly aloneMs: number;
  readonly tokens: number;
}

interface Bench {
  readonly api: Api;
  readonly engine: Engine;
  readonly profile: Profile;
  readonly signal: AbortSignal;
}

interface Note {
  readonly documentId: string;
  readonly dialogue: Dialogue;
}

export const generation: Benchmark = {
  name: 'generation',
  title: 'Summaries through the service against the engine alone, on the same prompts',
  async run({ signal, note }) {
    note('starting the service with its model');
    await using service = await BenchService.start({}, signal);
    await using engine = await createEngine(
      { model: defaultModel(), modelsFolder: service.data.models, concurrency: 1 },
      { signal },
    );
    const api = new Api(service.url, service.apiKey, signal);
    const bench = { api, engine, profile: Profiles.load().get(PROFILE), signal };
    const notes: Note[] = [];
    for (const source of SOURCES) notes.push(await prepare(bench, source));
    return figuresOf(await takeRounds(bench, notes, note));
  },
};

async function prepare({ api, engine, profile, signal }: Bench, source: string): Promise<Note> {
  const { id } = await api.upload(source);
  await api.untilExtracted(id, EXTRACTED_MS);
  return { documentId: id, dialogue: await takeDown(engine, profile, source, signal) };
}

async function takeRounds(
  bench: Bench,
  notes: readonly Note[],
  say: BenchmarkContext['note'],
): Promise<readonly Pair[]> {
  const kept: Pair[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    say(`round ${round + 1} of ${ROUNDS}`);
    for (const [index, note] of notes.entries()) {
      // whoever comes second finds warmer caches, so they take turns
      const pair = await takePair(bench, note, (round + index) % 2 === 0 ? 'service' : 'engine');
      if (round > 0) kept.push(pair);
    }
  }
  return kept;
}

async function takePair(bench: Bench, note: Note, first: 'service' | 'engine'): Promise<Pair> {
  const alone = (): ReturnType<typeof timeAlone> =>
    timeAlone(bench.engine, note.dialogue, bench.signal);
  const before = first === 'engine' ? await alone() : null;
  const through = await throughService(bench, note);
  const { ms, tokens } = before ?? (await alone());
  return { ...through, aloneMs: ms, tokens };
}

async function throughService(
  { api, profile }: Bench,
  { documentId, dialogue }: Note,
): Promise<Pick<Pair, 'throughServiceMs' | 'waitingMs'>> {
  const askedAt = performance.now();
  const { id } = await api.requestSummary(documentId, profile.id);
  let waitingMs = 0;
  for await (const name of api.events(id)) {
    if (name === 'started') waitingMs = performance.now() - askedAt;
    if (name === 'ended') break;
  }
  const throughServiceMs = performance.now() - askedAt;
  const { state, version } = await api.summary(id);
  // Equal texts are the proof that both did the same work.
  if (version?.text !== dialogue.text) {
    throw new NotMeasured(`The service (${state}) and the engine alone wrote different texts.`);
  }
  return { throughServiceMs, waitingMs };
}

function figuresOf(pairs: readonly Pair[]): readonly Figure[] {
  const through = sum(pairs.map(({ throughServiceMs }) => throughServiceMs));
  const alone = sum(pairs.map(({ aloneMs }) => aloneMs));
  const tokens = sum(pairs.map((pair) => pair.tokens));
  const shares = pairs.map((pair) => percent(pair.throughServiceMs, pair.aloneMs));
  return [
    {
      name: "the service's own share of the time, median",
      value: median(shares),
      unit: '%',
      below: SHARE_BELOW,
    },
    { name: 'the same of all summaries together', value: percent(through, alone), unit: '%' },
    { name: 'the same, smallest', value: Math.min(...shares), unit: '%' },
    { name: 'the same, largest', value: Math.max(...shares), unit: '%' },
    {
      name: 'until a worker begins, median',
      value: median(pairs.map((p) => p.waitingMs)),
      unit: 'ms',
    },
    { name: 'tokens through the service', value: (tokens / through) * 1000, unit: '1/s' },
    { name: 'tokens of the engine alone', value: (tokens / alone) * 1000, unit: '1/s' },
    { name: 'summaries compared', value: pairs.length, unit: '' },
  ];
}

function percent(throughMs: number, aloneMs: number): number {
  return ((throughMs - aloneMs) / throughMs) * 100;
}
