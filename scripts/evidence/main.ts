import { writeFile } from 'node:fs/promises';
import { CHECK_VERSION } from '@app/faithfulness';
import { describeMachine } from '../bench/machine.js';
import { type Command, readCommand, USAGE } from './command.js';
import { scoreAbsences } from './absence.js';
import { absenceResult, classResults, madeResults } from './classes.js';
import { scoreLetters } from './german/letters.js';
import { type ScoredPair, scoreMade, scorePairs } from './made/score.js';
import { wholePairs } from './made/whole-pairs.js';
import { engineItems, toEvaluationSet } from './engines/items.js';
import { scoreEngines } from './engines/score.js';
import { scoreOddLines } from './odd/score.js';
import { cleanResults, omissionClasses, omissionResults } from './omissions/results.js';
import { scoreOmissions } from './omissions/score.js';
import { clinicalSets, GERMAN_DOCUMENTS, ownSets, type PairSet, trainSets } from './pairs.js';
import { record } from './record.js';
import type { EvidenceReport, Flagged, SetResult } from './report.js';
import { measureSpeed } from './speed.js';
import { toText } from './table.js';
import { tally } from './tally.js';
import { scoreSpans } from './spans.js';
import { scorePair } from './score.js';
import { scoreWritten } from './omissions/written.js';

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
  if (command.draw !== undefined) {
    await writeFile(command.draw, toEvaluationSet(engineItems([...clinical, ...ownSets()])));
    return 0;
  }
  const report = take(clinical, command.train ? trainSets() : ownSets(), command);
  process.stdout.write(`${toText(report)}\n`);
  if (command.json !== undefined) await writeFile(command.json, JSON.stringify(report, null, 2));
  if (command.record) await record(report);
  return 0;
}

function take(
  clinical: readonly PairSet[],
  own: readonly PairSet[],
  { train: isTrain, drafts }: Pick<Command, 'train' | 'drafts'>,
): EvidenceReport {
  const scored = [...clinical, ...own].map((set) => {
    const startedAt = performance.now();
    const sentences = set.pairs.flatMap((pair) => scorePair(pair, set.language));
    return { set, sentences, ms: performance.now() - startedAt };
  });
  const resultOf = (name: string, some: typeof scored): SetResult => ({
    name,
    pairs: some.reduce((sum, { set }) => sum + set.pairs.length, 0),
    ms: Math.round(some.reduce((sum, { ms }) => sum + ms, 0)),
    ...tally(some.flatMap(({ sentences }) => sentences)),
  });
  const groups = scored.map((one) => resultOf(one.set.name, [one]));
  const together = (name: string, some: typeof scored): readonly SetResult[] =>
    some.length === 0 ? [] : [resultOf(name, some)];
  const ofProject = scored.slice(clinical.length);
  const english = [
    ...together('the open data together', scored.slice(0, clinical.length)),
    ...together(
      'the English sets of the project together',
      ofProject.filter(({ set }) => set.language === 'en'),
    ),
  ];
  const german = together(
    'German documents of the project',
    ofProject.filter(({ set }) => set.name === GERMAN_DOCUMENTS),
  );
  const sets = [...clinical, ...own];
  const pairs = sets.flatMap((set) => (set.language === 'en' ? set.pairs : []));
  const pairsMade = isTrain ? [...lettersApart(), ...scoreMade('train')] : scoreMade();
  const made = [...madeResults(pairsMade), absenceResult(scoreAbsences(pairs))];
  const third = isTrain ? [] : madeResults(scoreMade('made/third'));
  const fourth = isTrain ? [] : madeResults(scorePairs(wholePairs()));
  const left = scoreOmissions();
  const omissions = omissionResults(left);
  return {
    version: 5,
    checkVersion: CHECK_VERSION,
    takenAt: new Date().toISOString(),
    machine: describeMachine(),
    classes: [
      ...classResults(
        english.flatMap(({ breaks }) => breaks),
        made,
        [...third, ...fourth],
      ),
      ...omissionClasses(omissions),
    ],
    flagged: [flaggedOf('en', english), ...(german.length === 0 ? [] : [flaggedOf('de', german)])],
    made,
    third,
    fourth,
    omissions,
    clean: cleanResults(left),
    written: sets.map(scoreWritten),
    oddLines: scoreOddLines(pairs, isTrain ? 'train' : 'odd'),
    spans: scoreSpans(sets),
    engines: scoreEngines(drafts, engineItems(sets)),
    // the longest notes first, so that a few of them are twenty pages
    speed: measureSpeed(pairs.toSorted((one, other) => other.source.length - one.source.length)),
    sets: [...english, ...groups],
  };
}

function flaggedOf(language: Flagged['language'], results: readonly SetResult[]): Flagged {
  return {
    language,
    n: results.reduce((sum, { sentences }) => sum + sentences, 0),
    flagged: results.reduce((sum, { flagged }) => sum + flagged, 0),
  };
}

/** The letters under names of their own: the frames have classes of the same names. */
function lettersApart(): readonly ScoredPair[] {
  return scoreLetters().map((pair) => ({ ...pair, class: `${pair.class} (letters)` }));
}
