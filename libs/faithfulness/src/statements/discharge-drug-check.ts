import { drugNamed } from '../lexicons/drugs.js';
import { ENDED, GIVEN, GOES_ON, LEVEL, RESUMED, TAKEN_HOME } from '../lexicons/drug-courses.js';
import type { SentenceIndex } from '../text/sentence-index.js';
import type { Mention, SourceIndex } from '../text/source-index.js';
import { type Word, wordsOf } from '../text/words.js';
import type { Check, Mismatch } from './comparison.js';

/** What a source says of a drug in one place: how much is in the blood, that it ended, was given in hospital, or goes on. */
type Course = 'level' | 'ended' | 'given' | 'goes-on';

const BORDER = /[,;|\n→]|\s\/\s|\s[-–—]\s|->|\b(?:and|but)\b/u;
/** "Not to stop the insulin" */
const DENIED = /\b(?:not|never|don't)\b/iu;
/** "(new, replaces simvastatin)" names another drug. */
const BESIDE = /\(|\b(?:replac\w+|in place of|instead of|was)\b/iu;

/** Whether a sentence stands among the drugs that a patient leaves with. */
export function isDrugAtDischarge({
  isAtDischarge,
  topic,
}: Pick<SentenceIndex, 'isAtDischarge' | 'topic'>): boolean {
  return isAtDischarge && topic === 'medication';
}

/**
 * Drugs among those that a patient leaves with, of which the source says everywhere that they ended, were given in
 * hospital, or how much of them is in the blood.
 */
export const checkDischargeDrugs: Check = ({ sentence, source }) => {
  const { text, words } = sentence;
  if (!isDrugAtDischarge(sentence) || ENDED.test(text)) return [];
  const beside = text.search(BESIDE);
  return words.flatMap((word): readonly Mismatch[] => {
    if (beside !== -1 && word.start > beside) return [];
    const says = drugNamed(word.text) === null ? null : saysOf(word, source);
    return says ? [{ code: 'time', says, start: word.start, end: word.end }] : [];
  });
};

function saysOf(word: Word, source: SourceIndex): Mismatch['says'] | null {
  const courses = source.mentions([word.stem]).map((mention) => courseAt(mention, source));
  if (courses.length === 0) return null;
  const last = courses.findLast((course) => course !== 'level') ?? 'level';
  if (last === 'ended' || last === 'level') return 'contradicted';
  return courses.includes('goes-on') ? null : 'unsupported';
}

function courseAt({ unit: at, word }: Mention, { units }: SourceIndex): Course {
  const unit = units[at];
  const named = unit?.words[word];
  if (!unit || !named) return 'goes-on';
  const { text } = unit;
  if (LEVEL.test(text.slice(named.end))) return 'level';
  if (hasEnded(text, named)) return RESUMED.test(text) ? 'goes-on' : 'ended';
  const isTaken = unit.heading?.topic === 'medication' || TAKEN_HOME.test(text);
  if (isTaken || GOES_ON.test(saidOf(text, named))) return 'goes-on';
  return GIVEN.test(text) ? 'given' : 'goes-on';
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
  return wordsOf(between).every(({ text }) => drugNamed(text) === null);
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
