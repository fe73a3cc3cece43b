import { drugNamed } from '../lexicons/drugs/drugs.js';
import { ENDED, LEVEL, NONE_AT_DISCHARGE, NOT_YET } from '../lexicons/drugs/drug-courses.js';
import type { SentenceIndex } from '../text/sentence-index.js';
import type { SourceIndex } from '../text/source-index.js';
import type { Word } from '../text/words.js';
import type { Check, Comparison, Mismatch } from './comparison.js';
import { type DrugCourse, drugCourseAt } from './drug-course.js';
import { unnamedTerms } from './invented/unnamed-terms.js';

/** "(new, replaces simvastatin)" names another drug. */
const BESIDE = /\(|\b(?:replac\w+|in place of|instead of|was)\b/iu;

/** "- Lavecitrate " */
const ONE_WORD = /^\P{L}*\p{L}{5,}\s+$/u;

const AGAINST: ReadonlySet<DrugCourse> = new Set<DrugCourse>([
  'ended',
  'level',
  'given',
  'offered',
]);
const MOST_AGAINST = 3;

/** Whether a sentence stands among the drugs that a patient leaves with. */
function isDrugAtDischarge({ isAtDischarge, topic }: SentenceIndex): boolean {
  return isAtDischarge && topic === 'medication';
}

/**
 * Drugs in a list of what a patient takes, of which a written source says that they ended. At discharge also those of
 * which it says everywhere that they were given in hospital, were only offered, or how much of them is in the blood,
 * and any where it says that there are none.
 */
export const checkListedDrugs: Check = (comparison) => {
  const { sentence, source } = comparison;
  const { text, words, topic } = sentence;
  if (topic !== 'medication') return [];
  const invented = inventedDrug(comparison);
  if (invented || ENDED.test(text)) return invented ? [invented] : [];
  const beside = text.search(BESIDE);
  return words.flatMap((word): readonly Mismatch[] => {
    if (beside !== -1 && word.start > beside) return [];
    if (drugNamed(word.text) === null) return [];
    const says = isDrugAtDischarge(sentence)
      ? saysAtDischarge(word, source)
      : saysInList(word, sentence, source);
    return says ? [{ code: 'time', says, start: word.start, end: word.end }] : [];
  });
};

/** "Lavecitrate 2 g": what a line of a list begins with, followed by a dose, and neither the source nor anybody knows. */
function inventedDrug(comparison: Comparison): Mismatch | null {
  const { text, words, measures } = comparison.sentence;
  const [first] = words;
  const [dose] = measures;
  if (!first || dose?.unit?.kind !== 'mass' || !ONE_WORD.test(text.slice(0, dose.start)))
    return null;
  const isUnnamed = unnamedTerms(comparison).some(({ from }) => from === 0);
  return isUnnamed
    ? { code: 'drug', says: 'unsupported', start: first.start, end: first.end }
    : null;
}

function saysAtDischarge(word: Word, source: SourceIndex): Mismatch['says'] | null {
  const mentions = source.mentions([word.stem]);
  const courses = mentions.map((mention) => drugCourseAt(mention, source));
  if (noneAtDischarge(source).length > 0 && !courses.includes('taken-home')) return 'contradicted';
  if (courses.length === 0) return null;
  const last = courses.findLast((course) => course !== 'level') ?? 'level';
  if (last === 'ended' || last === 'level') return 'contradicted';
  return courses.some((course) => course === 'goes-on' || course === 'taken-home')
    ? null
    : 'unsupported';
}

/** In a conversation a drug that is stopped at its end was taken until then, and is listed. */
function saysInList(
  word: Word,
  { text }: SentenceIndex,
  source: SourceIndex,
): Mismatch['says'] | null {
  if (LEVEL.test(text.slice(word.end))) return null;
  const mentions = source.mentions([word.stem]);
  const last = mentions.at(-1);
  if (!last || mentions.some(({ unit }) => source.units[unit]?.speaker !== '')) return null;
  const hasEnded = drugCourseAt(last, source) === 'ended';
  return hasEnded && !NOT_YET.test(source.units[last.unit]?.text ?? '') ? 'contradicted' : null;
}

const NONE = new WeakMap<SourceIndex, readonly number[]>();

/** The units of a source that say that the patient leaves without drugs, read once. */
function noneAtDischarge(source: SourceIndex): readonly number[] {
  const known = NONE.get(source);
  if (known) return known;
  const said = source.units.flatMap(({ text }, at) => (NONE_AT_DISCHARGE.test(text) ? [at] : []));
  NONE.set(source, said);
  return said;
}

/** The units of the source that speak against the drugs that were found: who reads the finding looks there. */
export function unitsAgainst(
  found: readonly Mismatch[],
  { sentence, source }: Comparison,
): readonly number[] {
  if (found.every(({ code }) => code !== 'time')) return [];
  const none = isDrugAtDischarge(sentence) ? noneAtDischarge(source) : [];
  const said = found.flatMap(({ start }) => {
    const word = sentence.words.find((each) => each.start === start);
    return word ? source.mentions([word.stem]) : [];
  });
  const ended = said.filter((mention) => AGAINST.has(drugCourseAt(mention, source)));
  return [...none, ...ended.map(({ unit }) => unit)].slice(0, MOST_AGAINST);
}
