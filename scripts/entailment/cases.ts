import { clinicalSets, ownSets } from '../evidence/pairs.js';
import { madePairs } from '../evidence/made/statements.js';
import { LANGUAGES, type Language } from '../evidence/made/words.js';
import { noteSentences } from '../finetune/entailment/note-sentences.js';

/** Of each frame of the third writer, which nobody who made rules or trained models has read. */
const FILLINGS = 1;
/** Of each set of notes. */
const SENTENCES = 60;

/** A statement about a source, and whether it is true of it. */
export interface Case {
  readonly from: 'new' | 'notes';
  readonly language: Language;
  readonly class: string;
  readonly source: string;
  readonly statement: string;
  readonly isTrue: boolean;
}

/** Null where the open data is not in the folder. */
export function casesOf(folder: string): readonly Case[] | null {
  const clinical = clinicalSets('dev', folder);
  if (!clinical) return null;
  const notes = [...clinical, ...ownSets()].flatMap((set) =>
    noteSentences(set, SENTENCES).flatMap(({ source, question, changed }): Case[] => {
      const one = { from: 'notes', language: 'en', source } as const;
      return [
        { ...one, class: 'as written', statement: question.statement, isTrue: true },
        ...changed.map(({ kind, text }) => ({
          ...one,
          class: kind,
          statement: text,
          isTrue: false,
        })),
      ];
    }),
  );
  return [...LANGUAGES.flatMap(newCases), ...notes];
}

function newCases(language: Language): readonly Case[] {
  const frames = Map.groupBy(
    madePairs(language, 'made/third').filter(({ truth, lie }) => truth !== '' && lie !== ''),
    (pair) => `${pair.class} ${pair.frame}`,
  );
  return [...frames.values()].flatMap((pairs) =>
    pairs.slice(0, FILLINGS).flatMap(({ source, truth, lie, class: name }): Case[] => {
      const one = { from: 'new', language, class: name, source } as const;
      return [
        { ...one, statement: truth, isTrue: true },
        { ...one, statement: lie, isTrue: false },
      ];
    }),
  );
}
