import type { Span } from '../segments.js';
import { type Alignment, align } from './alignment.js';
import type { Check, Finding } from './comparison.js';
import type { Doubt, EvidenceStatus, SentenceEvidence } from './evidence.js';
import { checkCounted } from './counted-check.js';
import { checkDrugs } from './drug-check.js';
import { checkNegation } from './negation-check.js';
import { checkNumberPairs } from './number-pair-check.js';
import { checkNumbers } from './number-check.js';
import { checkPersons } from './person-check.js';
import { type SentenceReading, readSentence } from './sentence-reading.js';
import { checkProblems } from './problem-check.js';
import { checkSides } from './side-check.js';
import { SourceReading } from './source-reading.js';
import { summarySentences } from './summary-sentences.js';

/** What a model writes where it found nothing: it names nothing that a source could have. */
const NOT_MENTIONED = /^not mentioned\.?$/i;
/** So much of a sentence has to stand in its spans. */
const SUPPORTED_FROM = 0.6;
/** A sentence of so many words of its own, none of which the source has, comes from elsewhere. */
const LEAST_NAMED = 4;
const CHECKS: readonly Check[] = [
  checkNumbers,
  checkNumberPairs,
  checkCounted,
  checkNegation,
  checkSides,
  checkDrugs,
  checkProblems,
  checkPersons,
];

/**
 * Aligns each sentence of a summary to the spans of the source that support it, by rules alone: the same
 * texts give the same evidence. `sections` are the places of the sections' bodies in the summary; without
 * any, the whole text is body.
 */
export function findEvidence(
  source: string,
  summary: string,
  sections: readonly Span[],
): readonly SentenceEvidence[] {
  const reading = new SourceReading(source);
  return summarySentences(summary, sections).map((span) =>
    evidenceOf(readSentence(summary, span), reading),
  );
}

function evidenceOf(sentence: SentenceReading, source: SourceReading): SentenceEvidence {
  const { start, end } = sentence.span;
  if (NOT_MENTIONED.test(sentence.text)) {
    return { start, end, status: 'supported', spans: [], doubts: [] };
  }
  const alignment = align(sentence, source);
  const findings = CHECKS.flatMap((check) => check(alignment));
  const isFromElsewhere = findings.length === 0 && hasNoSource(alignment);
  const doubts = isFromElsewhere
    ? [{ code: 'no-source' as const, start, end }]
    : findings.map((finding) => doubtOf(finding, start));
  return {
    start,
    end,
    status: isFromElsewhere ? 'unsupported' : statusOf(alignment, findings),
    spans: alignment.aligned
      .flatMap((at) => source.units[at] ?? [])
      .map((unit) => ({ start: unit.start, end: unit.end })),
    doubts: doubts.toSorted((one, other) => one.start - other.start),
  };
}

function hasNoSource({ isNamed, sentence }: Alignment): boolean {
  const own = sentence.terms.filter(({ weight }) => weight === 1);
  return !isNamed && own.length >= LEAST_NAMED;
}

function statusOf({ coverage }: Alignment, findings: readonly Finding[]): EvidenceStatus {
  if (findings.some(({ says }) => says === 'contradicted')) return 'contradicted';
  if (findings.some(({ says }) => says === 'unsupported')) return 'unsupported';
  if (findings.length > 0) return 'partly';
  return coverage !== null && coverage >= SUPPORTED_FROM ? 'supported' : 'partly';
}

function doubtOf({ code, start, end }: Finding, offset: number): Doubt {
  return { code, start: offset + start, end: offset + end };
}
