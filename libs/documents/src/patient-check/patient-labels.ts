import { nameBefore, namesOtherPerson } from './names-in-text.js';

/** What a label announces. `number` is one of a patient, `visit` any other that may confirm who it is. */
export type LabelKind =
  | 'name'
  | 'surname'
  | 'given-name'
  | 'birth-date'
  | 'number'
  | 'visit'
  /** A name that stands before a date of birth, without a label of its own. */
  | 'name-before';

export interface Label {
  readonly kind: LabelKind;
  /** Says by itself that the patient is meant: "Patient:", not "Name:". */
  readonly strong: boolean;
  /** Where the label begins in the text, and its value begins and ends. */
  readonly start: number;
  readonly valueStart: number;
  readonly valueEnd: number;
}

const NO = String.raw`(?:id|identifier|number|no\.?|nr\.?|nummer|#)`;
const PATIENT = String.raw`pat(?:ient(?:en|in)?|\.)?`;
/** Longer ones first. Those that need no colon have a value that nothing else looks like. */
const LABELS: readonly {
  readonly kind: LabelKind;
  readonly strong?: true;
  readonly colon?: 'may';
  readonly prose?: true;
  readonly words: string;
}[] = [
  { kind: 'number', colon: 'may', words: String.raw`m\.?r\.?n\.?|medical[ -]record[ -]${NO}` },
  {
    kind: 'number',
    words: String.raw`${PATIENT}[ -]*${NO}|patientenidentifikation|pid|(?:hospital|unit|chart)[ -]${NO}|krankenakten-?${NO}|patient's ${NO}`,
  },
  {
    kind: 'visit',
    words: String.raw`(?:behandlungs)?fall-?${NO}|aufnahme-?${NO}|(?:encounter|visit|account|admission|nhs|csn) ?${NO}|versicherten-?${NO}|kvnr|csn`,
  },
  {
    kind: 'birth-date',
    colon: 'may',
    words: String.raw`d\.?o\.?b\.?|date of birth|birth ?date|geb(?:urts|\.)?[- ]?dat(?:um|\.)|geburtstag`,
  },
  {
    // in letters: of whoever is named before it
    kind: 'birth-date',
    colon: 'may',
    prose: true,
    words: String.raw`born(?: on)?|geboren(?: am)?|geb\.(?: am)?|\*`,
  },
  {
    kind: 'name',
    strong: true,
    words: String.raw`(?:patient(?:in)?(?:'s|’s)?|pt\.?)[ -]?(?:full )?name|name of (?:the )?patient|patientenname|name (?:des|der) patient(?:en|in)|patient(?:in|/in|:in|\*in|\(in\)|/-in)?|pt\.?`,
  },
  {
    kind: 'name',
    words: String.raw`full name|(?:last|family) name, ?(?:first|given) names?|surname, ?forenames?|(?:nach)?name[,/ ]+ ?vorname|vorname[,/ ]+ ?(?:nach)?name|vor- und (?:nach|zu|familien)name|name`,
  },
  { kind: 'surname', words: 'surname|last name|family name|nachname|familienname|zuname' },
  { kind: 'given-name', words: 'first names?|given names?|forenames?|vornamen?' },
];

const PATTERNS = LABELS.map(({ kind, strong, colon, prose, words }) => ({
  kind,
  strong: strong ?? false,
  prose: prose ?? false,
  // at the start of a cell, behind a comma or some blanks; a date's label also in a sentence
  pattern: new RegExp(
    String.raw`(?<=^|[|;,(\t]\s{0,9}|\s{2}|${colon ? String.raw`\s|\.` : '$^'})(?:${words})(?<colon>\s*[:：=#]|\s*\|(?=\s)|\t|\s{2,}${colon ? String.raw`|(?<=\*)|\s` : ''})`,
    'giu',
  ),
}));

/** A paragraph that runs over pages is no form. */
const LINE_MAX = 4000;
const NAMES: ReadonlySet<LabelKind | undefined> = new Set(['name', 'surname', 'given-name']);

/** The labels of a line that begins at this place of the text. A label that ends its line has the next one for its value. */
export function labelsIn(line: string, at: number, next = ''): readonly Label[] {
  if (line.length > LINE_MAX) return [];
  const found = PATTERNS.flatMap(({ kind, strong, prose, pattern }) =>
    [...line.matchAll(pattern)].map((match) => ({
      kind,
      strong,
      isProse: prose && !/[:：=|\t]/.test(match[0]),
      start: match.index,
      valueStart: match.index + match[0].length,
    })),
  ).toSorted((one, other) => one.start - other.start || other.valueStart - one.valueStart);
  const labels: LabelInLine[] = [];
  for (const label of found) {
    if (label.start >= (labels.at(-1)?.valueStart ?? 0)) labels.push(label);
  }
  return labels.flatMap((label, index) => {
    const { kind, strong, start } = label;
    const own = { kind, strong, start, ...valueIn(line, label, labels[index + 1], next) };
    const all =
      kind === 'birth-date' ? withName(line, { ...label, ...own }, labels[index - 1]) : [own];
    return all.map((one) => placed(one, at));
  });
}

interface LabelInLine extends Omit<Label, 'valueEnd'> {
  readonly isProse: boolean;
}

function valueIn(
  line: string,
  { valueStart }: LabelInLine,
  following: LabelInLine | undefined,
  next: string,
): Pick<Label, 'valueStart' | 'valueEnd'> {
  if (line.slice(valueStart).trim() === '') {
    const from = line.length + 1;
    return { valueStart: from, valueEnd: from + (/[:|\t]/.test(next) ? 0 : next.length) };
  }
  const end = following?.start ?? line.length;
  const cell = /\s\|\s|\t|;/.exec(line.slice(valueStart, end));
  return { valueStart, valueEnd: cell && cell.index > 0 ? valueStart + cell.index : end };
}

/** A date of birth with the name before it, where that has no label. None at all where it is a relative's. */
function withName(
  line: string,
  { isProse, ...label }: Label & { readonly isProse: boolean },
  previous: LabelInLine | undefined,
): readonly Label[] {
  const from = startOfCell(line, label.start, previous?.valueStart ?? 0);
  const before = line.slice(from, label.start);
  if (namesOtherPerson(before)) return [];
  if (NAMES.has(previous?.kind) && from === previous?.valueStart) return [label];
  if (nameBefore(before) === null) return isProse ? [] : [label];
  const name = { kind: 'name-before', strong: true, start: from } as const;
  return [{ ...name, valueStart: from, valueEnd: label.start }, label];
}

function startOfCell(line: string, end: number, from: number): number {
  const before = line.slice(from, end);
  return from + Math.max(...['|', '\t', ';'].map((mark) => before.lastIndexOf(mark))) + 1;
}

function placed(label: Label, at: number): Label {
  const { start, valueStart, valueEnd } = label;
  return { ...label, start: at + start, valueStart: at + valueStart, valueEnd: at + valueEnd };
}
