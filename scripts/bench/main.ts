import { writeFile } from 'node:fs/promises';
import { inspect, parseArgs } from 'node:util';
import { adapter } from './adapter.bench.js';
import { audit } from './audit.bench.js';
import { auditExport } from './audit-export.bench.js';
import { type Benchmark, NotMeasured } from './benchmark.js';
import { engine } from './engine.bench.js';
import { generation } from './generation.bench.js';
import { hl7 } from './hl7.bench.js';
import { intake } from './intake.bench.js';
import { describeMachine } from './machine.js';
import { isRecordable, record } from './record.js';
import { type BenchmarkResult, isGood, type Outcome, type Report, toJson } from './report.js';
import { Interrupted, Shutdown } from './shutdown.js';
import { start } from './start.bench.js';
import { toTable } from './table.js';
import { upload } from './upload.bench.js';
import { web } from './web.bench.js';

const ALL: readonly Benchmark[] = [
  start,
  intake,
  generation,
  upload,
  web,
  adapter,
  audit,
  auditExport,
  hl7,
  engine,
];
/** What is measured where nothing is named: `engine` needs a llama-server that does not come with us. */
const UNLESS_NAMED = ALL.filter((benchmark) => benchmark !== engine);
const USAGE = `npm run bench [-- NAME…] [--json FILE] [--record]

Takes the figures of NAME (${ALL.map(({ name }) => name).join(', ')}), or all of them but engine,
which needs LLAMA_SERVER, the path of a llama-server.
  --json FILE  writes them as JSON too
  --entries N  how many entries audit-export exports; a million unless said
  --short      fewer rounds, where engine is measured; not to be recorded
  --record     writes them into docs/measurements too: start, intake, generation and upload
               together into main-job.json and .md, web into web.json and .md, adapter into
               adapter.json and .md, audit into audit.json and .md, audit-export into
               audit-export.json and .md, hl7 into hl7.json and .md, engine into engine.json and .md
`;

/** The answer is the exit code: 0 when everything was measured and every limit held. */
export async function runBenchmarks(args: readonly string[]): Promise<number> {
  const command = readCommand(args);
  if (!command) {
    process.stderr.write(USAGE);
    return 2;
  }
  using shutdown = new Shutdown();
  try {
    const report = await take(command, shutdown.signal);
    process.stdout.write(`${toTable(report)}\n`);
    if (command.json !== undefined) await writeFile(command.json, toJson(report));
    if (command.record) await record(report);
    return isGood(report) ? 0 : 1;
  } catch (error) {
    if (!(error instanceof Interrupted)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 130;
  }
}

interface BenchCommand {
  readonly benchmarks: readonly Benchmark[];
  readonly json: string | undefined;
  readonly entries: number | undefined;
  readonly short: boolean;
  readonly record: boolean;
}

function readCommand(args: readonly string[]): BenchCommand | null {
  const options = {
    json: { type: 'string' },
    entries: { type: 'string' },
    short: { type: 'boolean', default: false },
    record: { type: 'boolean', default: false },
  } as const;
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options,
      allowPositionals: true,
    });
    const known = positionals.every((name) => ALL.some((benchmark) => benchmark.name === name));
    const benchmarks =
      positionals.length === 0
        ? UNLESS_NAMED
        : ALL.filter(({ name }) => positionals.includes(name));
    const entries = values.entries === undefined ? undefined : Number(values.entries);
    if (entries !== undefined && !(Number.isSafeInteger(entries) && entries > 0)) return null;
    const { json, short, record: toRecord } = values;
    if (!known || (toRecord && (short || !isRecordable(benchmarks)))) return null;
    return { benchmarks, json, entries, short, record: toRecord };
  } catch {
    return null; // an option that is not known: the usage says which are
  }
}

async function take(
  { benchmarks, entries, short }: BenchCommand,
  signal: AbortSignal,
): Promise<Report> {
  const machine = describeMachine();
  const results: BenchmarkResult[] = [];
  for (const benchmark of benchmarks) {
    const { name, title } = benchmark;
    results.push({ name, title, outcome: await outcomeOf(benchmark, { signal, entries, short }) });
  }
  return { version: 1, takenAt: new Date().toISOString(), machine, benchmarks: results };
}

/** One that cannot be measured does not keep the others from it. */
async function outcomeOf(
  benchmark: Benchmark,
  {
    signal,
    entries,
    short,
  }: {
    readonly signal: AbortSignal;
    readonly entries: number | undefined;
    readonly short: boolean;
  },
): Promise<Outcome> {
  const note = (line: string): void => {
    process.stderr.write(`${benchmark.name}: ${line}\n`);
  };
  try {
    return {
      state: 'measured',
      figures: await benchmark.run({
        signal,
        note,
        short,
        ...(entries !== undefined && { entries }),
      }),
    };
  } catch (error) {
    signal.throwIfAborted();
    if (!(error instanceof NotMeasured)) note(inspect(error));
    return { state: 'failed', reason: error instanceof Error ? error.message : String(error) };
  }
}
