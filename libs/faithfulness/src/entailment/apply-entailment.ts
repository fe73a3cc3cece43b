import type { Finding, FindingCode, SentenceEvidence } from '../evidence/evidence.js';

/** Below it the model is taken at its word: the passages do not say the sentence. */
const DENIED_BELOW = 0.02;
/** Below it a sentence is not called supported. */
const UNSURE_BELOW = 0.5;
/** From it on what the rules have against a sentence is taken for other words of the same. */
const ENTAILED_FROM = 0.95;
/** Where the rules look something up, and the model has only read it: their finding stands. */
const OF_RULES: ReadonlySet<FindingCode> = new Set(['number', 'unit', 'drug', 'no-source']);

/**
 * A judgement by rules, and what a model makes of the same sentence. It may object to it, and may take back what the
 * rules object; it never vouches.
 * @param entailed how likely the passages say all of it, from 0 to 1
 */
export function applyEntailment(found: SentenceEvidence, entailed: number): SentenceEvidence {
  const { status, findings, start, end } = found;
  if (status === 'supported' || status === 'partly') {
    if (entailed < DENIED_BELOW) {
      const denied: Finding = { code: 'entailment', start, end };
      return { ...found, status: 'unsupported', findings: [...findings, denied] };
    }
    return entailed < UNSURE_BELOW ? { ...found, status: 'partly' } : found;
  }
  const isObjected = status === 'unsupported' || status === 'contradicted';
  if (!isObjected || entailed < ENTAILED_FROM) return found;
  if (findings.some(({ code }) => OF_RULES.has(code))) return found;
  return { ...found, status: 'partly', findings: [] };
}
