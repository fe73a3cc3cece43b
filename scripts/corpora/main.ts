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
import { record } from './record.js';
import { type CorporaReport, toText } from './table.js';

const HL7 = 'hl7v2';
const FHIR = 'fhir';
const USAGE = `npm run corpora [-- NAME…] [--json FILE] [--record] [--pdftotext FILE]

Sends every file of the corpora NAME (folders of ../shared/corpora; without one, all) through the
real intake and says what becomes of each. hl7v2 alone goes through the sockets that listen for HL7,
fhir alone to the addresses of FHIR.
  --json FILE       writes all outcomes as JSON
  --record          writes them into docs/measurements/corpora.md and .json; for all corpora only, or into
                    hl7v2.md and .json for hl7v2 alone, fhir.md and .json for fhir alone
  --pdftotext FILE  poppler's program, to compare words with (else the one on the path)
`;

interface Command {
  readonly corpora: readonly Corpus[];
  /** The corpus that is named alone, where it has a way of its own. */
  readonly alone: Corpus | undefined;
  readonly json: string | undefined;
  readonly record: boolean;
  readonly pdftotext: string;
}

/** The answer is the exit code: 0 when no file crashed or hung and every check holds. */
export async function runCorpora(args: readonly string[]): Promise<number> {
  const command = readCommand(args);
  if (!command) {
    process.stderr.write(USAGE);
    return 2;
  }
  using shutdown = new Shutdown();
  try {
    const { alone } = command;
    if (alone?.name === HL7) return await throughSockets(alone, command, shutdown.signal);
    if (alone) return await overFhir(alone, command, shutdown.signal);
    const report = await take(command, shutdown.signal);
    process.stdout.write(`${toText(report)}\n`);
    if (command.json !== undefined) await writeFile(command.json, JSON.stringify(report, null, 2));
    if (command.record) await record(report);
    return report.checks.every(({ holds }) => holds) ? 0 : 1;
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
    const [only = ''] = positionals;
    const alone = positionals.length === 1 && [HL7, FHIR].includes(only);
    if (all.length === 0 || !known) return null;
    if (values.record && positionals.length > 0 && !alone) return null;
    const corpora = all.filter(
      ({ name }) => positionals.length === 0 || positionals.includes(name),
    );
    return { corpora, alone: alone ? corpora[0] : undefined, ...values, json: values.json };
  } catch {
    return null; // an option that is not known: the usage says which are
  }
}

async function throughSockets(
  corpus: Corpus,
  command: Command,
  signal: AbortSignal,
): Promise<number> {
  const report = await takeHl7(corpus, signal);
  process.stdout.write(`${hl7Text(report)}\n`);
  const json = JSON.stringify(report, withoutNothing, 2);
  if (command.json !== undefined) await writeFile(command.json, json);
  if (command.record) {
    await keep('hl7v2.json', json);
    await keep('hl7v2.md', toMarkdown(report));
  }
  return report.outcomes.every(({ differences }) => differences.length === 0) ? 0 : 1;
}

async function overFhir(corpus: Corpus, command: Command, signal: AbortSignal): Promise<number> {
  const report = await takeFhir(corpus, signal);
  process.stdout.write(`${fhirText(report)}\n`);
  const json = JSON.stringify(report, withoutNothing, 2);
  if (command.json !== undefined) await writeFile(command.json, json);
  if (command.record) {
    await keep('fhir.json', json);
    await keep('fhir.md', fhirMarkdown(report));
  }
  const { outcomes, unmatched } = report;
  return outcomes.every(({ differs }) => !differs) && unmatched.length === 0 ? 0 : 1;
}

async function take({ corpora, pdftotext }: Command, signal: AbortSignal): Promise<CorporaReport> {
  const machine = describeMachine();
  await using service = await BenchService.start(
    { CLOISTER_MODEL: 'extractive', CLOISTER_WORKER_ROLES: 'extract' },
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
