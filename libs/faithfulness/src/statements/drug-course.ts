import { drugNamed } from '../lexicons/drugs/drugs.js';
import {
  ENDED,
  GIVEN,
  GOES_ON,
  LEVEL,
  LONG_TERM,
  NONE_AT_DISCHARGE,
  OFFERED,
  RESUMED,
  TAKEN_HOME,
} from '../lexicons/drugs/drug-courses.js';
import type { Mention, ReadUnit, SourceIndex } from '../text/source-index.js';
import { type Word, wordsOf } from '../text/words.js';

/**
 * What a source says of a drug in one place: how much is in the blood, that it ended, was given in hospital, was only
 * offered or refused, goes on, or goes home with the patient.
 */
export type DrugCourse = 'level' | 'ended' | 'given' | 'offered' | 'goes-on' | 'taken-home';

const BORDER = /[,;|\n→]|\s\/\s|\s[-–—]\s|->|\b(?:and|but)\b/u;
/** "Not to stop the insulin" */
const DENIED = /\b(?:not|never|don't)\b/iu;
/** "Sumatriptan discontinued because of the combination with venlafaxine" ends one of them. */
const REASON =
  /\b(?:because|due|owing|combination|interact\w+|favou?r|replac\w+|instead|switch\w*)\b/iu;

export function drugCourseAt({ unit: at, word }: Mention, { units }: SourceIndex): DrugCourse {
  const unit = units[at];
  const named = unit?.words[word];
  if (!unit || !named) return 'goes-on';
  const { text } = unit;
  if (LEVEL.test(text.slice(named.end))) return 'level';
  if (hasEnded(text, named)) return isResumed(unit, word) ? 'goes-on' : 'ended';
  if (TAKEN_HOME.test(text) && !NONE_AT_DISCHARGE.test(text)) return 'taken-home';
  if (unit.heading?.topic === 'medication' || LONG_TERM.test(text)) return 'goes-on';
  if (OFFERED.test(besideIn(text, named).join(' '))) return 'offered';
  if (GOES_ON.test(saidOf(text, named))) return 'goes-on';
  return GIVEN.test(text) ? 'given' : 'goes-on';
}

/** "Stopped for AKI, restarted at 2.5 mg": in its own clause, or behind it before another drug is named. */
export function isResumed({ text, words }: ReadUnit, word: number): boolean {
  const named = words[word];
  if (!named) return false;
  const next = words.find((each, at) => at > word && drugNamed(each.text) !== null);
  const [before] = besideIn(text, named);
  return RESUMED.test(before) || RESUMED.test(text.slice(named.end, next?.start));
}

/** Between two marks, and of no other drug: "escitalopram stopped because of ondansetron" ends one. */
function hasEnded(text: string, named: Word): boolean {
  const [before, after] = besideIn(text, named);
  if (DENIED.test(before) || DENIED.test(after)) return false;
  return (
    endsWithout(before.split(ENDED).at(-1), before) || endsWithout(after.split(ENDED)[0], after)
  );
}

/** @param between what stands between the drug and the word that ends it */
function endsWithout(between: string | undefined, side: string): boolean {
  if (between === undefined || !ENDED.test(side)) return false;
  return !REASON.test(between) && wordsOf(between).every(({ text }) => drugNamed(text) === null);
}

/** Up to the next mark on both sides. */
function besideIn(text: string, { start, end }: Word): readonly [string, string] {
  return [text.slice(0, start).split(BORDER).at(-1) ?? '', text.slice(end).split(BORDER)[0] ?? ''];
}

/** With what follows it, up to the next drug: "loaded levetiracetam 2 g iv, continued 750 mg BID". */
function saidOf(text: string, named: Word): string {
  const [before] = besideIn(text, named);
  const after = text.slice(named.end).split(BORDER);
  const next = after.findIndex((part) => wordsOf(part).some((word) => drugNamed(word.text)));
  return [before, ...after.slice(0, next === -1 ? undefined : next)].join(' ');
}
