import type { EvidenceStatus, SentenceEvidence } from '../evidence/evidence.js';
import type { Judge } from '../evidence/language-judges.js';
import type { Mismatch } from '../statements/comparison.js';
import { CLASSES_MADE } from '../statements/languages.js';
import { checkGermanAllergies } from './allergy-check.js';
import { checkGermanComparators } from './comparator-check.js';
import { compareGerman, type GermanCheck, type GermanComparison } from './comparison.js';
import { checkGermanDrugs } from './drug-check.js';
import { checkGermanDrugRoles } from './drug-role-check.js';
import { checkGermanFrequencies } from './frequency-check.js';
import { germanSourceOf } from './german-source.js';
import { isUntold } from './guard.js';
import { checkMeasures } from './measure-check.js';
import { checkGermanOccasions } from './occasion-check.js';
import { checkGermanPersons } from './persons/person-check.js';
import { QUALITY_CHECKS } from './quality-checks.js';
import { checkCells } from './results/cell-check.js';
import { checkGermanResults } from './results/result-check.js';
import { checkUnsaid } from './unsaid-check.js';
import type { DraftSentence } from '../text/sentence-index.js';
import { readUnit } from './unit.js';
import { isWordedAlikeInGerman } from './wording.js';

const CHECKS: readonly GermanCheck[] = [
  checkMeasures,
  checkGermanComparators,
  checkGermanDrugs,
  checkGermanDrugRoles,
  checkGermanFrequencies,
  checkGermanAllergies,
  ...QUALITY_CHECKS,
  checkGermanResults,
  checkCells,
  checkGermanPersons,
  checkGermanOccasions,
  checkUnsaid,
];
const SUPPORTED_FROM = 0.6;

/** Judges a German sentence against a German source. A class that is not made accuses of nothing, and vouches for nothing. */
export const judgeGerman: Judge = (index, summary, { start, end, topic }): SentenceEvidence => {
  const source = germanSourceOf(index);
  const comparison = compareGerman(readUnit(summary.slice(start, end), headingOf(topic)), source);
  const mismatches = CHECKS.flatMap((check) => check(comparison));
  const made = mismatches.filter(({ code }) => CLASSES_MADE.de.has(code));
  const findings = made
    .map((mismatch) => ({
      code: mismatch.code,
      start: start + mismatch.start,
      end: start + mismatch.end,
    }))
    .toSorted((one, other) => one.start - other.start);
  const spans = comparison.aligned.flatMap((at) => index.units[at] ?? []);
  return {
    start,
    end,
    status: statusOf(comparison, mismatches, made),
    spans: spans.map((unit) => ({ start: unit.start, end: unit.end })),
    findings,
    absence: null,
  };
};

/** A line of a list of allergies says by its section alone that it is one. */
function headingOf(topic: DraftSentence['topic']): string {
  return topic === 'allergies' ? 'allergien' : '';
}

function statusOf(
  comparison: GermanComparison,
  all: readonly Mismatch[],
  made: readonly Mismatch[],
): EvidenceStatus {
  if (made.some(({ says }) => says === 'contradicted')) return 'contradicted';
  if (made.some(({ says }) => says === 'unsupported')) return 'unsupported';
  if (all.length > 0 || isUnreadRow(comparison)) return 'partly';
  const { coverage } = comparison;
  if (coverage === null || coverage < SUPPORTED_FROM) return 'partly';
  if (isUntold(comparison)) return 'unchecked';
  return isWordedAlikeInGerman(comparison) ? 'supported' : 'partly';
}

/** A value of a row may be that of another column: no German rule tells. */
function isUnreadRow({ sentence, source, aligned }: GermanComparison): boolean {
  if (CLASSES_MADE.de.has('result') || !sentence.measures.some(({ drug }) => drug === null)) {
    return false;
  }
  return aligned.some((at) => source.units[at]?.text.includes(' | ') === true);
}
