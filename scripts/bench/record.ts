import { keep } from '../measurements/keep.js';
import type { Benchmark } from './benchmark.js';
import { type Report, toJson } from './report.js';
import { toMarkdown } from './table.js';

/** What is recorded together, because it was taken in one run. */
const RECORDS = [
  {
    name: 'main-job',
    title: 'The main job',
    command: 'npm run bench -- start intake generation upload --record',
    benchmarks: ['start', 'intake', 'generation', 'upload'],
  },
  {
    name: 'web',
    title: 'The web app',
    command: 'npm run bench:web -- --record',
    benchmarks: ['web'],
  },
  {
    name: 'adapter',
    title: 'What an adapter costs',
    command: 'npm run bench:adapter -- --record',
    benchmarks: ['adapter'],
  },
  {
    name: 'audit',
    title: 'The audit trail',
    command: 'npm run bench:audit -- --record',
    benchmarks: ['audit'],
  },
  {
    name: 'audit-export',
    title: 'Exports of the audit trail',
    command: 'npm run bench:audit-export -- --record',
    benchmarks: ['audit-export'],
  },
  {
    name: 'hl7',
    title: 'HL7 messages that come in',
    command: 'npm run bench:hl7 -- --record',
    benchmarks: ['hl7'],
  },
  {
    name: 'engine',
    title: 'The engine and llama-server',
    command: 'LLAMA_SERVER=… npm run bench:engine -- --record',
    benchmarks: ['engine'],
  },
] as const;

/** Whether these make up a record or several, with none left over. */
export function isRecordable(benchmarks: readonly Pick<Benchmark, 'name'>[]): boolean {
  return benchmarks.every(({ name }) =>
    RECORDS.some((each) => contains(each, name) && isComplete(each, benchmarks)),
  );
}

/** Keeps a report among the documents, in the form that the format check wants. */
export async function record(report: Report): Promise<void> {
  for (const each of RECORDS) {
    if (!isComplete(each, report.benchmarks)) continue;
    const benchmarks = report.benchmarks.filter(({ name }) => contains(each, name));
    const part = { ...report, benchmarks };
    await keep(`${each.name}.json`, toJson(part));
    await keep(`${each.name}.md`, toMarkdown(part, each));
  }
}

type Recorded = (typeof RECORDS)[number];

function contains({ benchmarks }: Recorded, name: string): boolean {
  return benchmarks.some((benchmark) => benchmark === name);
}

function isComplete(
  { benchmarks }: Recorded,
  taken: readonly { readonly name: string }[],
): boolean {
  return benchmarks.every((benchmark) => taken.some(({ name }) => name === benchmark));
}
