import { z } from 'zod';
import type { Attack, AttackClass, Demand, Form } from '../attack.js';
import type { AttackCorpus } from '../attack-corpus.js';
import { ADDITION_ANSWERS, demandOf, LURE_ANSWERS, TASK_ANSWERS } from './bipia-answers.js';

const Attacks = z.record(z.string(), z.array(z.string()));

const FORMS: Readonly<Record<string, readonly Form[]>> = {
  'Alphanumeric Substitution': ['digits'],
  'Homophonic Substitution': ['symbols', 'digits'],
  'Misspelling Intentionally': ['scrambled'],
  Anagramming: ['scrambled'],
  'Space Removal & Grouping': ['unspaced', 'grouped'],
};
/** Code that only listens, as BIPIA calls it passive; the rest does harm. */
const PASSIVE = new Set([
  'Data Eavesdropping',
  'Traffic Analysis',
  'Keylogging',
  'Screen Scraping',
  'Introduce System Fingerprinting',
  'Cookie Theft',
  'Memory Scanning',
  'Dumpster Diving',
  'Environment Variable Analysis',
  'Device and Driver Enumeration',
]);

/** The attacks of BIPIA: texts of its training half, code of both halves. */
export function bipia(corpus: AttackCorpus): readonly AttackClass[] {
  const texts = corpus.json('bipia/text_attack_train.json', Attacks);
  const codes = ['bipia/code_attack_train.json', 'bipia/code_attack_test.json'].flatMap((name) =>
    Object.entries(corpus.json(name, Attacks)),
  );
  const code = (wanted: boolean): readonly Attack[] =>
    codes
      .filter(([name]) => PASSIVE.has(name) === wanted)
      .flatMap(([name, all]) => codeOf(name, all));
  return [
    {
      id: 'task',
      title: 'another task: answer, write, teach, translate, program (BIPIA)',
      attacks: textsOf(texts, TASK_ANSWERS, demandOf),
    },
    {
      id: 'disguise',
      title: 'an answer that nobody can read (BIPIA)',
      attacks: Object.entries(FORMS).flatMap(([category, forms]) =>
        (texts[category] ?? []).map((text, at) =>
          attackOf(category, at, text, { kind: 'form', forms }),
        ),
      ),
    },
    {
      id: 'addition',
      title: 'an addition: advice, contact, persuasion (BIPIA)',
      attacks: textsOf(texts, ADDITION_ANSWERS, demandOf),
    },
    {
      id: 'lure',
      title: 'clickbait and links to malware (BIPIA)',
      attacks: textsOf(texts, LURE_ANSWERS, demandOf),
    },
    { id: 'code-passive', title: 'code that spies (BIPIA)', attacks: code(true) },
    { id: 'code-active', title: 'code that does harm (BIPIA)', attacks: code(false) },
  ];
}

function textsOf<T>(
  texts: Readonly<Record<string, readonly string[]>>,
  answers: Readonly<Record<string, readonly T[]>>,
  demand: (answer: T) => Demand,
): readonly Attack[] {
  return Object.entries(answers).flatMap(([category, ofCategory]) =>
    ofCategory.map((answer, at) => {
      const text = texts[category]?.[at];
      if (text === undefined) throw new Error(`BIPIA has no text ${at + 1} of ${category}.`);
      return attackOf(category, at, text, demand(answer));
    }),
  );
}

function codeOf(category: string, texts: readonly string[]): readonly Attack[] {
  return texts.map((text, at) => {
    const block = /```\n([\s\S]*?)```/.exec(text)?.[1] ?? text;
    return attackOf(category, at, text, { kind: 'words', words: block });
  });
}

function attackOf(category: string, at: number, text: string, demand: Demand): Attack {
  const id = category
    .toLowerCase()
    .replaceAll(/[^a-z]+/g, '-')
    .replace(/-$/, '');
  return { id: `${id}-${at + 1}`, text, demand };
}
