import { clinicalSets, ownSets } from '../evidence/pairs.js';
import { wholePairs } from '../evidence/made/whole-pairs.js';
import type { Language } from '../evidence/made/words.js';
import { noteSentences } from '../finetune/entailment/note-sentences.js';

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
  const english = [...clinical, ...ownSets()].filter(({ language }) => language === 'en');
  const notes = english.flatMap((set) =>
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
  return [...newCases(), ...notes];
}

/** Of the fourth writer, whose pairs nobody has read who makes rules or trains models. */
function newCases(): readonly Case[] {
  return wholePairs().flatMap(({ source, truth, lie, class: name, language }): Case[] => {
    const one = { from: 'new', language, class: name, source } as const;
    return [
      { ...one, statement: truth, isTrue: true },
      { ...one, statement: lie, isTrue: false },
    ];
  });
}
