import { LASTING, TIME_CUES } from '../../lexicons/qualities/time-cues.js';
import { CueTable } from '../../lexicons/qualities/cue-table.js';
import { stemList } from '../../lexicons/word-lists.js';
import { type Compared, Respect } from './compare-qualities.js';
import type { Check, Comparison, Mismatch } from '../comparison.js';
import { isDiagnosis } from './findings.js';
import { hasNearby, valuesOf } from './verdicts.js';

const time = new Respect(
  new CueTable(TIME_CUES),
  {
    resolved: 'current',
    current: 'past',
    past: 'open',
  },
  6,
);
const LASTS = stemList(LASTING);
const OVER = new Set(['past', 'resolved']);

/** What is said to be there now and is over, or the other way round. */
export const checkTime: Check = (comparison) => {
  const { words } = comparison.sentence;
  return time
    .compare(comparison, (term) => isDiagnosis(term, words))
    .flatMap((compared): Mismatch[] => {
      const says = verdict(compared, comparison);
      const { start, end } = compared;
      return says === null ? [] : [{ code: 'time', says, start, end }];
    });
};

function verdict(compared: Compared, { source, sentence }: Comparison): Mismatch['says'] | null {
  const { value, said, polarity, terms } = compared;
  if (value === null || said.length === 0 || polarity === -1) return null;
  const values = valuesOf(said);
  const lasts = terms.some(({ from, to }) =>
    sentence.words.slice(from, to).some(({ stem }) => LASTS.has(stem)),
  );
  const isEvery = (some: ReadonlySet<string>): boolean =>
    said.every((place) => place.value !== null && some.has(place.value));
  if (value === 'current' || value === 'has') {
    if (isEvery(new Set(['resolved']))) return 'contradicted';
    return !lasts && isEvery(OVER) ? 'contradicted' : null;
  }
  if (value === 'resolved') {
    if (hasNearby(said, time, source, OVER)) return null;
    return values.has('current') ? 'contradicted' : 'partly';
  }
  return !lasts && isEvery(new Set(['current'])) ? 'contradicted' : null;
}
