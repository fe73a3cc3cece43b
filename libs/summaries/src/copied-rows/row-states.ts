import type { RowKind } from './copied-row.js';

/** What a row says of itself: whether it is so, was so, or never was. */
export type RowState = 'current' | 'ended' | 'void';

const ENDED =
  'stopped|discontinued|ceased|completed|inactive|expired|resolved|cancell?ed|on[- ]hold|held|withheld|suspended|paused|ended|no longer taken|abgesetzt|pausiert|beendet|inaktiv|storniert|nicht mehr';
const VOID =
  'entered[- ]in[- ]error|in error|nullified|refuted|withdrawn|wrong|deleted|never taken|not taken|irrtümlich|widerlegt|falsch';
const ENDS = new RegExp(`(?<![\\p{L}])(?:${ENDED})(?![\\p{L}])`, 'iu');
const VOIDS = new RegExp(`(?<![\\p{L}])(?:${VOID})(?![\\p{L}])`, 'iu');
/** "STOP aspirin", "Aspirin 75 mg – stopped", "Aspirin (on hold)", "Reaction: Hives Status: Inactive" */
const BEGINS = new RegExp(`^(?:stop|hold|discontinue|${ENDED})(?![\\p{L}])`, 'iu');
const SAID = new RegExp(
  `(?:[-–—(:;,]\\s*|\\bstatus\\b\\W{0,2})(?:now |currently )?(?:${ENDED})(?![\\p{L}])|[-–—:]\\s*stop$`,
  'iu',
);
/** "Ramipril paused", "Oxycodone stopped 25/11": of one drug, and not until something else has ended. */
const ENDS_IN = new RegExp(
  `^(?:[^\\s;,]+ ){1,5}(?:${ENDED})(?: (?:on |since |at )?[\\d./ \\p{L}]{1,20})?$`,
  'iu',
);
const CONDITION = /\b(?:until|unless|if|when|once|after|bis|falls|wenn)\b/iu;
const SAID_VOID = new RegExp(`(?:[-–—([:;,]\\s*)(?:${VOID})(?![\\p{L}])`, 'iu');
/** Of a result `completed` is no end, and what was cancelled has no value. */
const NO_RESULT = /\b(?:deleted|withdrawn|wrong|entered[- ]in[- ]error)\b/iu;
/** What says no more of a row than that it is shown. */
const PLAIN = /^(?:active|current|confirmed|f|final|f \(final\)|aktiv|aktuell|endgültig)$/i;

/** By a cell that says how the row is to be taken. */
export function stateOfStatus(value: string, kind: RowKind): RowState {
  if (kind === 'results') return NO_RESULT.test(value) ? 'void' : 'current';
  if (VOIDS.test(value)) return 'void';
  return ENDS.test(value) || BEGINS.test(value) ? 'ended' : 'current';
}

/** By the words of an item or of another cell, as far as they are said of the whole of it. */
export function stateOfText(text: string, kind: RowKind): RowState {
  if (kind === 'results')
    return /\[(?:deleted|withdrawn|cancelled)[^\]]*\]/i.test(text) ? 'void' : 'current';
  if (SAID_VOID.test(text)) return 'void';
  const isEnded =
    BEGINS.test(text) || SAID.test(text) || (ENDS_IN.test(text) && !CONDITION.test(text));
  return isEnded ? 'ended' : 'current';
}

export function isPlainStatus(value: string): boolean {
  return PLAIN.test(value);
}

/** What the name of a part says of the rows in it; empty where it says no more than that they are shown. */
export function labelOf({ label }: { readonly label: string }): string {
  return isPlainStatus(label) ? '' : label;
}
