import { join } from 'node:path';
import {
  type Engine,
  findAdapter,
  type GenerateRequest,
  LlamaCppEngine,
  mergeAdapter,
  readCatalog,
  resolveModel,
  type ResolvedModel,
} from '@app/inference';
import {
  type Benchmark,
  type BenchmarkContext,
  defaultModel,
  type Figure,
  NotMeasured,
} from './benchmark.js';
import { SAMPLE_NOTE } from './notes.js';
import { median } from './statistics.js';
import { temporaryFolder } from './temporary-folder.js';

/** The first warms caches up and does not count. */
const ROUNDS = 13;
const TOKENS = 128;
const CONTEXT = 2048;
const COST_BELOW = 5;
const HASH = '0'.repeat(64);

const WAYS = ['alone', 'beside', 'merged', 'merged as Q8_0'] as const;
type Way = (typeof WAYS)[number];

export const adapter: Benchmark = {
  name: 'adapter',
  title: 'What an adapter costs: the default model alone, with it beside, with it merged into it',
  async run(context) {
    await using folder = await temporaryFolder();
    const catalog = await readCatalog();
    context.note('fetching the model');
    const base = await resolveModel(catalog, defaultModel(), folder.path, context);
    const shipped = findAdapter(catalog, base.model.id, { kind: 'default' });
    if (!shipped) throw new NotMeasured('The default model has no adapter in the catalog.');
    const adapterPath = shipped.file;
    const files = { base: base.path, adapter: adapterPath };
    const merged = await merge(files, join(folder.path, 'merged.gguf'), 'keep', context);
    const asQ8 = await merge(files, join(folder.path, 'q8.gguf'), 'q8_0', context);
    const speeds = await takeRounds(
      {
        alone: { path: base.path },
        beside: { path: base.path, adapterPath },
        merged: { path: merged.path },
        'merged as Q8_0': { path: asQ8.path },
      },
      base,
      context,
    );
    return [
      ...figuresOf(speeds),
      { name: 'merging, every type kept', value: merged.seconds, unit: 's' },
      { name: 'merging into Q8_0', value: asQ8.seconds, unit: 's' },
    ];
  },
};

async function merge(
  files: { readonly base: string; readonly adapter: string },
  path: string,
  quantization: 'keep' | 'q8_0',
  { signal, note }: BenchmarkContext,
): Promise<{ readonly path: string; readonly seconds: number }> {
  note(`merging, ${quantization}`);
  const startedAt = performance.now();
  const outcome = await mergeAdapter(
    { ...files, target: path, quantization },
    { signal, onProgress: () => undefined },
  );
  if (outcome.kind !== 'merged') throw new NotMeasured(`The merge ended: ${outcome.kind}.`);
  return { path, seconds: (performance.now() - startedAt) / 1000 };
}

interface Weights {
  readonly path: string;
  readonly adapterPath?: string;
}

/** Tokens for each second, round by round. The ways take turns, so that what slows the machine slows all. */
async function takeRounds(
  weights: Readonly<Record<Way, Weights>>,
  { model }: ResolvedModel,
  { signal, note }: BenchmarkContext,
): Promise<Readonly<Record<Way, readonly number[]>>> {
  await using stack = new AsyncDisposableStack();
  const engines = new Map<Way, Engine>();
  for (const way of WAYS) {
    const { path, adapterPath } = weights[way];
    const engine = await LlamaCppEngine.open(
      {
        model: { id: model.id, name: way, sha256: HASH, path },
        ...(adapterPath !== undefined && {
          adapter: { id: 'adapter', sha256: HASH, path: adapterPath },
        }),
        contextTokens: CONTEXT,
      },
      signal,
    );
    engines.set(way, stack.use(engine));
  }
  const speeds: Record<Way, number[]> = {
    alone: [],
    beside: [],
    merged: [],
    'merged as Q8_0': [],
  };
  for (let round = 0; round < ROUNDS; round++) {
    note(`round ${round + 1} of ${ROUNDS}`);
    // whoever follows another finds the machine as that one left it, so the order changes
    for (const way of [...WAYS.slice(round % WAYS.length), ...WAYS.slice(0, round % WAYS.length)]) {
      const engine = engines.get(way);
      if (!engine) throw new NotMeasured(`There is no engine for ${way}.`);
      const speed = await speedOf(engine, requestOf(round), signal);
      if (round > 0) speeds[way].push(speed);
    }
  }
  return speeds;
}

/** Sampled freely, because a text that repeats itself or ends soon would be a short measurement. */
function requestOf(round: number): GenerateRequest {
  const content = `Retell this note as a long story with many details.\n\n${SAMPLE_NOTE}`;
  return {
    messages: [{ role: 'user', content }],
    maxTokens: TOKENS,
    sampling: { temperature: 1, topK: 0, repeatPenalty: 1.1, seed: round + 1 },
  };
}

async function speedOf(
  engine: Engine,
  request: GenerateRequest,
  signal: AbortSignal,
): Promise<number> {
  for await (const event of engine.generate(request, signal)) {
    if (event.kind === 'end') return (event.generatedTokens / event.generateMs) * 1000;
  }
  throw new NotMeasured('An engine ended without a word.');
}

function figuresOf(speeds: Readonly<Record<Way, readonly number[]>>): readonly Figure[] {
  /** Round by round, in per cent of what the model alone does in the same round. */
  const cost = (way: Way): number =>
    median(speeds[way].map((speed, round) => 100 * (1 - speed / (speeds.alone[round] ?? speed))));
  return [
    {
      name: 'cost of the merged adapter, median',
      value: cost('merged'),
      unit: '%',
      below: COST_BELOW,
    },
    { name: 'cost of the adapter beside the model, median', value: cost('beside'), unit: '%' },
    { name: 'cost of the one merged as Q8_0, median', value: cost('merged as Q8_0'), unit: '%' },
    ...WAYS.map((way) => ({
      name: `tokens generated, ${way}, median`,
      value: median(speeds[way]),
      unit: '1/s' as const,
    })),
    { name: 'rounds compared', value: speeds.alone.length, unit: '' },
  ];
}
