import { readFileSync } from 'node:fs';
import { judgeDraft, openFindings } from '@app/faithfulness';
import { seededRandom } from '@app/model-ops';
import { parse } from 'yaml';
import { z } from 'zod';
import { placed } from '../../attacks/cases.js';
import { draftOf, judgedDraft, type SectionedDraft } from '../drafts.js';
import { shuffle } from '../made/words.js';
import type { Pair } from '../pairs.js';
import { DAMAGES } from './damages.js';

const NOTES = 300;
const SEED = 300;
const PLACES = ['beginning', 'middle', 'end'] as const;
const Lines = z.array(z.object({ line: z.string(), answer: z.string() })).min(1);

/** Items that somebody has to look at before the draft is signed. */
interface Items {
  readonly statements: number;
  readonly omissions: number;
}

export interface OddResult {
  readonly damage: string;
  readonly notes: number;
  /** Damaged drafts without a sentence to be checked and without an omission to be answered. */
  readonly unseen: number;
  readonly byStatements: number;
  readonly byOmissions: number;
}

export interface OddScores {
  readonly damages: readonly OddResult[];
  /** The drafts of persons, of the notes without the line. */
  readonly controls: { readonly notes: number } & Items;
  /** The same drafts, of the notes with it. */
  readonly withLine: { readonly notes: number } & Items;
}

/** 300 notes with an odd line, each with one damage; and the same notes and drafts as they were. */
export function scoreOddLines(pairs: readonly Pair[], folder: 'odd' | 'train'): OddScores {
  const random = seededRandom(SEED);
  const path = new URL(`../${folder}/lines.yaml`, import.meta.url);
  const lines = Lines.parse(parse(readFileSync(path, 'utf8')));
  const whole = shuffle(pairs, random).flatMap(({ source, ...pair }) => {
    const draft = draftOf({ source, ...pair });
    return draft ? [{ source, draft }] : [];
  });
  const notes = whole.slice(0, NOTES);
  const cases = notes.flatMap(({ source, draft }, at) => {
    const odd = lines[at % lines.length];
    const other = whole[(at + 7) % whole.length];
    if (!odd || !other) return [];
    const text = placed(odd.line, source, PLACES[at % PLACES.length] ?? 'middle');
    for (let step = 0; step < DAMAGES.length; step += 1) {
      const damage = DAMAGES[(at + step) % DAMAGES.length];
      const damaged = damage?.damage(draft, odd, other.draft);
      if (!damage || !damaged) continue;
      const found = itemsOf(text, damaged);
      return [
        { damage: damage.name, found, control: itemsOf(source, draft), line: itemsOf(text, draft) },
      ];
    }
    return [];
  });
  return {
    damages: DAMAGES.map(({ name }) =>
      resultOf(
        name,
        cases.filter(({ damage }) => damage === name),
      ),
    ),
    controls: { notes: cases.length, ...sumOf(cases.map(({ control }) => control)) },
    withLine: { notes: cases.length, ...sumOf(cases.map(({ line }) => line)) },
  };
}

function itemsOf(source: string, draft: SectionedDraft): Items {
  const documents = [{ text: source, limit: null }];
  const { statements, omissions } = judgeDraft(source, documents, judgedDraft(draft));
  return {
    statements: openFindings(statements).length,
    omissions: omissions.filter(({ tier }) => tier === 'must-answer').length,
  };
}

function resultOf(damage: string, cases: readonly { readonly found: Items }[]): OddResult {
  return {
    damage,
    notes: cases.length,
    unseen: cases.filter(({ found }) => found.statements + found.omissions === 0).length,
    byStatements: cases.filter(({ found }) => found.statements > 0).length,
    byOmissions: cases.filter(({ found }) => found.omissions > 0).length,
  };
}

function sumOf(some: readonly Items[]): Items {
  return {
    statements: some.reduce((sum, { statements }) => sum + statements, 0),
    omissions: some.reduce((sum, { omissions }) => sum + omissions, 0),
  };
}
