import { CHANGE_CUES } from '../../lexicons/qualities/change-cues.js';
import { CueTable } from '../../lexicons/qualities/cue-table.js';
import { drugNamed } from '../../lexicons/drugs.js';
import type { Word } from '../../text/words.js';
import { type Compared, Respect } from './compare-qualities.js';
import type { Check, Comparison, Mismatch } from '../comparison.js';
import { hasNearby, isPlain, valuesOf } from './verdicts.js';

const SWITCHES = /^(?:switch|chang|convert|transition|rotat|swap)/;
const REPLACES = /^(?:replac|substitut)/;
const SWITCH_REACH = 8;
const STOPS = new Set(['stop', 'hold']);

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

function verdict(
  { value, said, polarity }: Compared,
  { source, sentence }: Comparison,
): Mismatch['says'] | null {
  if (said.length === 0 || polarity === -1) return null;
  const values = valuesOf(said);
  if (value === 'open') return null;
  if (value === null) {
    const isStopped = said.every((place) => place.value !== null && STOPS.has(place.value));
    if (!isStopped || polarity !== 1) return null;
    return TAKEN.test(sentence.text) || sentence.measures.length > 0 ? 'contradicted' : 'partly';
  }
  if (STOPS.has(value) && said.some((place) => place.polarity === -1)) return null;
  if (values.has(value) || values.has('open')) return null;
  if (STOPS.has(value) && [...STOPS].some((each) => values.has(each))) return 'partly';
  if (values.size > 0) return said.some(isPlain) && value === 'continue' ? null : 'contradicted';
  if (value === 'continue' || hasNearby(said, change, source, new Set([value]))) return null;
  if (value === 'start') return 'partly';
  return said.every(isPlain) ? 'unsupported' : 'partly';
}

/** "Switched from A to B": A is stopped, B started. */
function readSwitches(words: readonly Word[], values: (string | null)[]): void {
  for (const [at, { text }] of words.entries()) {
    const isReplaced = REPLACES.test(text);
    if (!isReplaced && !SWITCHES.test(text)) continue;
    const end = Math.min(words.length, at + 2 * SWITCH_REACH);
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
