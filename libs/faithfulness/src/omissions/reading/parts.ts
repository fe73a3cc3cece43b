import { PART_HEADINGS } from '../../lexicons/facts/part-headings.js';
import { startsWithMember } from '../../text/headings/headings.js';
import type { SourceIndex } from '../../text/source-index.js';

/** What a part of a document is about, by the heading above it or the label before it. */
export type Part = (typeof PART_HEADINGS)[number][0];

const NAMES: ReadonlyMap<string, Part> = new Map(
  PART_HEADINGS.flatMap(([part, names]) =>
    names.split('|').map((name) => [name.trim(), part] as const),
  ),
);
const MARK = /^[^\p{L}\p{N}]*(?:\d{1,2}[.)]\s*)?/u;
const LABEL = /^([\p{L}][\p{L} /&()'-]{0,48}):/u;
/** "NURSE 22:46: asleep": an entry of a log, in the line of its author. */
const LOGGED = /^\p{L}[\p{L} ./-]{0,40}\b\d{1,2}[:.]\d{2}(?:\s?h)?:\s/u;
const SHOUTED_FACT =
  /\b(?:allerg(?:y|ic) to|[a-z]{4,}[ -]allerg(?:y|ic)|anaphyla\w+|nkda|dna?r|dnacpr|not for resuscitation)\b/i;
/** "Allergies (drugs)", "Identification (MALDI):" */
const IN_BRACKETS = /\s*\([^)]{1,30}\)(?=:?$)/u;
const LONGEST_HEADING = 50;
/** Parts that end with their paragraph: what follows an empty line may be anything. */
const SHORT_PARTS: ReadonlySet<Part> = new Set([
  'allergies',
  'complications',
  'conclusion',
  'decision',
  'family',
  'limits',
  'pending',
]);

/** The part that a heading names; null of any other text. */
export function partNamed(text: string): Part | null {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return NAMES.get(words.join(' ')) ?? null;
}

/** For each unit the part it belongs to, and whether it is nothing but the heading of one. */
export function partsOf({
  units,
  source,
}: SourceIndex): readonly { readonly part: Part; readonly isHeading: boolean }[] {
  let current: Part = 'other';
  let paragraph = 0;
  /** The paragraph that a short part ends with; null right below its heading. */
  let until: number | null = 0;
  let labelled: Part | null = null;
  // a table, and who its rows are about, right below a heading
  let isBelowHeading = false;
  let turn = -1;
  let last = 0;
  return units.map((unit) => {
    const text = unit.text.replace(MARK, '').trim();
    const startsBlock = unit.turn !== turn;
    // what a label says of allergies or relatives ends with its line
    const between = source.slice(last, unit.start);
    const startsLine = startsBlock || between.includes('\n');
    if (/\n[ \t]*\n/.test(between)) paragraph += 1;
    const isLogged = startsLine && LOGGED.test(text);
    const isShort = labelled !== null && SHORT_PARTS.has(labelled);
    if (startsBlock || isLogged || (startsLine && isShort)) labelled = null;
    turn = unit.turn;
    last = unit.end;
    const heading = headingOf(text, startsBlock);
    if (heading !== null) {
      current = heading;
      until = null;
      labelled = null;
      isBelowHeading = true;
      return { part: heading, isHeading: true };
    }
    // below "Medication" it may be a dose at its time
    if (isLogged && current === 'diagnoses') current = 'other';
    const isRow = text.includes(' | ');
    isBelowHeading &&= isRow || (current === 'family' && startsWithMember(text));
    const label = isRow ? undefined : LABEL.exec(text)?.[1];
    const own = label === undefined ? null : partNamed(label.replace(IN_BRACKETS, ''));
    if (own !== null) labelled = own;
    if (isBelowHeading) until = paragraph;
    else until ??= paragraph;
    if (SHORT_PARTS.has(current) && paragraph > until) current = 'other';
    // "Allergies | Penicillin" in a form
    const ofRow = isRow ? partNamed(text.split(' | ')[0] ?? '') : null;
    return { part: ofRow ?? labelled ?? current, isHeading: false };
  });
}

/** "Allergies, Adverse Reactions & Alerts", "ALLERGIES, SEVERE": what it names first. */
function partOfList(text: string): Part | null {
  const [first = '', ...others] = text.split(/[,/&]|\band\b/);
  const isShouted = text.includes(',') && /^\P{Ll}*$/u.test(text);
  const isList = others.length > 0 && others.every((other) => partNamed(other) !== null);
  return isList || isShouted ? partNamed(first) : null;
}

function headingOf(line: string, startsBlock: boolean): Part | null {
  const text = line.replace(IN_BRACKETS, '');
  if (text.length === 0 || text.length > LONGEST_HEADING || /[|.;!?]/.test(text)) return null;
  const known = partNamed(text) ?? (startsBlock ? partOfList(text) : null);
  if (known !== null) return known;
  if (text.includes(',')) return null;
  // "ALLERGIES: LATEX" and "PENICILLIN ALLERGY" are no headings
  if (/:\s*\S/.test(text) || SHOUTED_FACT.test(text)) return null;
  const isShouted = startsBlock && /^\P{Ll}*$/u.test(text) && /\p{Lu}{4}/u.test(text);
  return isShouted || /^[^:\d]{3,}:$/u.test(text) ? 'other' : null;
}
