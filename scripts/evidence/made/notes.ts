import { seededRandom } from '@app/model-ops';
import type { Span } from '@app/text';
import { z } from 'zod';
import type { MadeFact, SectionId } from './made-fact.js';
import { drawMedication, type MedicationStyle, MedicationWords } from './medication.js';
import { drawSlots, fill, type Slots } from './slots.js';
import { type Language, listOf, readData, readWords, shuffle } from './words.js';

/** Notes of each language. */
const NOTES = 240;
const SEED = 1919;
const STYLES: readonly MedicationStyle[] = ['list', 'prose', 'table'];

const Fact = z.object({ source: z.array(z.string()), draft: z.array(z.string()) });
const Texts = z.record(z.string(), z.unknown());

export interface MadeNote {
  readonly language: Language;
  readonly style: MedicationStyle;
  readonly source: string;
  readonly facts: readonly (MadeFact & { readonly place: Span })[];
}

const ORDER: readonly (readonly [name: string, section: SectionId])[] = [
  ['reason', 'admission'],
  ['diagnoses', 'diagnoses'],
  ['allergy', 'medications'],
  ['procedure', 'course'],
  ['critical-result', 'course'],
  ['result', 'course'],
  ['condition', 'condition'],
  ['limitation', 'follow-up'],
  ['follow-up', 'follow-up'],
  ['pending-result', 'follow-up'],
];
const NO_ALLERGY_SHARE = 0.2;
const LIMITATION_SHARE = 0.2;

/** Discharge letters whose every fact is known, and so is where it stands. */
export function madeNotes(language: Language): readonly MadeNote[] {
  const words = readWords(language);
  const texts = Texts.parse(readData(`notes.${language}.yaml`));
  const own = z.record(z.string(), z.array(z.string()));
  const lists = own.parse(
    Object.fromEntries(Object.entries(texts).filter(([, value]) => Array.isArray(value))),
  );
  const random = seededRandom(SEED);
  return Array.from({ length: NOTES }, (_, at) => {
    const slots = new Map(drawSlots(words, language, random));
    for (const [name, list] of Object.entries(lists)) {
      const [first = '', second = ''] = shuffle(list, random);
      slots.set(name, first).set(`${name}2`, second);
    }
    slots.set('date2', `${10 + Math.floor(random() * 18)}.01.2026`);
    const style = STYLES[at % STYLES.length] ?? 'list';
    const stated = ORDER.flatMap(([name, section]) => factOf(name, section, texts, slots, random));
    const medication = drawMedication(
      words,
      MedicationWords.parse(texts['medication']),
      style,
      random,
    );
    const filler = shuffle(listOf(words, 'filler'), random).slice(0, 4);
    const head = fill(String(texts['head']), slots);
    return putTogether(language, style, head, stated, medication, filler);
  });
}

function factOf(
  name: string,
  section: SectionId,
  texts: z.infer<typeof Texts>,
  slots: Slots,
  random: () => number,
): readonly MadeFact[] {
  if (name === 'limitation' && random() > LIMITATION_SHARE) return [];
  const key = name === 'allergy' && random() < NO_ALLERGY_SHARE ? 'noAllergy' : name;
  const { source, draft } = Fact.parse(texts[key]);
  const one = (some: readonly string[]): string =>
    fill(some[Math.floor(random() * some.length)] ?? '', slots);
  return [{ class: key, section, source: one(source), draft: one(draft) }];
}

/** Facts on lines of their own, in the order of a letter, the medication before what follows. */
function putTogether(
  language: Language,
  style: MedicationStyle,
  head: string,
  stated: readonly MadeFact[],
  medication: { readonly heading: string; readonly drugs: readonly MadeFact[] },
  filler: readonly string[],
): MadeNote {
  let source = head;
  const facts: MadeNote['facts'][number][] = [];
  const add = (fact: MadeFact): void => {
    source += '\n';
    const start = source.length;
    source += fact.source;
    facts.push({ ...fact, place: { start, end: source.length } });
  };
  for (const [at, fact] of stated.entries()) {
    if (fact.section === 'condition') {
      source += `\n${medication.heading}`;
      for (const drug of medication.drugs) add(drug);
    }
    add(fact);
    if (at % 2 === 0) source += `\n${filler[at / 2] ?? ''}`.trimEnd();
  }
  return { language, style, source, facts };
}
