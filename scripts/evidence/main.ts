import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { clinicalPath } from '../../test/support/corpora.js';
import { CHECK_VERSION } from '@app/faithfulness';
import { describeMachine } from '../bench/machine.js';
import { scoreAbsences } from './absence.js';
import { absenceResult, classResults, madeResults } from './classes.js';
import { scoreLetters } from './german/letters.js';
import { scoreMade } from './made/score.js';
import { scoreOddLines } from './odd/score.js';
import { cleanResults, omissionClasses, omissionResults } from './omission-results.js';
import { scoreOmissions } from './omissions.js';
import { clinicalSets, ownSets, type PairSet } from './pairs.js';
import { record } from './record.js';
import type { EvidenceReport, SetResult } from './report.js';
import { measureSpeed } from './speed.js';
import { toText } from './table.js';
import { tally } from './tally.js';
import { scorePair } from './score.js';
import { scoreWritten } from './written.js';

const USAGE = `npm run evidence [-- --data FOLDER] [--json FILE] [--record] [--train] [--help]

Breaks one fact at a time in sentences that persons wrote, and counts how many broken and how many
unbroken ones the evidence check flags.
  --data FOLDER  where the open data is (by default, data/clinical in the folder of the corpora)
  --train        looks at the files that the rules were made on, not at the development files
  --json FILE    writes the figures as JSON
  --record       writes them into docs/measurements/evidence.md and .json; not with --train
`;

interface Command {
  readonly data: string;
  readonly train: boolean;
  readonly json: string | undefined;
  readonly record: boolean;
}

/** The answer is the exit code: 2 when the arguments are not understood. */
export async function runEvidence(args: readonly string[]): Promise<number> {
  if (args.includes('--help')) {
    process.stdout.write(USAGE);
    return 0;
  }
  const command = readCommand(args);
  if (!command) {
    process.stderr.write(USAGE);
    return 2;
  }
  const clinical = clinicalSets(command.train ? 'train' : 'dev', command.data);
  if (!clinical) {
    process.stdout.write(
      `Skipped: the open data is not in ${command.data}. Name its folder with --data.\n`,
    );
    return 0;
  }
  const report = take(clinical, command.train ? [] : ownSets(), command.train);
  process.stdout.write(`${toText(report)}\n`);
  if (command.json !== undefined) await writeFile(command.json, JSON.stringify(report, null, 2));
  if (command.record) await record(report);
  return 0;
}

function readCommand(args: readonly string[]): Command | null {
  const options = {
    data: { type: 'string', default: clinicalPath() },
    train: { type: 'boolean', default: false },
    json: { type: 'string' },
    record: { type: 'boolean', default: false },
  } as const;
  try {
    const { values } = parseArgs({ args: [...args], options });
    return values.record && values.train ? null : { ...values, json: values.json };
  } catch {
    return null; // an option that is not known: the usage says which are
  }
}

function take(
  clinical: readonly PairSet[],
  own: readonly PairSet[],
  isTrain: boolean,
): EvidenceReport {
  const scored = [...clinical, ...own].map((set) => {
    const startedAt = performance.now();
    const sentences = set.pairs.flatMap(scorePair);
    return { set, sentences, ms: performance.now() - startedAt };
  });
  const resultOf = (name: string, some: typeof scored): SetResult => ({
    name,
    pairs: some.reduce((sum, { set }) => sum + set.pairs.length, 0),
    ms: Math.round(some.reduce((sum, { ms }) => sum + ms, 0)),
    ...tally(some.flatMap(({ sentences }) => sentences)),
  });
  const groups = scored.map((one) => resultOf(one.set.name, [one]));
  const open = resultOf('the open data together', scored.slice(0, clinical.length));
  const ours =
    own.length === 0
      ? []
      : [resultOf('the sets of the project together', scored.slice(clinical.length))];
  const persons = [open, ...ours];
  const sets = [...clinical, ...own];
  const pairs = sets.flatMap((set) => set.pairs);
  // the German rules were made on the letters, and are judged by the frames
  const pairsMade = isTrain ? scoreLetters() : scoreMade();
  const made = [...madeResults(pairsMade), absenceResult(scoreAbsences(pairs))];
  const left = scoreOmissions();
  const omissions = omissionResults(left);
  return {
    version: 2,
    checkVersion: CHECK_VERSION,
    takenAt: new Date().toISOString(),
    machine: describeMachine(),
    classes: [
      ...classResults(
        persons.flatMap(({ breaks }) => breaks),
        made,
      ),
      ...omissionClasses(omissions),
    ],
    flagged: {
      n: persons.reduce((sum, { sentences }) => sum + sentences, 0),
      flagged: persons.reduce((sum, { flagged }) => sum + flagged, 0),
    },
    made,
    omissions,
    clean: cleanResults(left),
    written: sets.map(scoreWritten),
    oddLines: scoreOddLines(pairs),
    // the longest notes first, so that a few of them are twenty pages
    speed: measureSpeed(pairs.toSorted((one, other) => other.source.length - one.source.length)),
    sets: [...persons, ...groups],
  };
}
