import type { Extraction } from '@app/extraction';
import { datesAt } from './birth-dates.js';
import type { FoundPatient } from './found-patient.js';
import { type Label, labelsIn } from './patient-labels.js';
import { isOtherPerson, nameIn, nameBefore } from './names-in-text.js';

type Read = Pick<Extraction, 'text' | 'runs' | 'stated'>;

/** More places than a person compares; headers of pages repeat the same. */
const FOUND_MAX = 50;
/** More than a header says of one patient. */
const LABELS_MAX = 20;
/** Behind so many characters no name or number goes on. */
const VALUE_MAX = 300;
/** Text that was recognized with less certainty says nothing of whose it is. */
const CONFIDENCE_MIN = 0.6;
/** Labels so many lines apart are of the same person. */
const LINES_TOGETHER = 2;
/** So many lines under "Next of kin" are of somebody else. */
const OTHER_PERSON_LINES = 5;

/** Whom a document is about, as its header and its labelled lines say; the same patient once. */
export function findPatients(extraction: Read): readonly FoundPatient[] {
  const found = [...statedIn(extraction), ...labelledIn(seenText(extraction))];
  const unique = new Map(found.map((one) => [JSON.stringify({ ...one, at: null }), one]));
  return [...unique.values()].slice(0, FOUND_MAX);
}

function statedIn({ stated }: Read): readonly FoundPatient[] {
  const patients = stated?.patients ?? [];
  return patients.map(({ name, birthDate, identifiers }) => ({
    name: name?.slice(0, VALUE_MAX) ?? null,
    birthDates: datesAt(birthDate ?? '').dates.slice(),
    birthDate: birthDate ?? null,
    numbers: identifiers.slice(0, LABELS_MAX).map(({ identifier, authority }) => ({
      identifier: identifier.slice(0, VALUE_MAX),
      authority: authority === '' ? null : authority,
    })),
    visits: [],
    at: null,
  }));
}

/** The text with blanks in the place of what a reader does not see, or could not read. */
function seenText({ text, runs }: Read): string {
  let seen = '';
  for (const { start, end, hidden, struck, confidence = 1 } of runs) {
    seen += text.slice(seen.length, start);
    const isSeen = !hidden && struck !== 'explicit' && confidence >= CONFIDENCE_MIN;
    seen += isSeen ? text.slice(start, end) : text.slice(start, end).replaceAll(/[^\n]/g, ' ');
  }
  return seen + text.slice(seen.length);
}

interface Line {
  readonly number: number;
  readonly labels: readonly Label[];
}

function labelledIn(text: string): readonly FoundPatient[] {
  const lines: Line[] = [];
  let other = -1;
  let at = 0;
  const all = text.split('\n');
  for (const [number, line] of all.entries()) {
    const labels = labelsIn(line, at, all[number + 1]);
    at += line.length + 1;
    const isPatient = labels.some(({ kind, strong }) => kind === 'name' && strong);
    const about = isPatient ? null : isOtherPerson(line);
    if (isPatient) other = -1;
    else if (about === 'heading') other = number + OTHER_PERSON_LINES;
    else if (about === 'line') other = Math.max(other, number + 1);
    if (number > other && labels.length > 0) lines.push({ number, labels });
  }
  const isDialogue = speaksAsPatient(lines, text);
  return together(lines, text).flatMap((labels) => patientOf(labels, isDialogue) ?? []);
}

/** Whether "Patient:" says who speaks: more often than not no name stands behind it. */
function speaksAsPatient(lines: readonly Line[], text: string): boolean {
  const labels = lines
    .flatMap((line) => line.labels)
    .filter((one) => one.kind === 'name' && one.strong);
  const named = labels.filter((label) => valueOf(label, text) !== null).length;
  return labels.length - named > Math.max(1, named);
}

