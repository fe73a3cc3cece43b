import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { kappaOf, RunManifest } from '@app/model-ops';
import { CHECK_VERSION, judgeDraft, openFindings } from '@app/faithfulness';
import { z } from 'zod';
import { draftFromText } from '../drafts.js';
import { LANGUAGES, type Language } from '../made/words.js';
import type { EngineItem } from './items.js';

const Written = z.object({ id: z.string(), summary: z.string() });
const Judged = z.object({
  engine: z.string(),
  id: z.string(),
  sha256: z.string(),
  sentences: z.array(z.tuple([z.int(), z.int()])),
  wrong: z.array(z.int()),
  omits: z.boolean(),
});
type Judged = z.infer<typeof Judged>;

/** What an engine's drafts come to by the check, and what a reader found of the same. */
export interface EngineRates {
  /** Of the check that judged the drafts. */
  readonly checkVersion: number;
  readonly engine: string;
  readonly language: Language;
  readonly drafts: number;
  readonly sentences: number;
  readonly unsupported: number;
  readonly unchecked: number;
  readonly omissions: number;
  readonly toAnswer: number;
  readonly byHand: HandRates | null;
}

export interface HandRates {
  readonly drafts: number;
  readonly sentences: number;
  /** Sentences that say what the source does not, by the reader and by the check. */
  readonly wrong: number;
  readonly flagged: number;
  readonly both: number;
  readonly kappa: number | null;
  /** Sentences that the check calls supported, and those of them that are wrong by the reader. */
  readonly supported: number;
  readonly supportedWrong: number;
  /** Drafts that leave out a fact of the first tier, by the reader and by the check. */
  readonly omitting: number;
  readonly omittingByCheck: number;
  readonly omittingByBoth: number;
  readonly kappaOfOmission: number | null;
}

interface ReadSentence {
  readonly isWrong: boolean;
  readonly isFlagged: boolean;
  readonly isSupported: boolean;
}

interface ScoredDraft {
  readonly language: Language;
  readonly sentences: number;
  readonly unsupported: number;
  readonly unchecked: number;
  readonly omissions: number;
  readonly toAnswer: number;
  readonly hand: readonly ReadSentence[] | null;
  readonly omits: boolean | null;
}

/** Of the folders that `cloister eval --out` wrote. */
export function scoreEngines(
  folders: readonly string[],
  items: readonly EngineItem[],
): readonly EngineRates[] {
  const judged = linesOf(new URL('../labels/drafts.jsonl', import.meta.url)).map((line) =>
    Judged.parse(line),
  );
  const drafts = folders.flatMap((folder) => {
    const manifest: unknown = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
    const { facts } = RunManifest.parse(manifest);
    const engine = facts.model?.id ?? facts.engine;
    return linesOf(join(folder, 'items.jsonl')).flatMap((line) => {
      const { id, summary } = Written.parse(line);
      const item = items.find((one) => one.id === id);
      const hand = judged.find((one) => one.engine === engine && one.id === id);
      const scored = item && scoreDraft(item, summary, hand);
      return scored ? [{ engine, ...scored }] : [];
    });
  });
  const engines = [...new Set(drafts.map(({ engine }) => engine))];
  return engines.flatMap((engine) =>
    LANGUAGES.flatMap((language) => {
      const own = drafts.filter((one) => one.engine === engine && one.language === language);
      return own.length === 0 ? [] : [{ engine, language, ...ratesOf(own) }];
    }),
  );
}

function scoreDraft(
  { language, source, profile }: EngineItem,
  summary: string,
  hand: Judged | undefined,
): ScoredDraft {
  const judged = draftFromText({ id: '', source, target: summary, profile });
  const { statements, omissions } = judgeDraft(source, [{ text: source, limit: null }], judged);
  const isSame =
    judged.text === summary && hand?.sha256 === createHash('sha256').update(summary).digest('hex');
  const open = openFindings(statements);
  return {
    language,
    sentences: statements.length,
    unsupported: open.length,
    unchecked: statements.filter(({ status }) => status === 'unchecked').length,
    omissions: omissions.length,
    toAnswer: omissions.filter(({ tier }) => tier === 'must-answer').length,
    omits: hand && isSame ? hand.omits : null,
    hand:
      hand && isSame
        ? hand.sentences.map(([start, end], at) => ({
            isWrong: hand.wrong.includes(at),
            isFlagged: open.some((one) => one.start < end && one.end > start),
            isSupported: statements.some(
              (one) => one.start < end && one.end > start && one.status === 'supported',
            ),
          }))
        : null,
  };
}

function ratesOf(drafts: readonly ScoredDraft[]): Omit<EngineRates, 'engine' | 'language'> {
  const sum = (of: (one: ScoredDraft) => number): number =>
    drafts.reduce((total, one) => total + of(one), 0);
  return {
    checkVersion: CHECK_VERSION,
    drafts: drafts.length,
    sentences: sum(({ sentences }) => sentences),
    unsupported: sum(({ unsupported }) => unsupported),
    unchecked: sum(({ unchecked }) => unchecked),
    omissions: sum(({ omissions }) => omissions),
    toAnswer: sum(({ toAnswer }) => toAnswer),
    byHand: handRates(drafts.filter(({ hand }) => hand)),
  };
}

function handRates(drafts: readonly ScoredDraft[]): HandRates | null {
  if (drafts.length === 0) return null;
  const sentences = drafts.flatMap(({ hand }) => hand ?? []);
  const omissions = drafts.map(({ omits, toAnswer }) => ({
    isWrong: omits === true,
    isFlagged: toAnswer > 0,
  }));
  return {
    drafts: drafts.length,
    sentences: sentences.length,
    wrong: sentences.filter(({ isWrong }) => isWrong).length,
    flagged: sentences.filter(({ isFlagged }) => isFlagged).length,
    both: sentences.filter(({ isWrong, isFlagged }) => isWrong && isFlagged).length,
    supported: sentences.filter(({ isSupported }) => isSupported).length,
    supportedWrong: sentences.filter(({ isWrong, isSupported }) => isWrong && isSupported).length,
    kappa: kappaOf(sentences.map(({ isWrong, isFlagged }) => [isWrong, isFlagged])),
    omitting: omissions.filter(({ isWrong }) => isWrong).length,
    omittingByCheck: omissions.filter(({ isFlagged }) => isFlagged).length,
    omittingByBoth: omissions.filter(({ isWrong, isFlagged }) => isWrong && isFlagged).length,
    kappaOfOmission: kappaOf(omissions.map(({ isWrong, isFlagged }) => [isWrong, isFlagged])),
  };
}

function linesOf(path: string | URL): readonly unknown[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line): unknown => JSON.parse(line));
}
