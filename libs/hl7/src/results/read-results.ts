import {
  fieldOf,
  type Hl7Message,
  type Segment,
  subcomponentOf,
  typeOf,
} from '../message/hl7-message.js';
import type { TextWarning } from '../message/unescape.js';
import { flagText } from './codes.js';
import { distinct, FieldTexts } from './field-texts.js';
import { valueOf } from './observed-value.js';
import { orderDetails, specimenDetails } from './report-details.js';
import type { Detail, Note, ResultGroup, ResultItem, ResultReport } from './result-report.js';

/** What is read here or elsewhere, or says nothing of a patient. */
const READ: ReadonlySet<string> = new Set(
  'MSH SFT UAC EVN PID PV1 ORC OBR OBX NTE SPM TXA MRG MSA DSC BHS BTS FHS FTS'.split(' '),
);

/** What an NTE behind these is about. */
const SUBJECTS: Readonly<Record<string, string>> = {
  PID: 'patient',
  PD1: 'patient',
  PV1: 'visit',
  PV2: 'visit',
  ORC: 'order',
  SPM: 'specimen',
  TXA: 'document',
};

type Draft<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer E)[] ? E[] : T[K] };
type DraftItem = Draft<ResultItem>;
type DraftGroup = Omit<Draft<ResultGroup>, 'items'> & { items: DraftItem[] };

/** Reads what a message says of results, in its order. */
export function readResults(
  message: Hl7Message,
  warnings: { add(warning: TextWarning): unknown } = new Set(),
): ResultReport {
  const reader = new ResultReader(message, new FieldTexts(message, warnings));
  for (const segment of message.segments) reader.read(segment);
  return reader.finish();
}

class ResultReader {
  private readonly notes: Note[] = [];
  private readonly groups: DraftGroup[] = [];
  private readonly unread = new Map<string, number>();
  /** Said of an order (ORC) or a specimen before the report that it belongs to. */
  private waiting: { notes: Note[]; details: Detail[] } = { notes: [], details: [] };
  private group: DraftGroup | null = null;
  private item: DraftItem | null = null;
  private observedAt = '';
  private before = 'MSH';
  private readonly isDocument: boolean;
  private readonly delimiters: Hl7Message['delimiters'];

  constructor(
    message: Hl7Message,
    private readonly texts: FieldTexts,
  ) {
    this.delimiters = message.delimiters;
    this.isDocument = typeOf(message).type === 'MDM';
  }

  read(segment: Segment): void {
    const { name } = segment;
    if (name === 'NTE') return this.readNote(segment);
    if (name === 'OBR') this.readOrder(segment);
    else if (name === 'OBX') this.readObservation(segment);
    else if (name === 'SPM') this.readSpecimen(segment);
    else if (name === 'ORC') this.endGroup();
    if (!READ.has(name)) this.unread.set(name, (this.unread.get(name) ?? 0) + 1);
    this.before = name;
  }

  finish(): ResultReport {
    const { notes, details } = this.waiting;
    if (details.length > 0) this.groupHere();
    else this.notes.push(...notes);
    return {
      notes: this.notes,
      groups: this.groups.map((group) => ({
        ...group,
        details: group.details.map((detail) => ofKind(group, detail)),
        items: joinedTexts(group, this.isDocument),
      })),
      unread: [...this.unread].map(([segment, count]) => ({ segment, count })),
    };
  }

  private endGroup(): void {
    this.group = null;
    this.item = null;
  }

  private readOrder(segment: Segment): void {
    const { texts } = this;
    const [filler = ''] = texts.repetitions(segment, 3);
    const [placer = ''] = texts.repetitions(segment, 2);
    const number = texts.component(filler, 1) === '' ? placer : filler;
    const [service = ''] = texts.repetitions(segment, 4);
    this.observedAt = texts.time(segment, 7);
    const { notes, details } = this.takeWaiting();
    this.group = {
      number:
        texts.component(number, 1) &&
        JSON.stringify([texts.component(number, 2), texts.component(number, 1)]),
      service: texts.coded(service),
      serviceKey: texts.component(service, 1) || texts.component(service, 4),
      status: texts.first(segment, 25).toUpperCase(),
      details: [...orderDetails(texts, segment), ...details],
      notes,
      items: [],
    };
    this.item = null;
    this.groups.push(this.group);
  }

  private readSpecimen(segment: Segment): void {
    const details = specimenDetails(this.texts, segment);
    if (this.group) this.group.details.push(...details);
    else this.waiting.details.push(...details);
    this.item = null;
  }

  private takeWaiting(): { notes: Note[]; details: Detail[] } {
    const taken = this.waiting;
    this.waiting = { notes: [], details: [] };
    return taken;
  }

  /** Results without an OBR stand in a report without a name. */
  private groupHere(): DraftGroup {
    if (this.group) return this.group;
    this.observedAt = '';
    const { notes, details } = this.takeWaiting();
    this.group = { number: '', service: '', serviceKey: '', status: '', details, notes, items: [] };
    this.groups.push(this.group);
    return this.group;
  }

  private readNote(segment: Segment): void {
    const text = this.texts
      .repetitions(segment, 3)
      .map((one) => this.texts.formatted(one).trimEnd())
      .join('\n');
    if (text.trim() === '') return;
    const { before, item, group } = this;
    if (before === 'OBX' && item) item.notes.push(text);
    else if (before === 'OBR' && group) group.notes.push({ about: null, text });
    else {
      const note = { about: before === 'MSH' ? null : (SUBJECTS[before] ?? before), text };
      if (before === 'ORC') this.waiting.notes.push(note);
      else if (group) group.notes.push(note);
      else if (this.waiting.details.length > 0) this.waiting.notes.push(note);
      else this.notes.push(note);
    }
  }

