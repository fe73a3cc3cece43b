import type { Finding, FindingCode, SentenceEvidence } from '../evidence/evidence.js';

/** Below it the model is taken at its word: the passages do not say the sentence. */
const DENIED_BELOW = 0.05;
/** Below it a sentence is not called supported. */
const UNSURE_BELOW = 0.5;
/** From it on what the rules have against a sentence is taken for other words of the same. */
const ENTAILED_FROM = 0.8;
/** Where the rules look something up, and the model has only read it: their finding stands. */
const OF_RULES: ReadonlySet<FindingCode> = new Set(['number', 'unit', 'drug']);
/** What a reader acts on at once: an allergy, and whether to resuscitate. English and German. */
const GRAVE =
  /allerg|anaphyla|intoleran|hypersensitiv|unverträglich|überempfindlich|resuscit|reanimat|\bdna?r\b|dnacpr/iu;

/** Whether a sentence says what no model takes an objection back of. */
export function isGrave(sentence: string): boolean {
  return GRAVE.test(sentence);
}

/**
 * A judgement by rules, and what a model makes of the same sentence. It may object to it. It may take back what the rules
 * object where it was shown the whole source: from passages it cannot tell that "FAMILY HISTORY" stands above a row. It
 * never vouches.
 * @param entailed how likely the passages say all of it, from 0 to 1
 * @param mayTakeBack it was shown the whole source, and of nothing on which a life may hang
 */
export function applyEntailment(
  found: SentenceEvidence,
  entailed: number,
  mayTakeBack: boolean,
): SentenceEvidence {
  const { status, findings, spans, start, end } = found;
  if (status === 'supported' || status === 'partly') {
    if (entailed < DENIED_BELOW) {
      const denied: Finding = { code: 'entailment', start, end };
      return { ...found, status: 'unsupported', findings: [...findings, denied] };
    }
    return entailed < UNSURE_BELOW ? { ...found, status: 'partly' } : found;
  }
  const isObjected = status === 'unsupported' || status === 'contradicted';
  if (!isObjected || entailed < ENTAILED_FROM || !mayTakeBack) return found;
  if (findings.some(({ code }) => OF_RULES.has(code))) return found;
  // a sentence that no place can be shown for stays without a source, whatever a model makes of it
  if (spans.length === 0) return found;
  return { ...found, status: 'partly', findings: [] };
}
