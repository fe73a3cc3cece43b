import { headingsIn, headingWords } from '../absence/topics-named.js';
import { ALLERGY_HEADING, GOES_ON } from '../lexicons/de/facts/allergy-words.js';
import type { SourceIndex } from '../text/source-index.js';
import { germanWords, type KnownWords } from './words.js';
import { type GermanUnit, type NamedMeasure, readUnit } from './unit.js';

export interface GermanMention {
  readonly unit: number;
  readonly word: number;
}

/** "Allergien: Penicillin" names itself alone; "Diagnosen:" names what stands below it. */
const LABEL = /^\s*(\p{Lu}[\p{L} /-]{2,40}):(?=\s*(\S)?)/u;
const HEADING = /^\p{Lu}[^.,;:\d]{2,50}$/u;
const MOST_HEADING_WORDS = 4;
/** "Medikation bei Entlassung", "Bekannte Allergien". */
const BESIDE_NAME =
  /^(?:und|bei|vor|nach|der|des|zur|zum|im|aktuelle[rn]?|bekannte|aufnahme|entlassung)$/;
const SHORTEST_PART = 4;
const MOST_MENTIONS = 300;
const MOST_LOOKS = 500;
const NOWHERE: readonly GermanMention[] = [];

const READ = new WeakMap<SourceIndex, GermanSource>();

/** A German source, read once. Its units are those of the source, one by one. */
export class GermanSource {
  readonly units: readonly GermanUnit[];
  readonly drugs: ReadonlySet<string>;
  private readonly places = new Map<string, GermanMention[]>();
  private readonly parts = new Map<string, readonly GermanMention[]>();
  private readonly numbers = new Map<number | string, { unit: number; measure: NamedMeasure }[]>();
  private looks = 0;

  constructor(readonly index: SourceIndex) {
    this.units = read(index);
    for (const [unit, { words, measures }] of this.units.entries()) {
      for (const [word, { key, weight }] of words.entries()) {
        if (weight > 0) push(this.places, key, { unit, word });
      }
      for (const measure of measures) {
        push(this.numbers, measure.schedule ?? measure.value, { unit, measure });
        const size = measure.unit?.size ?? null;
        if (size !== null)
          push(this.numbers, `${measure.unit?.kind} ${Math.round(measure.value * size * 1000)}`, {
            unit,
            measure,
          });
      }
    }
    this.drugs = new Set(
      this.units.flatMap(({ words }) => words.flatMap(({ drug }) => drug ?? [])),
    );
  }

  /** Where a thing is named, or else a compound that has it as a part. */
  mentions(key: string): readonly GermanMention[] {
    return this.places.get(key) ?? this.compounds(key);
  }

  /** Where the number stands, with whatever unit, and the same amount in another. */
  measured({
    value,
    schedule,
    unit,
  }: NamedMeasure): readonly { readonly unit: number; readonly measure: NamedMeasure }[] {
    const size = unit?.size ?? null;
    return [
      ...(this.numbers.get(schedule ?? value) ?? []),
      ...(size === null
        ? []
        : (this.numbers.get(`${unit?.kind} ${Math.round(value * size * 1000)}`) ?? [])),
    ];
  }

  rarity(inUnits: number): number {
    if (inUnits === 0) return 0;
    return Math.log(1 + this.units.length / inUnits) / Math.log(1 + this.units.length);
  }

  private compounds(key: string): readonly GermanMention[] {
    const known = this.parts.get(key);
    if (known) return known;
    if (key.length < SHORTEST_PART || ++this.looks > MOST_LOOKS) return NOWHERE;
    const found = [...this.places]
      .filter(([other]) => other.length >= SHORTEST_PART && isPart(key, other))
      .flatMap(([, mentions]) => mentions)
      .slice(0, MOST_MENTIONS);
    this.parts.set(key, found);
    return found;
  }
}

/** "Belastung" in "Vollbelastung", "Auto" in "Autofahren". */
function isPart(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  // "ungestaut", "katheterfrei"
  if (long === `un${short}` || /(?:frei|los)$/u.test(long)) return false;
  return long.endsWith(short) || (long.startsWith(short) && short.length > SHORTEST_PART);
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const known = map.get(key);
  if (!known) map.set(key, [value]);
  else if (known.length < MOST_MENTIONS) known.push(value);
}

/** A heading holds to the next one, or to the end of its paragraph. */
function read({ units, source }: SourceIndex): readonly GermanUnit[] {
  const known: KnownWords = new Map();
  let above = '';
  // the label of the line
  let listed = '';
  let last = { end: 0, isHeading: false };
  return units.map(({ text, start, end }) => {
    const isParagraph = /\n[ \t]*\n/u.test(source.slice(last.end, start));
    if (isParagraph && !last.isHeading) above = '';
    const isRow = text.includes(' | ');
    const label = LABEL.exec(text);
    // below "Allergien" a line is an allergy, whatever its form
    const isItem = last.isHeading && ALLERGY_HEADING.test(above);
    const startsPart = (isParagraph || last.end === 0) && !isItem;
    const isAlone = label ? label[2] === undefined : isHeadingLine(text, startsPart, known);
    const isHeading = isAlone && !isRow;
    const own = label?.[1]?.toLowerCase();
    if (isHeading) above = own ?? text.toLowerCase();
    const isSameLine = last.end > 0 && !/\n/u.test(source.slice(last.end, start));
    listed = own ?? (isSameLine ? listed : '');
    last = { end, isHeading };
    const isListed = ALLERGY_HEADING.test(listed) && GOES_ON.test(text);
    const heading = own ?? (isListed ? listed : above);
    // the name of a first column says less than the heading of its table
    return readUnit(text, isRow ? `${above} ${own ?? ''}` : heading, known);
  });
}

/** Nouns have capitals: a line in a paragraph is a heading only if it names a section and nothing else. */
function isHeadingLine(text: string, startsPart: boolean, known: KnownWords): boolean {
  const line = text.trim();
  if (!HEADING.test(line) || line.split(/\s+/u).length > MOST_HEADING_WORDS) return false;
  if (germanWords(line, known).some(({ drug }) => drug !== null)) return false;
  return startsPart || namesSection(line);
}

function namesSection(line: string): boolean {
  const words = headingWords(line);
  const named = headingsIn(line);
  const rest = words.filter((_, at) => !named.some(({ from, to }) => at >= from && at < to));
  return named.length > 0 && rest.every((word) => BESIDE_NAME.test(word));
}

/** The same source is read once. */
export function germanSourceOf(index: SourceIndex): GermanSource {
  const known = READ.get(index);
  if (known) return known;
  const source = new GermanSource(index);
  READ.set(index, source);
  return source;
}
