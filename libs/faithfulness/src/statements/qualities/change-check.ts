import { CHANGE_CUES } from '../../lexicons/qualities/change-cues.js';
import { CueTable } from '../../lexicons/qualities/cue-table.js';
import { drugNamed } from '../../lexicons/drugs/drugs.js';
import { type Word, wordsOf } from '../../text/words.js';
import type { SourceIndex } from '../../text/source-index.js';
import { isResumed } from '../drug-course.js';
import { sourceOrders } from '../doses/source-orders.js';
import { type Compared, Respect, type Said } from './compare-qualities.js';
import type { Check, Comparison, Mismatch } from '../comparison.js';
import { hasNearby, isPlain, valuesOf } from './verdicts.js';

const SWITCHES = /^(?:switch|chang|convert|transition|rotat|swap)/;
const REPLACES = /^(?:replac|substitut)/;
const SWITCH_REACH = 8;
const STOPS = new Set(['stop', 'hold']);
const OPPOSITES: Readonly<Record<string, ReadonlySet<string>>> = {
  start: new Set(['stop', 'hold', 'not-start']),
  stop: new Set(['start', 'continue', 'increase']),
  hold: new Set(['start', 'continue', 'increase']),
  continue: new Set(['stop', 'hold']),
  increase: new Set(['decrease', 'stop', 'hold']),
  decrease: new Set(['increase', 'start']),
};
/** The drugs of one list. */
const LONGEST_LIST = 15;
const LABEL = /^[^:\n]{3,60}:/;
/** What was taken to its end was not stopped before. */
const COURSE_ENDS = /\b(?:completed?|finished|course)\b/i;
/** Not said of now. */
const FORMER =
  /\b(?:was|were|had|previously|formerly|prior|before|until|on admission|used to|history)\b/i;

const STEP = /^[^.;\n\d]{0,20}(\d+(?:\.\d+)?)[^\d.;]{0,12}(?:->|→|=>)\s?(\d+(?:\.\d+)?)/;
/** Somebody takes it. */
const TAKEN = /\b(?:takes?|taking|uses?|using|on|current(?:ly)?|medications?|daily|continues?)\b/i;

const change = new Respect(
  new CueTable(CHANGE_CUES),
  { start: 'not-start', stop: 'continue', continue: 'stop', hold: 'continue' },
  6,
  readSwitches,
);

/** A drug that is said to be started and was stopped, increased and was reduced, and so on. */
export const checkChange: Check = (comparison) => {
  const { words } = comparison.sentence;
  return change
    .compare(comparison, ({ from, to }) => isTaken(words, from, to))
    .flatMap((compared): Mismatch[] => {
      const says = verdict(compared, comparison);
      const { start, end } = compared;
      return says === null ? [] : [{ code: 'change', says, start, end }];
    });
};

/** "Methicillin-resistant" names no drug that is taken. */
function isTaken(words: readonly Word[], from: number, to: number): boolean {
  return (
    drugNamed(words[from]?.text ?? '') !== null &&
    !/^(?:resist|sensitiv|induc)/.test(words[to]?.text ?? '')
  );
}

/**
 * A letter tells a course: what is true of any one place is not contradicted by another, only by a source that says the
 * opposite wherever it says anything.
 */
