import { writeFile } from 'node:fs/promises';
import { CHECK_VERSION, type EntailmentQuestion } from '@app/faithfulness';
import { readConfig } from '@app/platform';
import { describeMachine } from '../bench/machine.js';
import { EntailmentAsker } from './asker.js';
import { type Case, casesOf } from './cases.js';
import { readCommand, USAGE } from './command.js';
import { questionsAbout, verdictOn } from './judge.js';
import { record } from './record.js';
import { type EntailmentReport, scoresOf } from './report.js';
import { toText } from './table.js';

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
  const { signal } = new AbortController();
  await using asker = await EntailmentAsker.open(readConfig(process.env), signal);
  const { model, adapter } = asker.info;
  const questions = cases.flatMap(questionsAbout);
  const answers = await asker.answer(questions, signal);
  const seconds = secondsOf(asker, questions);
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

/** How many seconds each question took, in the middle and at worst in 20. */
function secondsOf(
  asker: EntailmentAsker,
  questions: readonly EntailmentQuestion[],
): EntailmentReport['seconds'] {
  const ms = asker.millisecondsOf(questions);
  const share = (part: number): number => (ms[Math.floor(part * (ms.length - 1))] ?? 0) / 1000;
  return { questions: ms.length, median: share(0.5), p95: share(0.95) };
}
