import { topicsNamed } from '@app/faithfulness';
import type { Span } from '@app/text';
import { type Occasion, ROW_KINDS, type RowKind } from './copied-row.js';

/** What the heading of a list says of the rows below it. */
export interface ListHeading {
  /** `other`: of something that is not copied. Null of a part of the list above it: "Stopped:". */
  readonly kind: RowKind | 'other' | null;
  readonly occasion: Occasion;
  readonly isEnded: boolean;
  /** What it may be a list of though its name is not known: "Medications of last year". */
  readonly unclear: RowKind | null;
  /** It is a heading by its form, and its name is none of those that are known. */
  readonly isByForm: boolean;
  /** As it is written, without what is around it. */
  readonly label: string;
}

/** A part of a list, such as "Stopped:", with its place. */
export type ListPart = ListHeading & Span;

type Meaning = Omit<ListHeading, 'label' | 'unclear' | 'isByForm'>;

const DISCHARGE = `discharge medication | discharge medications | discharge meds | hospital discharge medications |
  hospital discharge medication | medication on discharge | medications on discharge | medication at discharge |
  medications at discharge | medications at time of discharge | medicines on discharge | medicines at discharge |
  drugs on discharge | discharge drugs | discharge prescriptions | discharge medication list | ttos | tto | ttas | tta |
  to take out | tablets to take out | take home medication | take home medications | takes home | goes home with | discharged on | entlassungsmedikation |
  entlassmedikation | entlassungsmedikamente | medikation bei entlassung | medikamente bei entlassung |
  austrittsmedikation | medikation bei austritt`;
const ADMISSION = `medication on admission | medications on admission | medication at admission |
  medications at admission | admission medication | admission medications | admission meds | home medication |
  home medications | home meds | medications at home | prior to admission medications |
  medications prior to admission | preadmission medications | pre admission medications | pta medications |
  outpatient medications | drugs on admission | aufnahmemedikation | medikation bei aufnahme |
  medikamente bei aufnahme | hausmedikation | vormedikation | medikation vor aufnahme | eintrittsmedikation`;
const CURRENT = `medication | medications | meds | current medication | current medications | current meds |
  current drugs | current medicines | regular medication | regular medications | repeat medication |
  repeat medications | active medications | active medication | present medication | present medications |
  medication list | medication request | medication requests | medication statement | medication summary |
  medicines | drug history | drugs | prescriptions | medikation | medikamente | aktuelle medikation |
  aktuelle medikamente | dauermedikation | medikationsplan | bundeseinheitlicher medikationsplan`;
const ALLERGIES = `allergies | allergy | known allergies | known drug allergies | drug allergies | drug allergy |
  medication allergies | allergies and intolerances | allergies intolerances | allergy intolerance |
  allergies and adverse reactions | allergies adverse reactions alerts | allergies and sensitivities | allergy list |
  allergy status | adverse drug reactions | adverse reactions | drug intolerances | allergien | allergie |
  bekannte allergien | allergien und unverträglichkeiten | allergien unverträglichkeiten | unverträglichkeiten |
  arzneimittelallergien`;
const RESULTS = `results | results summary | laboratory | laboratory results | laboratory data | laboratory values |
  laboratory findings | laboratory information | laboratory studies | lab results | lab values | lab data | labs |
  admission labs | discharge labs | labs on admission | labs on discharge | blood tests | blood results | bloods |
  test results | pertinent results | relevant results | labor | laborwerte | laborbefunde | laborbefund |
  laborergebnisse`;
/** Medication that is no longer taken, as a part of a list or a list of its own. */
const ENDED = `stopped | stop | stop taking | stop taking these medications | stopped medication |
  stopped medications | medications stopped | medication stopped | medications to stop | medication to stop |
  discontinued | discontinued medication | discontinued medications | medications discontinued | discontinue |
  do not take | ceased | ceased medications | medications ceased | on hold | held | held medications |
  medications on hold | expired | completed | inactive | inactive medications | past medications |
  previous medications | abgesetzt | abgesetzte medikamente | abgesetzte medikation | pausiert | pausierte medikamente | beendet`;
