import { COMBINATIONS, DRUG_FORMS } from './drug-forms.js';
import { DRUG_NAMES } from './drug-names.js';
import { BRITISH_DRUG_NAMES } from '../facts/british-drug-names.js';
import { MORE_DRUG_NAMES } from '../facts/more-drug-names.js';
import { wordList } from '../word-lists.js';

/** By any of its names the one that stands for it. */
const NAMES: ReadonlyMap<string, string> = new Map(
  [MORE_DRUG_NAMES, BRITISH_DRUG_NAMES, DRUG_NAMES]
    .flatMap((names) => names.trim().split('\n'))
    .flatMap((line) => {
      const names = line.split('|').map((name) => name.trim());
      return names.map((name) => [name, names[0] ?? name] as const);
    }),
);
const SINGLE_NAMES = [...NAMES.keys()].filter((name) => /^[\p{L}\p{N}]+$/u.test(name));
/** Endings that international names of one class share. */
export const CLASS_ENDINGS = [
  ...wordList(`
  pril sartan olol statin azole cillin mycin micin floxacin prazole dipine gliptin gliflozin glutide tidine
  setron triptan mab tinib parin xaban gatran cycline azepam zolam caine oxetine traline barbital thiazide
  semide profen oxicam coxib codone morphone lukast terol sone solone afil vir ciclovir dronate platin taxel
  rubicin formin glitazone dopa azine sporine
`),
];
const BY_LAST_LETTERS = Map.groupBy(CLASS_ENDINGS, (ending) => ending.slice(-2));
const LEAST_BEFORE_ENDING = 2;
/** They end so and are none. */
export const NO_DRUG: ReadonlySet<string> = new Set([
  'person',
  'treasone',
  'grandson',
  'cyclone',
  'unison',
  'magazine',
  'dopa',
  'april',
  'cocaine',
  'cholesterol',
  'virgin',
  'nobody',
  'bone',
]);

/** All names of drugs that are one word, brands too. */
export function knownDrugNames(): Iterable<string> {
  return SINGLE_NAMES;
}

/** What a word names if it names a drug: the same for a brand and its generic name. */
export function drugNamed(word: string): string | null {
  const known = NAMES.get(word);
  if (known !== undefined) return known;
  return word.length > 5 && hasClassEnding(word) && !NO_DRUG.has(word) ? word : null;
}

function hasClassEnding(word: string): boolean {
  const endings = BY_LAST_LETTERS.get(word.slice(-2)) ?? [];
  const has = endings.some(
    (ending) => word.endsWith(ending) && word.length - ending.length >= LEAST_BEFORE_ENDING,
  );
  return has && /^[a-z]+$/.test(word);
}

/** A drug in a form that no other may stand for, and how many words name it. */
export interface DrugForm {
  readonly drug: string;
  readonly form: string;
  readonly length: number;
}

const FORMS = formsOf();
/** By the name of a preparation or form the drugs that a text names with it. */
const WITHIN = new Map<string, readonly string[]>([
  ...[...FORMS.values()].flatMap((forms) =>
    forms
      .filter(({ words }) => words.length === 1)
      .map(({ words: [name = ''], drug }) => [NAMES.get(name) ?? name, [drug]] as const),
  ),
  ...COMBINATIONS.trim()
    .split('\n')
    .map((line) => {
      const [name = '', parts = ''] = line.split(' < ');
      return [name, parts.split(' | ')] as const;
    }),
]);

/** The drugs that a text names with one: Lantus is an insulin. */
export function drugsWithin(drug: string): readonly string[] {
  return [drug, ...(WITHIN.get(drug) ?? [])];
}

export function drugFormAt(
  words: readonly { readonly text: string }[],
  at: number,
): DrugForm | null {
  const found = FORMS.get(words[at]?.text ?? '')?.find((form) =>
    form.words.every((word, index) => words[at + index]?.text === word),
  );
  return found ? { drug: found.drug, form: found.form, length: found.words.length } : null;
}

/** By first word, the longest first. */
function formsOf(): ReadonlyMap<
  string,
  readonly { readonly words: readonly string[]; readonly drug: string; readonly form: string }[]
> {
  const all = DRUG_FORMS.trim()
    .split('\n')
    .flatMap((line) => {
      const [names = '', drug = ''] = line.split(' < ');
      const [form = ''] = names.split(' | ');
      return names.split(' | ').map((name) => ({ words: name.split(' '), drug, form }));
    })
    .toSorted((one, other) => other.words.length - one.words.length);
  return Map.groupBy(all, ({ words }) => words[0] ?? '');
}
