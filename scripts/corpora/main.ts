import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { readConfig } from '@app/platform';
import { describeMachine } from '../bench/machine.js';
import { BenchService } from '../bench/service.js';
import { Interrupted, Shutdown } from '../bench/shutdown.js';
import { allCorpora, type Corpus } from './corpus-files.js';
import { checksOf } from './checks.js';
import { readCorpora } from './read-corpora.js';
import { takeFhir } from './fhir/run-fhir.js';
import { toMarkdown as fhirMarkdown, toText as fhirText } from './fhir/table-fhir.js';
import { takeHl7 } from './hl7/run-hl7.js';
import { toMarkdown, toText as hl7Text } from './hl7/table-hl7.js';
import { keep, withoutNothing } from '../measurements/keep.js';
import { namesFolder, PACK_USAGE, runPack } from './pack/pack-command.js';
import { recordIntake } from './record.js';
import { type CorporaReport, toText } from './table.js';

const USAGE = `npm run corpora [-- NAME…] [--json FILE] [--record] [--pdftotext FILE]

Sends every file of the corpora NAME (their folders; npm run corpora:fetch brings them) and says what becomes of each: where
hl7v2 is named, through the sockets that listen for HL7, where fhir is named, to the addresses of FHIR, and
all others through the intake of documents. Without a NAME all of them go through the intake.
  --json FILE       writes all outcomes as JSON, by the way that they went where there are several
  --record          writes them into docs/measurements: hl7v2.md and fhir.md with their .json; what goes
                    through the intake, where it is all of it, into corpora.md and corpora.json
  --pdftotext FILE  poppler's program, to compare words with (else the one on the path)

${PACK_USAGE}`;

interface Command {
  readonly corpora: readonly Corpus[];
  readonly ways: readonly Way[];
  readonly json: string | undefined;
  readonly record: boolean;
  readonly pdftotext: string;
}

interface Taken {
  readonly report: unknown;
  readonly holds: boolean;
}

/** How a corpus is sent, and what is said of it. */
interface Way {
  readonly name: string;
  take(command: Command, signal: AbortSignal): Promise<Taken>;
}

/** The answer is the exit code: 0 when no file crashed or hung and every check holds. */
export async function runCorpora(args: readonly string[]): Promise<number> {
  using shutdown = new Shutdown();
  try {
    if (namesFolder(args)) return await runPack(args, shutdown.signal);
    const command = readCommand(args);
    if (!command) {
      process.stderr.write(USAGE);
      return 2;
    }
    const reports = new Map<string, unknown>();
    let holds = true;
    for (const way of command.ways) {
      const taken = await way.take(command, shutdown.signal);
      reports.set(way.name, taken.report);
      holds &&= taken.holds;
    }
    if (command.json !== undefined) {
      const [report] = reports.values();
      const whole = reports.size === 1 ? report : Object.fromEntries(reports);
      await writeFile(command.json, toJson(whole));
    }
    return holds ? 0 : 1;
  } catch (error) {
    if (!(error instanceof Interrupted)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 130;
  }
}

function readCommand(args: readonly string[]): Command | null {
  const options = {
    json: { type: 'string' },
    record: { type: 'boolean', default: false },
    pdftotext: { type: 'string', default: 'pdftotext' },
  } as const;
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options,
      allowPositionals: true,
    });
    const all = allCorpora();
    const known = positionals.every((name) => all.some((corpus) => corpus.name === name));
    if (all.length === 0 || !known) return null;
    const own = OWN_WAYS.filter(({ name }) => positionals.includes(name));
    const rest = all.filter(
      ({ name }) =>
        positionals.length === 0 ||
        (positionals.includes(name) && own.every((way) => way.name !== name)),
    );
    // one of several would stand for all of them
    if (values.record && positionals.length > 0 && rest.length > 0) return null;
    const ways = rest.length > 0 ? [...own, intake(rest)] : own;
    return { corpora: all, ways, ...values, json: values.json };
  } catch {
    return null; // an option that is not known: the usage says which are
  }
}

const THROUGH_SOCKETS: Way = {
  name: 'hl7v2',
  take: async (command, signal) => {
    const report = await takeHl7(corpusNamed(command, 'hl7v2'), signal);
    process.stdout.write(`${hl7Text(report)}\n`);
    if (command.record) {
      await keep('hl7v2.json', toJson(report));
      await keep('hl7v2.md', toMarkdown(report));
    }
    return { report, holds: report.outcomes.every(({ differences }) => differences.length === 0) };
  },
};

const OVER_FHIR: Way = {
  name: 'fhir',
  take: async (command, signal) => {
    const report = await takeFhir(corpusNamed(command, 'fhir'), signal);
    process.stdout.write(`${fhirText(report)}\n`);
    if (command.record) {
      await keep('fhir.json', toJson(report));
      await keep('fhir.md', fhirMarkdown(report));
    }
    const { outcomes, unmatched } = report;
    const holds = outcomes.every(({ differs }) => !differs) && unmatched.length === 0;
    return { report, holds };
  },
};

const OWN_WAYS: readonly Way[] = [THROUGH_SOCKETS, OVER_FHIR];

function intake(corpora: readonly Corpus[]): Way {
  return {
    name: 'intake',
    take: async (command, signal) => {
      const report = await throughIntake(corpora, command, signal);
      process.stdout.write(`${toText(report)}\n`);
      if (command.record) await recordIntake(report);
      return { report, holds: report.checks.every(({ holds }) => holds) };
    },
  };
}

function corpusNamed({ corpora }: Command, name: string): Corpus {
  const corpus = corpora.find((each) => each.name === name);
  if (!corpus) throw new Error(`There is no corpus ${name}.`);
  return corpus;
}

function toJson(report: unknown): string {
  return JSON.stringify(report, withoutNothing, 2);
}

async function throughIntake(
  corpora: readonly Corpus[],
  { pdftotext }: Command,
  signal: AbortSignal,
): Promise<CorporaReport> {
  const machine = describeMachine();
  await using service = await BenchService.start(
    { CLOISTER_MODEL: 'extractive', CLOISTER_WORKER_ROLES: 'ingest' },
    signal,
  );
  const { results, texts, watched } = await readCorpora(service, corpora, signal);
  const { timeoutMs: limitMs, ocr } = readConfig({}).worker.extract;
  const limits = { limitMs, pageLimitMs: ocr.pageTimeoutMs };
  const outcomes = results.flatMap((result) => result.outcomes);
  return {
    version: 1,
    takenAt: new Date().toISOString(),
    machine,
    ...limits,
    corpora: results,
    checks: checksOf({ outcomes, texts }, watched, { ...limits, pdftotext }),
  };
}
