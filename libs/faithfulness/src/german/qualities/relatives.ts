import { HELPS, ILL, PATIENT_TELLS, RELATIVES, TELLS } from '../../lexicons/de/qualities.js';

const NAMES_PATIENT =
  /(?<!\p{L})(?:patient(?:in|en)?|pat\.|er|sie|ihn|ihm|ihr|wundpflege|pflege|versorgung|insulin\p{L}*)(?!\p{L})/u;
/** Before a member of the family who tells of the patient, or helps: what they say may be of either. */
const TOLD = 'told ';

/** Whether both may be said of the same person. */
export function maySame(one: string, other: string): boolean {
  if (one === other) return true;
  const [told, who] = one.startsWith(TOLD) ? [one, other] : [other, one];
  return told.startsWith(TOLD) && (who === 'patient' || who.startsWith(TOLD) || told.endsWith(who));
}

/** The member of the family of whom a sentence tells, in small letters. */
export function relativeIn(sentence: string): string | null {
  const said = sentence.match(/\p{L}+/gu) ?? [];
  const found = RELATIVES.filter(([, pattern]) => said.some((word) => pattern.test(word)));
  const who = (found.find(([one]) => one !== 'family') ?? found[0])?.[0] ?? null;
  return who !== null && isTold(sentence) ? `${TOLD}${who}` : who;
}

/** Whether somebody around the patient tells, hears or does something, in small letters. */
export function isTold(sentence: string): boolean {
  if (ILL.test(sentence)) return false;
  if (TELLS.test(sentence) && !PATIENT_TELLS.test(sentence)) return true;
  return HELPS.test(sentence) && NAMES_PATIENT.test(sentence);
}

/** The same, also where the patient is not named. */
export function actsForPatient(sentence: string): boolean {
  return isTold(sentence) || (HELPS.test(sentence) && !ILL.test(sentence));
}