const STILL = `new | new medication | new medications | start | started | start taking | start taking these medications |
  medications started | changed | change | changes | changed medications | medications changed |
  change how you take these medications | continue | continued | continue taking | continue taking these medications |
  medications continued | unchanged | unchanged medications | active | take these medications | as needed | prn |
  as required | regular | short course | neu | neu angesetzt | geändert | fortgeführt | weiterhin | weiter | unverändert |
  bedarfsmedikation | bei bedarf`;

const MEANINGS: ReadonlyMap<string, Meaning> = new Map([
  ...named(DISCHARGE, { kind: 'medication', occasion: 'discharge', isEnded: false }),
  ...named(ADMISSION, { kind: 'medication', occasion: 'admission', isEnded: false }),
  ...named(CURRENT, { kind: 'medication', occasion: null, isEnded: false }),
  ...named(ALLERGIES, { kind: 'allergies', occasion: null, isEnded: false }),
  ...named(RESULTS, { kind: 'results', occasion: null, isEnded: false }),
  ...named(ENDED, { kind: null, occasion: null, isEnded: true }),
  ...named(STILL, { kind: null, occasion: null, isEnded: false }),
]);
/** "Labs 12 Jan 2024", "Laborwerte vom 03.04.2025", "Results (2024-01-12)" */
const DATE =
  /[\s(,]*(?:\b(?:on|of|from|vom|am)\s)?\(?(?:\d{1,4}[./-]\d{1,2}[./-]\d{1,4}|\d{1,2}\.? \p{L}{3,9}\.?,? \d{4}|\p{L}{3,9}\.? \d{1,2},? \d{4})(?:,? \d{1,2}[:.]\d{2})?\)?\s*$/u;
const LONGEST = 80;
const MOST_WORDS = 8;

/** What a name above or before rows means; null of any other text. */
export function headingNamed(written: string): ListHeading | null {
  if (written.length > 2 * LONGEST) return null;
  const label = written.replace(/\s*:\s*$/u, '').trim();
  if (label === '' || label.length > LONGEST || /[|?!;]/u.test(label)) return null;
  const plain = label.replace(DATE, '');
  const meaning = MEANINGS.get((plain.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' '));
  if (meaning) return { ...meaning, unclear: null, isByForm: false, label };
  const words = plain.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  if (words === 0 || words > MOST_WORDS || /\d/u.test(plain)) return null;
  const topics = topicsNamed(plain);
  if (topics.length === 0) return null;
  const isKnown = ELSEWHERE.test(plain);
  const unclear = isKnown ? null : (ROW_KINDS.find((kind) => topics.includes(kind)) ?? null);
  return { ...OTHER, unclear, isByForm: false, label };
}

/** Lists of what was given, of what is planned and of others, which are never the patient's own. */
const ELSEWHERE =
  /\b(?:administered|given|family|familien\w*|immuni[sz]ations?|plan|pending|imaging|verabreicht\w*)\b/iu;

const OTHER: Meaning = { kind: 'other', occasion: null, isEnded: false };

/** What stands alone and is a heading by its form, whatever it says. */
export function headingByForm(text: string): ListHeading | null {
  if (text.length > LONGEST || /[|?!;]/u.test(text) || /\d/u.test(text)) return null;
  const isShouted = /\p{Lu}{4}/u.test(text) && !/\p{Ll}/u.test(text);
  if (!text.endsWith(':') && !isShouted) return null;
  return { ...OTHER, unclear: null, isByForm: true, label: text.replace(/:$/u, '') };
}

function named(names: string, meaning: Meaning): readonly (readonly [string, Meaning])[] {
  return names.split('|').map((name) => [name.trim().replaceAll(/\s+/g, ' '), meaning] as const);
}
