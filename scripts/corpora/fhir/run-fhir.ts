import { readFileSync } from 'node:fs';
import { describeMachine, type Machine } from '../../bench/machine.js';
import { BenchService } from '../../bench/service.js';
import type { Corpus } from '../corpus-files.js';
import { type FhirAnswer, sendFile } from './send-file.js';

/** What has to become of a file, and why: written by people. */
export interface Verdict {
  readonly file: string;
  readonly status: number;
  /** The first issue; null where it is taken. */
  readonly issue: string | null;
  readonly reason: string;
}

export interface FhirOutcome {
  readonly verdict: Verdict;
  readonly answer: FhirAnswer;
  readonly differs: boolean;
}

export interface FhirReport {
  readonly takenAt: string;
  readonly machine: Machine;
  readonly outcomes: readonly FhirOutcome[];
  /** Files without a verdict, and verdicts without a file. */
  readonly unmatched: readonly string[];
}

/** Sends every file to a running service, and compares what it says with the verdict. */
export async function takeFhir({ files }: Corpus, signal: AbortSignal): Promise<FhirReport> {
  const machine = describeMachine();
  const verdicts = new Map(readVerdicts().map((verdict) => [verdict.file, verdict]));
  await using service = await BenchService.start({ CLOISTER_MODEL: 'extractive' }, signal);
  const outcomes: FhirOutcome[] = [];
  const unmatched: string[] = [];
  for (const { path, bytes } of files) {
    signal.throwIfAborted();
    const verdict = verdicts.get(path);
    const sent = { path, bytes: new Uint8Array(await bytes()) };
    const answer = await sendFile(`${service.url}/fhir/R4`, service.apiKey, sent);
    if (verdict) {
      const differs =
        answer.status !== verdict.status || (answer.issues[0] ?? null) !== verdict.issue;
      outcomes.push({ verdict, answer, differs });
    } else unmatched.push(path);
    verdicts.delete(path);
  }
  unmatched.push(...verdicts.keys());
  return { takenAt: new Date().toISOString(), machine, outcomes, unmatched };
}

function readVerdicts(): readonly Verdict[] {
  const text = readFileSync(new URL('./verdicts.tsv', import.meta.url), 'utf8');
  const [, ...lines] = text.trimEnd().split('\n');
  return lines.map((line) => {
    const [file = '', status = '', issue = '', reason = ''] = line.split('\t');
    return { file, status: Number(status), issue: issue === '-' ? null : issue, reason };
  });
}
