import { drawLists } from './lists.js';
import { type Language, listOf, measuredOf, shuffle, type Words } from './words.js';

const FEMALE: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: { she: 'she', her: 'her', him: 'her', othershe: 'he', woman: 'woman', otherwoman: 'man' },
  de: {
    she: 'die Patientin',
    dat: 'der Patientin',
    gen: 'der Patientin',
    othershe: 'der Patient',
    otherdat: 'dem Patienten',
    frau: 'Frau',
    otherfrau: 'Herr',
    sie: 'sie',
    ihr: 'ihr',
  },
};
const MALE: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: { she: 'he', her: 'his', him: 'him', othershe: 'she', woman: 'man', otherwoman: 'woman' },
  de: {
    she: 'der Patient',
    dat: 'dem Patienten',
    gen: 'des Patienten',
    othershe: 'die Patientin',
    otherdat: 'der Patientin',
    frau: 'Herr',
    otherfrau: 'Frau',
    sie: 'er',
    ihr: 'sein',
  },
};
const THINGS =
  'disease acute symptom procedure relative allergen activity consumption month specialty limb joint imaging reaction';
/** Lists with a use of their own. */
const OTHER_LISTS = 'drugs highAlert frequency side analyte filler fabricated head'.split(' ');

/** What stands in the places of a frame: one draw for source, true and false sentence alike. */
export type Slots = ReadonlyMap<string, string>;

export function drawSlots(words: Words, language: Language, random: () => number): Slots {
  const between = (low: number, high: number): number =>
    low + Math.floor(random() * (high - low + 1));
  const slots = new Map<string, string>(Object.entries((random() < 0.5 ? FEMALE : MALE)[language]));
  for (const thing of THINGS.split(' ')) {
    const [first, second = first] = shuffle(words[thing] ?? [], random);
    if (first === undefined || second === undefined) continue;
    slots.set(thing, first).set(`${thing}2`, second);
  }
  drawDrugs(slots, words, random);
  drawResults(slots, words, random);
  const n = between(3, 9);
  slots.set('n', String(n)).set('m', String(n + (random() < 0.5 ? 2 : -2) || 11));
  slots.set('age', String(between(41, 79))).set('year', String(between(2004, 2021)));
  slots.set('date', `${between(10, 28)}.${between(10, 12)}.2025`);
  const sides = shuffle(listOf(words, 'side'), random);
  slots.set('side', sides[0] ?? '').set('otherside', sides[1] ?? '');
  const drawn = new Set([...THINGS.split(' '), ...OTHER_LISTS]);
  const others = Object.entries(words).filter(([name]) => !drawn.has(name));
  for (const [name, word] of drawLists(others, random)) slots.set(name, word);
  return slots;
}

/** Three drugs whose doses differ; the first has two doses. */
function drawDrugs(slots: Map<string, string>, words: Words, random: () => number): void {
  const drugs = shuffle(listOf(words, 'drugs'), random).map(measuredOf);
  const frequencies = shuffle(listOf(words, 'frequency'), random);
  const taken = new Set<string>();
  let at = 0;
  for (const { name, low, high } of drugs) {
    if (at === 3) break;
    if (low === high || taken.has(low) || taken.has(high)) continue;
    taken.add(low).add(high);
    at += 1;
    const end = at === 1 ? '' : String(at);
    slots
      .set(`drug${end}`, name)
      .set(`dose${end}`, low)
      .set(`low${end}`, low)
      .set(`high${end}`, high);
    slots.set(`frequency${end}`, frequencies[at] ?? '');
  }
}

function drawResults(slots: Map<string, string>, words: Words, random: () => number): void {
  const analytes = shuffle(listOf(words, 'analyte'), random).map(measuredOf);
  for (const [at, end] of ['', 'b', 'c'].entries()) {
    const analyte = analytes[at];
    if (!analyte) continue;
    const values = random() < 0.5 ? [analyte.low, analyte.high] : [analyte.high, analyte.low];
    slots.set(`analyte${end}`, analyte.name);
    slots.set(`value${end}`, values[0] ?? '').set(`value${end}2`, values[1] ?? '');
  }
}

/** A capital in the name of a place makes one in the text: "{Drug} was stopped." */
export function fill(frame: string, slots: Slots): string {
  return frame
    .replaceAll(/\{(\w+)\}/g, (_, name: string) => {
      const word = slots.get(name.toLowerCase());
      if (word === undefined) throw new Error(`Nothing stands for {${name}} in: ${frame}`);
      if (name === name.toUpperCase() && name.length > 1) return word.toUpperCase();
      return /^[A-Z]/.test(name) ? word.charAt(0).toUpperCase() + word.slice(1) : word;
    })
    .replaceAll(/\b([Aa]) (?=[aeio])/g, '$1n ');
}
