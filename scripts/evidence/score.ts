import { knownNumbers } from '@app/text';
import { findEvidence, openFindings, type SentenceEvidence } from '@app/faithfulness';
import type { Span } from '@app/text';
import { seededRandom } from '@app/model-ops';
import { type Breaker, type Broken, plainWords, type SourceWords } from './breaks/break.js';
import { breakDrugs } from './breaks/drug.js';
import { breakNegation } from './breaks/negation.js';
import { breakNumbers } from './breaks/number.js';
import { breakPersons } from './breaks/person.js';
import { breakQualifiers } from './breaks/qualifier.js';
import { breakQualities } from './breaks/quality.js';
import { breakSides } from './breaks/side.js';
import { breakUnits } from './breaks/unit.js';
import { draftFromText } from './drafts.js';
import type { Pair, PairSet } from './pairs.js';

const BREAKERS: readonly Breaker[] = [
  breakNumbers,
  breakUnits,
  breakNegation,
  breakSides,
  breakDrugs,
  breakPersons,
  breakQualities,
  breakQualifiers,
];
const SEED = 2026;

/** A sentence of a reference, and what the check says of it. */
export interface TrueSentence {
  readonly pair: string;
  readonly text: string;
  readonly evidence: SentenceEvidence;
  readonly isFlagged: boolean;
  readonly broken: readonly BrokenSentence[];
}

export interface BrokenSentence extends Broken {
  readonly isFlagged: boolean;
  /** The check names the kind of fact that was changed. */
  readonly isNamed: boolean;
  readonly evidence: readonly SentenceEvidence[];
}

/** Checks every sentence of a reference, as a draft of its profile, and every broken variant of it. */
export function scorePair(pair: Pair, language: PairSet['language']): readonly TrueSentence[] {
  const { id, source } = pair;
  const random = seededRandom(SEED);
  const words = sourceWords(source);
  const draft = draftFromText(pair);
  const known = findEvidence(source, draft.text, draft.sections).map((evidence) => {
    const text = draft.text.slice(evidence.start, evidence.end);
    // German errors are made elsewhere
    const broken = language === 'en' ? brokenVariants(text, words, random) : [];
    return { evidence, text, broken };
  });
  const verdicts = checkAll(
    source,
    known.flatMap(({ broken }) => broken),
  );
  return known.map(({ evidence, text, broken }) => ({
    pair: id,
    text,
    evidence,
    isFlagged: openFindings([evidence]).length > 0,
    broken: broken.map((variant) => {
      const found = verdicts.get(variant) ?? [];
      return {
        ...variant,
        evidence: found,
        isFlagged: openFindings(found).length > 0,
        isNamed: found.some(({ findings }) => findings.some(({ code }) => code === variant.kind)),
      };
    }),
  }));
}

/** The sentence with one fact changed, in each way that is known. */
export function brokenVariants(
  sentence: string,
  source: SourceWords,
  random: () => number,
): readonly Broken[] {
  return BREAKERS.flatMap((breaker) => breaker({ sentence, source, random }));
}

/** All variants as the bodies of one summary, so that the source is read once. */
function checkAll(
  source: string,
  variants: readonly Broken[],
): ReadonlyMap<Broken, readonly SentenceEvidence[]> {
  const bodies: Span[] = [];
  let summary = '';
  for (const { text } of variants) {
    bodies.push({ start: summary.length, end: summary.length + text.length });
    summary += `${text}\n\n`;
  }
  const evidence = bodies.length === 0 ? [] : findEvidence(source, summary, bodies);
  return new Map(
    variants.map((variant, at) => {
      const { start = 0, end = 0 } = bodies[at] ?? {};
      return [variant, evidence.filter((each) => each.start >= start && each.end <= end)];
    }),
  );
}

export function sourceWords(text: string): SourceWords {
  return { text, words: new Set(plainWords(text)), numbers: knownNumbers(text) };
}
