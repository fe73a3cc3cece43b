import {
  type Benchmark,
  type BenchmarkContext,
  type Figure,
  MIB,
  NotMeasured,
} from './benchmark.js';
import { type Growth, growthDuring } from './memory-watch.js';
import { sendLargeFile } from './large-file.js';
import { BenchService } from './service.js';

const GROWTH_MIB = 64;

interface Case {
  readonly name: string;
  readonly bytes: number;
  /** False for a client that does not say beforehand how much it will send. */
  readonly declaresLength: boolean;
  readonly answer: number;
}

const CASES: readonly Case[] = [
  { name: '200 MiB, length told: refused', bytes: 200 * MIB, declaresLength: true, answer: 413 },
  {
    name: '200 MiB, length not told: refused',
    bytes: 200 * MIB,
    declaresLength: false,
    answer: 413,
  },
  { name: '45 MiB: accepted', bytes: 45 * MIB, declaresLength: true, answer: 201 },
];

export const upload: Benchmark = {
  name: 'upload',
  title: 'Memory of the api while a large file is uploaded',
  async run(context) {
    const figures: Figure[] = [];
    for (const each of CASES) figures.push(...(await take(each, context)));
    return figures;
  },
};

/** Each with a service of its own: what one upload leaves behind is not room for the next. */
async function take(
  { name, bytes, declaresLength, answer }: Case,
  { signal, note }: BenchmarkContext,
): Promise<readonly Figure[]> {
  note(name);
  await using service = await BenchService.start({ CLOISTER_MODEL: 'extractive' }, signal);
  const target = { url: service.url, apiKey: service.apiKey, declaresLength };
  // the code of the first upload is loaded with it, whatever its size
  await expectStatus(201, sendLargeFile({ ...target, bytes: 1024 }, signal));
  const growth = await growthDuring(service.pidOf('api'), () =>
    expectStatus(answer, sendLargeFile({ ...target, bytes }, signal)),
  );
  return figuresOf(name, growth);
}

async function expectStatus(wanted: number, answered: Promise<number>): Promise<void> {
  const status = await answered;
  if (status !== wanted) throw new NotMeasured(`Answered with ${status} instead of ${wanted}.`);
}

function figuresOf(name: string, growth: Growth): readonly Figure[] {
  return [
    { name: `${name}, before`, value: mib(growth.beforeBytes), unit: 'MiB' },
    { name: `${name}, peak`, value: mib(growth.peakBytes), unit: 'MiB' },
    { name: `${name}, after`, value: mib(growth.afterBytes), unit: 'MiB' },
    {
      name: `${name}, growth`,
      value: mib(growth.peakBytes - growth.beforeBytes),
      unit: 'MiB',
      below: GROWTH_MIB,
    },
  ];
}

function mib(bytes: number): number {
  return bytes / MIB;
}