function verdict(compared: Compared, comparison: Comparison): Mismatch['says'] | null {
  const { value, said, everywhere, polarity } = compared;
  const { source, sentence } = comparison;
  if (said.length === 0 || polarity === -1) return null;
  const values = valuesOf(said);
  if (value === 'open') return null;
  // "stopped for AKI, restarted at 2.5 mg"
  if (value !== 'stop' && everywhere.some((place) => isResumedIn(place, source))) return null;
  if (value === null) {
    const isStopped = everywhere.every((place) => place.value !== null && STOPS.has(place.value));
    if (!isStopped || polarity !== 1) return null;
    const isSaidOfNow = TAKEN.test(sentence.text) || sentence.measures.length > 0;
    return isSaidOfNow && !FORMER.test(sentence.text) ? 'contradicted' : 'partly';
  }
  if (STOPS.has(value) && said.some((place) => place.polarity === -1)) return null;
  if (values.has(value) || values.has('open')) return null;
  if (isUnderCue(said, value, source)) return null;
  const course = valuesOf(everywhere);
  if (course.has(value) || COURSE_ENDS.test(sentence.text)) return 'partly';
  if (STOPS.has(value) && [...STOPS].some((each) => course.has(each))) return 'partly';
  if (course.size > 0) {
    if (value === 'continue' && everywhere.some(isPlain)) return null;
    const opposite = [...course].filter((each) => OPPOSITES[value]?.has(each));
    const others = [...course].filter((each) => each !== 'continue' && !opposite.includes(each));
    return opposite.length > 0 && others.length === 0 ? 'contradicted' : 'partly';
  }
  if (value === 'continue' || hasNearby(said, change, source, new Set([value]))) return null;
  if (value === 'start' || !said.every(isPlain)) return 'partly';
  const steps = said.map((place) => stepAt(place, source));
  if (steps.some((step) => step === value)) return 'partly';
  if (steps.some((step) => step !== null)) return 'contradicted';
  return isDosed(value, compared, comparison) ? 'partly' : 'unsupported';
}

/** "Insulin 18 -> 14": which way it went has no word. */
function stepAt({ unit: at, word }: Said, { units }: SourceIndex): 'increase' | 'decrease' | null {
  const unit = units[at];
  const after = unit?.text.slice(unit.words[word]?.end ?? 0) ?? '';
  const [, before = '', then = ''] = STEP.exec(after) ?? [];
  if (before === '' || Number(then) === Number(before)) return null;
  return Number(then) > Number(before) ? 'increase' : 'decrease';
}

function isResumedIn({ unit: at, word }: Said, { units }: SourceIndex): boolean {
  const unit = units[at];
  return unit !== undefined && isResumed(unit, word);
}

/** "5 mg → 10 mg": changed without a word for it. */
function isDosed(
  value: string,
  { terms }: Pick<Compared, 'terms'>,
  { source, sentence }: Comparison,
): boolean {
  if (value !== 'increase' && value !== 'decrease') return false;
  const drug = drugNamed(sentence.words[terms.at(-1)?.from ?? -1]?.text ?? '');
  const orders = drug === null ? [] : (sourceOrders(source).byDrug.get(drug) ?? []);
  const amounts = orders.flatMap(({ doses }) => doses.map(({ measure }) => measure.values[0]));
  return new Set(amounts).size > 1;
}

/** "Stopped on this admission:" and then a list. */
function isUnderCue(said: readonly Said[], value: string, { units }: SourceIndex): boolean {
  return said.some(({ unit }) => {
    for (let at = unit; at >= Math.max(0, unit - LONGEST_LIST); at--) {
      const read = units[at];
      const label = read && LABEL.exec(read.text)?.[0];
      if (read && label !== undefined) return change.of(wordsOf(label)).cuedValues.has(value);
    }
    return false;
  });
}

/** "Switched from A to B": A is stopped, B started. */
function readSwitches(words: readonly Word[], values: (string | null)[]): void {
  for (const [at, { text }] of words.entries()) {
    const isReplaced = REPLACES.test(text);
    if (!isReplaced && (!SWITCHES.test(text) || words[at + 1]?.text === 'in')) continue;
    const closing = words.findIndex(({ before }, next) => next > at + 1 && /[).;]/.test(before));
    const end = Math.min(closing < 0 ? words.length : closing, at + 2 * SWITCH_REACH);
    const from = isReplaced ? at : find(words, 'from', at, Math.min(end, at + SWITCH_REACH));
    const to = find(words, isReplaced ? 'with' : 'to', at, end);
    const reverse = !isReplaced && from > to && to !== -1;
    if (from === -1 && to === -1) continue;
    for (let word = at + 1; word < end; word++) {
      const isAfterTo = to !== -1 && word > to && !(reverse && word > from);
      const isAfterFrom = from !== -1 && word > from && (!isAfterTo || reverse);
      if (isAfterTo) values[word] = 'start';
      else if (isAfterFrom) values[word] = 'stop';
    }
  }
}

function find(words: readonly Word[], text: string, from: number, to: number): number {
  const found = words.slice(from, to).findIndex((word) => word.text === text);
  return found === -1 ? -1 : from + found;
}
