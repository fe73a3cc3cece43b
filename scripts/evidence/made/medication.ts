import { z } from 'zod';
import type { MadeFact } from './made-fact.js';
import { listOf, type Measured, measuredOf, shuffle, type Words } from './words.js';

export type MedicationStyle = 'list' | 'prose' | 'table';

type Change = 'new' | 'increased' | 'unchanged';
type Time = 'm' | 'n' | 'e';
const ByChange = z.record(z.enum(['new', 'increased', 'unchanged']), z.string());
/** How a drug reads in the source and in the draft, from `data/notes.*.yaml`. */
export const MedicationWords = z.object({
  heading: z.string(),
  prose: z.string(),
  list: z.string(),
  table: z.string(),
  draft: z.string(),
  draftTable: z.string(),
  draftNoDose: z.string(),
  change: ByChange,
  remark: ByChange,
  when: z.record(z.enum(['m', 'n', 'e']), z.string()),
  stopped: z.string(),
  draftStopped: z.string(),
});
export type MedicationWords = z.infer<typeof MedicationWords>;

const CHANGES: readonly Change[] = ['unchanged', 'unchanged', 'new', 'increased'];
const TIMES: readonly Time[] = ['m', 'n', 'e'];

/** A high-alert drug, four others of which one is new and one increased, and one that was stopped. */
export function drawMedication(
  words: Words,
  texts: MedicationWords,
  style: MedicationStyle,
  random: () => number,
): { readonly heading: string; readonly drugs: readonly MadeFact[] } {
  const [alert] = shuffle(listOf(words, 'highAlert'), random).map(measuredOf);
  const others = shuffle(listOf(words, 'drugs'), random).map(measuredOf);
  const stopped = others[CHANGES.length];
  const taken = shuffle(
    [
      ...(alert ? [{ drug: alert, change: 'unchanged' as Change, class: 'high-alert-drug' }] : []),
      ...CHANGES.flatMap((change, at) => {
        const drug = others[at];
        const name = change === 'unchanged' ? 'drug' : 'changed-drug';
        return drug ? [{ drug, change, class: name }] : [];
      }),
    ],
    random,
  );
  const drugs = taken.map((one) => drugFact(one, words, texts, style, random));
  return {
    heading: texts.heading,
    drugs: stopped ? [...drugs, stoppedFact(stopped, texts)] : drugs,
  };
}

function drugFact(
  {
    drug,
    change,
    class: name,
  }: { readonly drug: Measured; readonly change: Change; readonly class: string },
  words: Words,
  texts: MedicationWords,
  style: MedicationStyle,
  random: () => number,
): MadeFact {
  const time = TIMES[Math.floor(random() * TIMES.length)] ?? 'm';
  const [frequency = ''] = shuffle(listOf(words, 'frequency'), random);
  const put = (text: string): string =>
    text.replaceAll(/\{(\w+)\}/g, (_, slot: string) => {
      if (slot === 'Drug') return drug.name.charAt(0).toUpperCase() + drug.name.slice(1);
      if (slot === 'drug') return drug.name;
      if (slot === 'dose') return drug.high;
      if (slot === 'frequency') return frequency;
      if (slot === 'change') return texts.change[change];
      if (slot === 'remark') return texts.remark[change];
      if (slot === 'when') return texts.when[time];
      return slot === time ? '1' : '[empty]';
    });
  return {
    class: name,
    section: 'medications',
    source: put(texts[style]),
    draft: put(style === 'table' ? texts.draftTable : texts.draft),
    withoutDose: put(texts.draftNoDose),
  };
}

function stoppedFact({ name }: Measured, texts: MedicationWords): MadeFact {
  const capital = name.charAt(0).toUpperCase() + name.slice(1);
  return {
    class: 'changed-drug',
    section: 'medications',
    source: texts.stopped.replace('{drug}', name),
    draft: texts.draftStopped.replace('{Drug}', capital),
  };
}
