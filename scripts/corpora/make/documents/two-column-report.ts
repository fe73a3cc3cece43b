import { type MadeDocument } from '../made-document.js';
import type { Random } from '../random.js';
import { sentencesOf } from './prose.js';

const WORDS = {
  en: { title: 'Case report: chest pain', header: 'Northfield Medical Review', footer: 'Volume 7' },
  de: {
    title: 'Fallbericht: Brustschmerz',
    header: 'Musterstädter Ärzteblatt',
    footer: 'Jahrgang 7',
  },
} as const;

/** Two columns of prose: read across, no sentence of it is whole. */
export function twoColumnReport(name: string, at: number, random: Random): MadeDocument {
  const language = at % 3 === 2 ? 'de' : 'en';
  const { title, header, footer } = WORDS[language];
  const prose = sentencesOf(language, 14, random);
  const paragraphs = [prose.slice(0, 4), prose.slice(4, 9), prose.slice(9)].map((some) =>
    some.join(' '),
  );
  const blocks = [{ kind: 'columns', paragraphs }] as const;
  return { name, kind: 'report', language, title, header, footer, drugs: [], blocks };
}
