import type { Quote } from './quote.js';

/** Whole words: "Novalgin 30" and "Decortin 5" are drugs. */
const MONTHS =
  '(?:jan(?:uary?|uar)?|feb(?:ruary?|ruar)?|mar(?:ch)?|märz?|apr(?:il)?|ma[iy]|jun[ei]?|jul[iy]?|aug(?:ust)?|sept?(?:ember)?|o[ck]t(?:ober)?|nov(?:ember)?|de[cz](?:ember)?)(?!\\p{L})';
const DAY = '(?:0?[1-9]|[12]\\d|3[01])';
const MONTH = '(?:0?[1-9]|1[0-2])';
/** "23.11.", "23.11.2026": a number with a point in it and none behind it is a value. */
const WITH_POINTS = String.raw`${DAY}\.${MONTH}\.(?:\d{4}|\d{2}(?!\d))?`;
/** "23/11", "11/23/26". "3/7", "2/52" and "4/12" are days, weeks and months, unless something follows that a date has behind it. */
const WITH_STROKES = String.raw`(?:${DAY}\/${MONTH}|${MONTH}\/${DAY})(?:\/(?:\d{4}|\d{2}))?(?![\d/])(?<!(?<!\/\d{1,2})\/(?:7|12|52)(?!\s?:|\s\d{1,2}:?\d{2}))`;
const IN_WORDS = String.raw`${DAY}(?:st|nd|rd|th|\.)?\s${MONTHS}\.?(?:,?\s\d{4})?|${MONTHS}\.?\s${DAY}(?!\d)(?:,?\s\d{4})?`;
const COUNTED = String.raw`(?:day|tag|pod|d)\s?\d{1,2}(?!\d)`;
const DATE = String.raw`\d{4}-\d{2}-\d{2}|${WITH_POINTS}|${WITH_STROKES}|${IN_WORDS}|${COUNTED}`;
/** Who writes an entry, or of what it is; not "born" and not "printed". */
const ENTRY =
  'admission|admitted|discharged?|dc|ward|round|wr|nursing|nurse|nights?|evening|morning|medical|surgical|review|note|entry|progress|consult|physio|dietitian|pharmacist|micro|visite|aufnahme|entlassung|pflege|verlauf|konsil|arzt|nachtdienst|eintritt|austritt';
const STARTS = new RegExp(
  String.raw`^(?:(?:${ENTRY})\s){0,3}(?:on\s|am\s|vom\s)?(${DATE})(?!\p{L}|\s?(?:(?:mg|mcg|µg|g|ml|mmol|cm|mm)(?!\p{L})|%))`,
  'iu',
);
/** Anywhere else "K 4.3." ends a sentence, "2/2" counts bottles, and "7/10" is a score. */
const WITHIN = String.raw`\d{4}-\d{2}-\d{2}|${WITH_POINTS}(?!\s*$)|(?!\d\/\d(?!\d)|\d{1,2}\/10(?![\d/]))${WITH_STROKES}|${IN_WORDS}|${COUNTED}`;
const ANYWHERE = new RegExp(String.raw`(?<![\p{L}\d.,/-])(?:${WITHIN})`, 'iu');

/**
 * The day that an entry or a sentence begins with.
 * @param start where the text stands in the source
 */
export function dateAtStart({ text, start }: { text: string; start: number }): Quote | null {
  const [whole, date] = STARTS.exec(text) ?? [];
  if (whole === undefined || date === undefined) return null;
  const from = start + whole.length - date.length;
  return { text: date, start: from, end: from + date.length };
}

export function namesDate(text: string): boolean {
  return ANYWHERE.test(text);
}
