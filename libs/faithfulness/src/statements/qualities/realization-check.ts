import { CueTable } from '../../lexicons/qualities/cue-table.js';
import { REALIZATION_CUES } from '../../lexicons/qualities/realization-cues.js';
import { type Compared, Respect } from './compare-qualities.js';
import type { Check, Comparison, Mismatch } from '../comparison.js';
import { isProcedure } from './findings.js';
import { hasNearby, isPlain, valuesOf } from './verdicts.js';

const realization = new Respect(
  new CueTable(REALIZATION_CUES),
  {
    done: 'not-done',
    planned: 'not-planned',
    refused: 'open',
    offered: 'not-offered',
    cancelled: 'open',
  },
  10,
);
const OTHERS: Readonly<Record<string, ReadonlySet<string>>> = {
  done: new Set(['planned', 'offered', 'refused', 'cancelled', 'not-done']),
  planned: new Set(['done', 'refused', 'cancelled', 'not-planned']),
  offered: new Set(['done', 'refused', 'cancelled', 'not-offered']),
  refused: new Set(['done', 'planned', 'offered', 'cancelled']),
  cancelled: new Set(['done', 'refused', 'offered', 'planned']),
};
/** These come in one sentence with another: "was offered an MRI but declined". */
const TOGETHER = new Set(['offered', 'refused', 'cancelled']);

/** What is said to be done and is only planned, was offered or refused, or the other way round. */
export const checkRealization: Check = (comparison) => {
  const { words } = comparison.sentence;
  return realization
    .compare(comparison, (term) => isProcedure(term, words))
    .flatMap((compared): Mismatch[] => {
      const says = verdict(compared, comparison);
      const { start, end } = compared;
      return says === null ? [] : [{ code: 'realization', says, start, end }];
    });
};

function verdict(
  { value, said, polarity }: Compared,
  { source }: Comparison,
): Mismatch['says'] | null {
  const others = value === null ? undefined : OTHERS[value];
  if (value === null || !others || polarity === -1 || said.length === 0) return null;
  const values = valuesOf(said);
  if (values.has(value)) return null;
  const isNearby = TOGETHER.has(value) && hasNearby(said, realization, source, new Set([value]));
  if (isNearby) return null;
  const isOther = said.every((place) => place.value !== null && others.has(place.value));
  if (isOther) return 'contradicted';
  if (value === 'refused' && said.every(isPlain)) return 'unsupported';
  if (TOGETHER.has(value)) return 'partly';
  return [...values].some((other) => others.has(other)) ? 'partly' : null;
}