/** Labels near each other, up to where one comes again: that is the next patient. */
function together(lines: readonly Line[], text: string): readonly (readonly LabelledValue[])[] {
  const groups: LabelledValue[][] = [];
  let last = Number.NEGATIVE_INFINITY;
  for (const { number, labels } of lines) {
    for (const label of labels) {
      const read = valueOf(label, text);
      if (!read) continue;
      const group = groups.at(-1);
      const isNear = number - last <= LINES_TOGETHER;
      last = number;
      if (isNear && group?.some((one) => isSaidBy(one, read))) continue;
      const isNew =
        !group || !isNear || group.length === LABELS_MAX || group.some((one) => repeats(one, read));
      if (isNew) groups.push([read]);
      else group.push(read);
    }
  }
  return groups;
}

interface LabelledValue {
  readonly kind: Label['kind'];
  readonly strong: boolean;
  readonly text: string;
  readonly dates: readonly string[];
  readonly start: number;
  readonly end: number;
}

function isSaidBy(one: LabelledValue, other: LabelledValue): boolean {
  return one.kind === other.kind && one.text === other.text && one.strong === other.strong;
}

function repeats(one: LabelledValue, other: LabelledValue): boolean {
  if (one.kind !== other.kind || one.text === other.text) return false;
  return one.kind === 'name' || one.kind === 'birth-date' || one.kind === 'number';
}

/** What stands behind a label, where it is of the kind that the label wants. */
function valueOf(label: Label, text: string): LabelledValue | null {
  const { kind, strong, start, valueStart, valueEnd } = label;
  const value =
    kind === 'name-before'
      ? text.slice(Math.max(valueStart, valueEnd - VALUE_MAX), valueEnd)
      : text.slice(valueStart, Math.min(valueEnd, valueStart + VALUE_MAX));
  const common = { kind, strong, start, dates: [] as readonly string[] };
  switch (kind) {
    case 'birth-date': {
      const { dates, length } = datesAt(value.trimStart());
      if (dates.length === 0) return null;
      const end = valueStart + (value.length - value.trimStart().length) + length;
      return { ...common, text: value.trimStart().slice(0, length), dates, end };
    }
    case 'number':
    case 'visit': {
      const [all, identifier = ''] =
        /^(?:[#\s]|is\s)*((?:\p{Lu}{1,8}[- ]?)?\d[\p{L}\d./-]*(?: \d[\d-]*)*)/u.exec(value) ?? [];
      const bare = identifier.replace(/[./-]+$/, '');
      if (all === undefined || bare.length < 3) return null;
      return { ...common, text: bare, end: valueStart + all.length };
    }
    case 'name':
    case 'surname':
    case 'given-name': {
      const name = nameIn(value, kind);
      return name === null ? null : { ...common, text: name, end: valueEnd };
    }
    case 'name-before': {
      const name = nameBefore(value);
      return name === null
        ? null
        : { ...common, kind: 'name', strong: true, text: name, end: valueEnd };
    }
  }
}

/** Null where nothing says that this is the patient: a name alone is anybody's. */
function patientOf(labels: readonly LabelledValue[], isDialogue: boolean): FoundPatient | null {
  const of = (kind: Label['kind']): readonly LabelledValue[] =>
    labels.filter((one) => one.kind === kind);
  const birth = of('birth-date')[0] ?? null;
  const numbers = of('number').map(({ text }) => ({ identifier: text, authority: null }));
  const visits = of('visit').map(({ text }) => text);
  const parts = [of('given-name')[0], of('surname')[0]].flatMap((one) => one?.text ?? []);
  const isKnown = birth !== null || numbers.length > 0;
  const named = of('name').find(({ strong }) => (strong && !isDialogue) || isKnown) ?? null;
  const name = named?.text ?? (parts.length === 2 && isKnown ? parts.join(' ') : null);
  if (name === null && birth === null && numbers.length === 0 && visits.length === 0) return null;
  return {
    name,
    birthDates: [...(birth?.dates ?? [])],
    birthDate: birth?.text ?? null,
    numbers,
    visits,
    at: {
      start: Math.min(...labels.map(({ start }) => start)),
      end: Math.max(...labels.map(({ end }) => end)),
    },
  };
}
