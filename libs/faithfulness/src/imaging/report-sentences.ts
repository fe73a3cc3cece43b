import { type Span, splitSentences } from '@app/text';
import {
  ADDRESSED,
  COMMUNICATED,
  DEGREE,
  FOUND_LABEL,
  FRAME_LABEL,
  MADE_OF,
  MEANING_LABEL,
  MEANS,
  MEASURE,
  MODALITY,
  NORMAL,
  NOT_THERE,
  OF_PERSON,
  SIGNED,
  STANDS_OUT,
  TO_DO,
} from '../lexicons/results/imaging-words.js';

/**
 * What a sentence of an imaging report is for: what is to be done, what the findings mean, what was found, what is as it
 * should be, and the frame (title, history, technique, comparison).
 */
export type ReportRole = 'to-do' | 'meaning' | 'finding' | 'normal' | 'frame';

export interface ReportSentence extends Span {
  readonly role: ReportRole;
}

/** A title is short. */
const TITLE_WORDS = 14;
/** History and technique come before the findings. */
const FRAME_SENTENCES = 5;
const FRAME_LINES = 5;
/** Of what is listed with others: "the spleen, the pancreas and both adrenal glands". */
const LISTED_WORDS = 6;

/** The sentences of an imaging report with what each is for. Words of English and German reports. */
export function reportSentences(text: string): readonly ReportSentence[] {
  const found = findingsStart(text);
  const person = personLine(text);
  let part: 'frame' | 'meaning' | null = null;
  return splitSentences(text).map(({ start, end }, at): ReportSentence => {
    const sentence = text.slice(start, end);
    const beginsLine = isLineStart(text, start);
    const before = part;
    const begun = partBegun(sentence);
    if (begun || (beginsLine && part === 'frame')) part = begun === 'findings' ? null : begun;
    // behind a label on one line there may be more than what the label is of
    const isBehindLabel =
      before === 'frame' && !beginsLine && !begun && lineEnd(text, end) < text.length / 2;
    const isFrame =
      begun === 'frame' ||
      ((isBehindLabel || isWithin(person, { start, end })) && !saysMore(sentence)) ||
      (end <= found && !saysMore(sentence)) ||
      isTitle(text, { start, end }, at) ||
      (at < FRAME_SENTENCES && OF_PERSON.test(sentence)) ||
      ([MADE_OF, SIGNED].some((words) => words.test(sentence)) && !STANDS_OUT.test(sentence)) ||
      (ADDRESSED.test(sentence) && !TO_DO.test(sentence) && !saysMore(sentence)) ||
      isLabel(sentence);
    return { start, end, role: isFrame ? 'frame' : roleOf(sentence, part === 'meaning') };
  });
}

function partBegun(sentence: string): 'frame' | 'findings' | 'meaning' | null {
  if (MEANING_LABEL.test(sentence)) return 'meaning';
  if (FOUND_LABEL.test(sentence)) return 'findings';
  return FRAME_LABEL.test(sentence) ? 'frame' : null;
}

/** It may be a finding. */
function saysMore(sentence: string): boolean {
  return [STANDS_OUT, MEANS, MEASURE].some((words) => words.test(sentence));
}

function roleOf(sentence: string, isInMeaning: boolean): ReportRole {
  if (TO_DO.test(sentence) || COMMUNICATED.test(sentence)) return 'to-do';
  if (isInMeaning) return 'meaning';
  if (isNormal(sentence)) return 'normal';
  return MEANS.test(sentence) ? 'meaning' : 'finding';
}

/** Every part of it says that something is not there or is as it should be, or lists what is: "liver, spleen and kidneys normal". */
function isNormal(sentence: string): boolean {
  let isDenied = false;
  const said = partsOf(sentence).map((part) => {
    const isShort = part.split(/\s+/).length <= LISTED_WORDS;
    // "no fracture, dislocation or effusion"
    isDenied = NOT_THERE.test(part) || (isDenied && isShort && !DEGREE.test(part));
    if (isDenied) return 'denied';
    if ([STANDS_OUT, MEANS, MEASURE, DEGREE].some((words) => words.test(part))) return 'finding';
    if (NORMAL.test(part)) return 'normal';
    return isShort ? 'listed' : 'finding';
  });
  if (said.includes('finding')) return false;
  return said.includes('listed') ? said.at(-1) === 'normal' : said.length > 0;
}

function partsOf(sentence: string): readonly string[] {
  return sentence
    .split(/[,;]|\b(?:but|aber|with|mit|and|und)\b/iu)
    .map((part) => part.trim())
    .filter((part) => /\p{L}{2}/u.test(part));
}

/** "Abdomen supine and upright, plain films."; what stands alone in the first line may also name what is looked for. */
function isTitle(text: string, { start, end }: Span, at: number): boolean {
  const sentence = text.slice(start, end);
  if (at > 1 || !MODALITY.test(sentence) || sentence.split(/\s+/).length > TITLE_WORDS)
    return false;
  const isAlone = at === 0 && !/[.!?]$/u.test(sentence) && text[end] === '\n';
  return isAlone || (!STANDS_OUT.test(sentence) && !MEANS.test(sentence));
}

/** "Findings." alone */
function isLabel(sentence: string): boolean {
  const rest = sentence.replace(FOUND_LABEL, '').replace(MEANING_LABEL, '');
  return rest !== sentence && !/\p{L}/u.test(rest);
}

function isWithin(outer: Span, { start, end }: Span): boolean {
  return start >= outer.start && end <= outer.end;
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end === -1 ? text.length : end;
}

function isLineStart(text: string, at: number): boolean {
  return text.slice(text.lastIndexOf('\n', at - 1) + 1, at).trim() === '';
}

/** The line among the first ones that says who was examined, and why; not where the whole report is one line. */
function personLine(text: string): Span {
  let start = 0;
  for (const line of text.split('\n', FRAME_LINES)) {
    const end = start + line.length;
    const isRest = text.slice(end).trim() === '';
    if (OF_PERSON.test(line) && !isRest && end < text.length / 2) return { start, end };
    start = end + 1;
  }
  return { start: 0, end: 0 };
}

/** Where the findings begin, where the report says so in its first half; else 0. */
function findingsStart(text: string): number {
  let at = 0;
  for (const line of text.split('\n')) {
    if (FOUND_LABEL.test(line)) return at;
    at += line.length + 1;
    if (at > text.length / 2) break;
  }
  return 0;
}
