import {
  COMPANY,
  HELPS,
  ILL,
  PATIENT_REPORTS,
  RELATIVES,
  REPORTS,
  SPEAKS,
} from '../../lexicons/de/qualities/qualities.js';

const NAMES_PATIENT =
  /(?<!\p{L})(?:patient(?:in|en)?|pat\.|er|sie|ihn|ihm|ihr|wundpflege|pflege|versorgung|insulin\p{L}*)(?!\p{L})/u;
/** Before a member of the family who tells of the patient, or helps: what they say may be of either. */
const REPORTED_PREFIX = 'told ';

/** Whether both may be said of the same person. */
export function maySame(one: string, other: string): boolean {
  if (one === other) return true;
  const [reported, who] = one.startsWith(REPORTED_PREFIX) ? [one, other] : [other, one];
  return (
    reported.startsWith(REPORTED_PREFIX) &&
    (who === 'patient' || who.startsWith(REPORTED_PREFIX) || reported.endsWith(who))
  );
}

/** The member of the family of whom a sentence tells, in small letters. */
export function relativeIn(sentence: string): string | null {
  const said = sentence.match(/\p{L}+/gu) ?? [];
  const found = RELATIVES.filter(([, pattern]) => said.some((word) => pattern.test(word)));
  const who = (found.find(([one]) => one !== 'family') ?? found[0])?.[0] ?? null;
  return who !== null && isReported(sentence) ? `${REPORTED_PREFIX}${who}` : who;
}

const PATIENT_NAMED = /(?<!\p{L}|laut |mit )(?:(?:der|die) )?(?:patient(?:in)?|pat\.)(?!\p{L})/u;
/** "bei der Mutter", "seitens des Vaters": what stands before has it. */
const OF_RELATIVE = /^[,:;]? ?(?:und )?(?:bei|beim|an|von|vom|seitens|auch) /u;
/** "die im Rollstuhl sitzt" */
const WHO = /^, ?(?:die|der|das|deren|dessen|welche[rs]?) (?!(?:patient|pat\.))/u;
const NOBODY_ELSE = /(?<!\p{L})(?:sonst|niemand|kein\p{L}*|nicht|weder)(?!\p{L})/u;

/** Blanks those who are with somebody, to whom he goes, or who are addressed: the sentence is not about them. */
export function withoutCompany(text: string): string {
  return text.replace(COMPANY, (said) => ' '.repeat(said.length));
}

/**
 * Of each clause of a unit the member of the family of whom it tells, in small letters: its own, that of the clause
 * before, or that of one behind it which has no subject.
 */
export function relativesIn(unit: string, clauses: readonly string[]): readonly (string | null)[] {
  const whole = relativeIn(unit);
  if (whole === null || clauses.length < 2) return clauses.map(() => whole);
  const bare = whole.startsWith(REPORTED_PREFIX) ? whole.slice(REPORTED_PREFIX.length) : whole;
  let last: string | null = null;
  return clauses.map((clause, at) => {
    const own = relativeIn(clause);
    // what somebody tells or does is read from the whole sentence
    if (own !== null)
      last = whole.startsWith(REPORTED_PREFIX) && !own.startsWith(REPORTED_PREFIX) ? whole : own;
    else if (last !== null && WHO.test(clause)) last = bare;
    else if (last === null || PATIENT_NAMED.test(clause)) last = null;
    if (last !== null || PATIENT_NAMED.test(clause)) return last;
    const behind = clauses.slice(at + 1).find((next) => relativeIn(next) !== null);
    if (behind === undefined || NOBODY_ELSE.test(behind)) return null;
    return OF_RELATIVE.test(behind) || whole.startsWith(REPORTED_PREFIX) || whole === 'family'
      ? whole
      : null;
  });
}

/** Whether somebody around the patient tells, hears or does something, in small letters. */
export function isReported(sentence: string): boolean {
  if (SPEAKS.test(sentence)) return true;
  if (ILL.test(sentence)) return false;
  if (REPORTS.test(sentence) && !PATIENT_REPORTS.test(sentence)) return true;
  return HELPS.test(sentence) && NAMES_PATIENT.test(sentence);
}

/** The same, also where the patient is not named. */
export function actsForPatient(sentence: string): boolean {
  return isReported(sentence) || (HELPS.test(sentence) && !ILL.test(sentence));
}
