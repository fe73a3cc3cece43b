import * as acts from '../../lexicons/de/qualities/act-words.js';
import * as certainty from '../../lexicons/de/qualities/certainty-words.js';
import * as qualities from '../../lexicons/de/qualities/qualities.js';
import * as times from '../../lexicons/de/qualities/time-words.js';
import type { Act, Certainty, ClauseQualities } from './qualities.js';

const NOT_DONE =
  /(?<!\p{L})(?:nicht|nie|niemals|weder|ohne|kein\p{L}*|verzichtet\p{L}*|abgesehen|unterblieb\p{L}*|unterlassen|abgelehnt|lehnte?n?|verweigert\p{L}*|abstand)(?! (?:mehr |weiter)?(?:weitergeführt|fortgeführt|fortgesetzt|einnehmen))(?!\p{L})/u;
/** Most clauses tell of none: asked once, not once a change. */
const ANY_CHANGE = new RegExp(qualities.CHANGES.map(([, { source }]) => source).join('|'), 'u');
const NO_ACTS: ReadonlySet<Act> = new Set();

/**
 * What holds for every word of a clause, in small letters.
 * @param relative the member of the family of whom the sentence tells
 * @param heading the heading under which it stands
 */
export function readClause(
  clause: string,
  relative: string | null,
  heading: string,
): ClauseQualities {
  return {
    certainty: certaintyOf(clause),
    time: timeOf(clause),
    who: relative ?? (/familien/.test(heading) ? 'family' : 'patient'),
    change: changeOf(clause),
    permission: permissionOf(clause),
    acts: actsOf(clause, heading),
  };
}

/** The change of a drug or a treatment that a clause in small letters tells; null where it tells none. */
export function changeOf(clause: string): string | null {
  if (!ANY_CHANGE.test(clause)) return null;
  const named = qualities.CHANGES.find(([, said]) => said.test(clause))?.[0] ?? null;
  if (named === null || !NOT_DONE.test(clause)) return named;
  // what is not stopped goes on
  return { stop: 'continue', continue: 'stop' }[named] ?? `not ${named}`;
}

function certaintyOf(clause: string): Certainty | null {
  if (certainty.UNLIKELY.test(clause)) return 'unlikely';
  if (certainty.SUSPECTED.test(clause)) {
    // "bestätigte sich", and not "konnte noch nicht gesichert werden": of the suspicion that it names
    const isConfirmed =
      /verdacht|v\.\s?a\./u.test(clause) &&
      certainty.CONFIRMED.test(clause) &&
      !/(?:noch|bislang|bisher) [^.;]{0,12}nicht/u.test(clause);
    return isConfirmed ? 'certain' : 'suspected';
  }
  if (certainty.POSSIBLE.test(clause)) return 'possible';
  if (certainty.HINTED.test(clause)) return 'hinted';
  return certainty.CERTAIN.test(clause) ? 'certain' : null;
}

function timeOf(clause: string): ClauseQualities['time'] {
  if (times.OVER.test(clause)) return 'over';
  if (times.STATUS_POST.test(clause)) return 'past';
  if (times.CURRENT.test(clause)) return 'current';
  if (times.PAST.test(clause)) return 'past';
  return times.PRESENT.test(clause) ? 'current' : null;
}

function permissionOf(clause: string): ClauseQualities['permission'] {
  const forbids = qualities.FORBIDS.test(clause);
  if (!forbids && !qualities.PERMITS.test(clause)) return null;
  const isDenied = qualities.NOT_PERMITTED.test(clause);
  if (forbids) return isDenied || /aufgehoben/.test(clause) ? 'permitted' : 'forbidden';
  return isDenied ? 'forbidden' : 'permitted';
}

function actsOf(clause: string, heading: string): ReadonlySet<Act> {
  const act = actOf(clause.replace(acts.AS_PLANNED, ' '), heading);
  return act === null ? NO_ACTS : new Set([act]);
}

function actOf(clause: string, heading: string): Act | null {
  if (acts.REFUSED.test(clause)) return 'refused';
  if (acts.REGULAR.test(clause)) return null;
  if (acts.PLANNED.test(clause)) return 'planned';
  if (acts.DONE.test(clause)) {
    return acts.NOW_OR_TO_COME.test(clause) && !acts.BY_NOW.test(clause) ? null : 'done';
  }
  if (acts.WAS.test(clause) && !acts.TALK.test(clause)) return 'done';
  return acts.PLAN_NAMED.test(clause) || acts.PLANS_HEADING.test(heading) ? 'planned' : null;
}