  private readObservation(segment: Segment): void {
    const group = this.groupHere();
    const { texts } = this;
    const type = fieldOf(segment, 2).trim().toUpperCase();
    const [identifier = ''] = texts.repetitions(segment, 3);
    const code = texts.component(identifier, 1) || texts.component(identifier, 4);
    const subId = texts.text(segment, 4);
    const stated = texts.time(segment, 14);
    const status = texts.first(segment, 11).toUpperCase();
    const observed = this.observedAt && `${this.observedAt} (${COLLECTED})`;
    const item: DraftItem = {
      key: JSON.stringify([code || texts.coded(identifier), subId]),
      kind: this.kindOf(segment, type),
      name: this.nameOf(identifier),
      subId,
      value: this.shownValue(segment, type),
      unit: texts.codes(segment, 6),
      range: texts.text(segment, 7),
      flags: distinct(
        texts
          .repetitions(segment, 8)
          .map((one) => flagText(texts.component(one, 1) || texts.coded(one))),
      ).join('; '),
      status,
      time: stated || observed,
      method: texts.codes(segment, 17),
      site: texts.codes(segment, 20),
      analysed: texts.time(segment, 19),
      notes: [],
      before: [],
      struck: status === 'D' || status === 'W',
    };
    group.items.push(item);
    this.item = item;
  }

  /** `71020&IMP^Chest` is the impression on a chest film: what stands behind the code is named. */
  private nameOf(identifier: string): string {
    const [code = ''] = identifier.split(this.delimiters.component, 1);
    const suffix = this.texts.plain(subcomponentOf(code, 2, this.delimiters)).trim();
    const hasWords = this.texts.component(identifier, 2) !== '';
    const name = this.texts.coded(identifier);
    return suffix !== '' && hasWords ? `${name} (${suffix})` : name;
  }

  private kindOf(segment: Segment, type: string): ResultItem['kind'] {
    if (type === 'ED') return 'file';
    if (type === 'RP') return 'pointer';
    const isText = type === 'TX' || type === 'FT' || (type === 'ST' && this.isDocument);
    const isMeasured = [6, 7, 8].some((number) => this.texts.text(segment, number) !== '');
    return isText && !isMeasured ? 'narrative' : 'value';
  }

  private shownValue(segment: Segment, type: string): string {
    const { texts } = this;
    if (type !== 'ED' && type !== 'RP') return valueOf(texts, segment, type);
    return texts
      .repetitions(segment, 5)
      .map((one) => {
        const media = [
          texts.component(one, type === 'ED' ? 2 : 3),
          texts.component(one, type === 'ED' ? 3 : 4),
        ];
        const kind = media.filter((part) => part !== '').join('/');
        if (type === 'RP') {
          return `[pointer, not fetched: ${[texts.component(one, 1), kind].filter(Boolean).join(', ')}]`;
        }
        const isEmpty = texts.component(one, 5) === '';
        return `[file ${isEmpty ? 'announced, but empty' : 'attached'}${kind && `: ${kind}`}]`;
      })
      .join('\n');
  }
}

/** OBR-7 of a specimen is when that was taken. */
const COLLECTED = 'collected';

/** A film or an examination has no specimen that was collected. */
function ofKind({ items, details }: DraftGroup, detail: Detail): Detail {
  const hasSpecimen = details.some(({ label }) => label.startsWith('Specimen'));
  if (hasSpecimen || items.some(({ kind }) => kind === 'value')) return detail;
  const label = { Collected: 'Observed', 'Collection ended': 'Observed until' }[detail.label];
  return label === undefined ? detail : { ...detail, label };
}

/** Lines of one text that follow each other are one: the same OBX-3, and nothing that a result would have. */
function joinedTexts(group: DraftGroup, isDocument: boolean): readonly ResultItem[] {
  const joined: DraftItem[] = [];
  for (const item of group.items) {
    const last = joined.at(-1);
    if (last && isSameText(last, item)) {
      last.value += `\n${item.value}`;
      last.notes.push(...item.notes);
      if (last.status !== item.status) last.status = graver(last.status, item.status);
    } else joined.push(item);
  }
  return isDocument ? joined : joined.map(withoutLineNumber);
}

function isSameText(one: DraftItem, other: DraftItem): boolean {
  const isLine = (item: DraftItem): boolean => item.kind === 'narrative' && item.notes.length === 0;
  return (
    isLine(one) &&
    other.kind === 'narrative' &&
    one.name === other.name &&
    one.struck === other.struck &&
    codeOf(one) === codeOf(other)
  );
}

function codeOf({ key }: ResultItem): string {
  const [code]: readonly string[] = JSON.parse(key);
  return code ?? '';
}

/** A text is known by its OBX-3 alone: OBX-4 counts its lines. */
function withoutLineNumber(item: ResultItem): ResultItem {
  return item.kind === 'narrative' ? { ...item, key: JSON.stringify([codeOf(item), '']) } : item;
}

/** What of two statuses of one text has to be said. */
function graver(one: string, other: string): string {
  const order = ['W', 'D', 'C', 'P', 'R', 'S', 'I'];
  return order.find((status) => status === one || status === other) ?? (one || other);
}
