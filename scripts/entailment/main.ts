import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CHECK_VERSION } from '@app/faithfulness';
import {
  entailmentChoice,
  type LlamaCppEngine,
  openLlama,
  readAllowList,
  readCatalog,
} from '@app/inference';
import { INSTALL_FOLDER, readConfig } from '@app/platform';
import { ENTAILMENT_ANSWERS, entailmentPrompt } from '@app/summaries';
import { describeMachine } from '../bench/machine.js';
import { KeptAnswers } from './answers.js';
import { type Case, casesOf } from './cases.js';
import { readCommand, USAGE } from './command.js';
import { questionsAbout, verdictOn } from './judge.js';
import { record } from './record.js';
import { type EntailmentReport, scoresOf } from './report.js';
import { toText } from './table.js';

const ANSWERS = join(INSTALL_FOLDER, 'data', 'entailment', 'answers.jsonl');
/** After so many questions it says how far it is. */
const TOLD_EVERY = 100;

/** The answer is the exit code: 2 when the arguments are not understood. */
export async function runEntailment(args: readonly string[]): Promise<number> {
  const command = readCommand(args);
  if (!command || command.help) {
    (command ? process.stdout : process.stderr).write(USAGE);
    return command ? 0 : 2;
  }
  const cases = casesOf(command.data);
  if (!cases) {
    process.stdout.write(
      `Skipped: the open data is not in ${command.data}. Name its folder with --data.\n`,
    );
    return 0;
  }
  const report = await measure(cases);
  process.stdout.write(`${toText(report)}\n`);
  if (command.json !== undefined) await writeFile(command.json, JSON.stringify(report, null, 2));
  if (command.record) await record(report);
  return 0;
}

async function measure(cases: readonly Case[]): Promise<EntailmentReport> {
  await using engine = await openModel();
  const { model, adapter } = engine.info;
  const answers = new KeptAnswers(ANSWERS, `${model?.sha256} ${adapter?.sha256}`);
  const seconds = await askAll(engine, cases, answers);
  const scored = cases.map((one) => ({
    case: one,
    rules: verdictOn(one, { of: () => null }),
    together: verdictOn(one, answers),
  }));
  return {
    version: 1,
    checkVersion: CHECK_VERSION,
    takenAt: new Date().toISOString(),
    machine: describeMachine(),
    model: model?.name ?? '',
    adapterSha256: adapter?.sha256 ?? '',
    seconds,
    scores: scoresOf(scored),
  };
}

async function openModel(): Promise<LlamaCppEngine> {
  const config = readConfig(process.env);
  const catalog = await readCatalog(config.modelCatalog ?? undefined);
  return openLlama(
    {
      ...entailmentChoice(catalog),
      modelsFolder: config.data.models,
      catalog,
      allowList: await readAllowList(config),
      stores: config.modelStores,
      sandbox: { setting: config.worker.sandbox, hiddenFolders: [config.data.path] },
    },
    { signal: new AbortController().signal },
  );
}

/** Asks what was not answered before, and tells how many seconds each question took, in the middle and at worst in 20. */
async function askAll(
  engine: LlamaCppEngine,
  cases: readonly Case[],
  answers: KeptAnswers,
): Promise<EntailmentReport['seconds']> {
  const questions = cases.flatMap(questionsAbout);
  const open = questions.filter((question) => answers.of(question) === null);
  let asked = performance.now();
  let at = 0;
  const prompts = open.map(entailmentPrompt);
  const { signal } = new AbortController();
  for await (const [entailed = 0] of engine.choose(prompts, ENTAILMENT_ANSWERS, signal)) {
    const now = performance.now();
    const question = open[at];
    if (question) answers.keep(question, { entailed, ms: Math.round(now - asked) });
    asked = now;
    at += 1;
    if (at % TOLD_EVERY === 0) process.stderr.write(`${at} of ${open.length} questions\n`);
  }
  const ms = questions.map((question) => answers.msOf(question)).toSorted((one, two) => one - two);
  const share = (part: number): number => (ms[Math.floor(part * (ms.length - 1))] ?? 0) / 1000;
  return { questions: ms.length, median: share(0.5), p95: share(0.95) };
}
