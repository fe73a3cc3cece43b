import { type Alignment, align } from './alignment.js';
import { copiedFrom } from './copied-sentence.js';
import { isCovered } from './coverage.js';
import type { Check, Mismatch } from '../statements/comparison.js';
import { type Judge, LanguageJudges } from './language-judges.js';
import type { AbsenceLimit, EvidenceStatus, Finding, SentenceEvidence } from './evidence.js';
import { AbsenceJudge } from '../absence/judge-absence.js';
import { judgeGerman } from '../german/judge-german.js';
import { checkCounted } from '../statements/numbers/counted-check.js';
import { checkNarrower } from '../statements/narrower-check.js';
import { checkDatePlaces } from '../statements/dates/date-place-check.js';
import { checkDates } from '../statements/dates/date-check.js';
import { checkDoses } from '../statements/doses/dose-check.js';
import { checkAllergies } from '../statements/allergies/allergy-check.js';
import { checkDrugRoles } from '../statements/drug-roles/drug-role-check.js';
import { checkListedDrugs, unitsAgainst } from '../statements/listed-drug-check.js';
import { checkDrugs } from '../statements/drug-check.js';
import { checkExperiencer } from '../statements/experiencer/experiencer-check.js';
import { checkNegation } from '../statements/negation/negation-check.js';
import { checkOccasions } from '../statements/occasions/occasion-check.js';
import { checkNumberPairs } from '../statements/numbers/number-pair-check.js';
import { checkComparators, guardBounds } from '../statements/numbers/comparator-check.js';
import { checkBodySize } from '../statements/numbers/body-size-check.js';
import { checkNumbers } from '../statements/numbers/number-check.js';
import { checkAmbiguous } from '../statements/shorthand/ambiguous-check.js';
import { evidenceSpans } from './evidence-spans.js';
import { knownOtherwise } from '../statements/invented/other-names.js';
import { checkHabits } from '../statements/invented/habit-check.js';
import { checkInvented } from '../statements/invented/invented-check.js';
import { checkResults } from '../statements/results/result-check.js';
import { checkOpposites } from '../statements/qualifiers/opposite-check.js';
import { checkQualifiers } from '../statements/qualifiers/qualifier-check.js';
import { checkQualities } from '../statements/qualities/check-qualities.js';
import { checkAges } from '../statements/persons/age-check.js';
import { checkDoers, guardDoers } from '../statements/persons/doer-check.js';
import { checkPersons } from '../statements/person-check.js';
import { indexSentence, type SentenceIndex } from '../text/sentence-index.js';
import { checkProblems } from '../statements/problem-check.js';
import { checkSides } from '../statements/sides/side-check.js';
import { guardAsked } from '../statements/guards/asked-guard.js';
import { guardBroaderDenials } from '../statements/guards/broader-denial-guard.js';
import { guardDates } from '../statements/guards/date-guard.js';
import { guardDenials } from '../statements/guards/denial-guard.js';
import { guardDoses } from '../statements/guards/dose-guard.js';
import { guardCaveats } from '../statements/guards/caveat-guard.js';
import { guardLetters } from '../statements/guards/letter-guard.js';
import { guardMentions } from '../statements/guards/mention-guard.js';
import { guardNarrators } from '../statements/guards/narrator-guard.js';
import { guardOtherPersons } from '../statements/guards/other-person-guard.js';
import { guardNumberPlaces } from '../statements/guards/number-place-guard.js';
import { guardPronouns } from '../statements/guards/pronoun-guard.js';
import { guardQualities } from '../statements/guards/quality-guard.js';
import { guardRows } from '../statements/guards/row-guard.js';
import { guardRowWords } from '../statements/guards/row-words.js';
import { guardSides } from '../statements/guards/side-guard.js';
import { type Entailments, NO_ENTAILMENTS } from '../entailment/entailments.js';
import { isSentenceOf, questionOf, shownOf } from '../entailment/question.js';
import { applyEntailment, isGrave } from '../entailment/apply-entailment.js';
import { isForeign } from './foreign-draft.js';
import { openFindings } from './open-findings.js';
import { InstructionEcho } from './instruction-echo.js';
import { isNoSentence, isOfOtherKind } from './other-kind.js';
import { isOfOtherMatter } from './other-matter.js';
import { checkExchanged } from '../wording/exchanged-check.js';
import { isWordedAlike } from '../wording/wording.js';
import type { Span } from '@app/text';
import { isGeneralWord } from '../lexicons/general-words.js';
import type { Term } from '../text/terms.js';
import { withoutReaderMarks } from '../text/reader-marks.js';
import { SourceIndex } from '../text/source-index.js';
import { type DraftSection, readDraft } from '../text/read-draft.js';

/** A sentence of so many words of its own, none of which the source has, comes from elsewhere. */
const LEAST_NAMED = 4;
/** One that denies nothing and has a word of medicine, of so many. */
const LEAST_SAID = 3;
const CHECKS: readonly Check[] = [
  checkDates,
  checkDatePlaces,
  checkNumbers,
  checkAges,
  checkHabits,
  checkNumberPairs,
  checkComparators,
  checkBodySize,
  checkCounted,
  checkNegation,
  checkSides,
  checkDrugs,
  checkAllergies,
  checkProblems,
  checkPersons,
  checkDoers,
  checkQualities,
  checkQualifiers,
  checkOpposites,
  checkResults,
  checkAmbiguous,
  checkExperiencer,
  checkDoses,
  checkNarrower,
  checkOccasions,
  checkExchanged,
  checkDrugRoles,
];

/** What nobody vouches for, asked where no check has found anything. */
const GUARDS: readonly Check[] = [
  guardQualities,
  guardDenials,
  guardAsked,
  guardBroaderDenials,
  guardNarrators,
  guardOtherPersons,
  guardSides,
  guardRows,
  guardRowWords,
  guardDoses,
  guardDates,
  guardBounds,
  guardNumberPlaces,
  guardCaveats,
  guardLetters,
  guardMentions,
  guardPronouns,
  guardDoers,
];

/**
 * Aligns each sentence of a summary to the spans of the source that support it, by rules alone: the same
 * texts give the same evidence. `sections` are the places of the sections' bodies in the summary; without
 * any, the whole text is body.
 */
export function findEvidence(
  source: string,
  summary: string,
  sections: readonly DraftSection[],
): readonly SentenceEvidence[] {
  return evidenceIn(new SourceIndex(source), summary, sections);
}

/**
 * The same of a source that was read already.
 * @param limit why nobody can tell that the source is silent
 * @param entailments what a model has answered of its sentences
 */
export function evidenceIn(
  source: SourceIndex,
  written: string,
  sections: readonly DraftSection[],
  limit: AbsenceLimit | null = null,
  entailments: Entailments = NO_ENTAILMENTS,
): readonly SentenceEvidence[] {
  const summary = withoutReaderMarks(written);
  const judges = new LanguageJudges(source, summary, { en: judgeEnglish, de: judgeGerman });
  const absence = new AbsenceJudge(source, summary, limit);
  const echo = new InstructionEcho(source);
  /** Starts of the sentences in lists of drugs: the model is shown no headings, and a drug that ended is in the source. */
  const listed = new Set<number>();
  const bodies = sections.length > 0 ? sections : [{ start: 0, end: summary.length }];
  const statements = bodies.flatMap((body) => {
    const sentences = readDraft(summary, [body]);
    if (sentences.length === 0) {
      const isOther = isNoSentence(summary.slice(body.start, body.end));
      return isOther ? [fromElsewhere(body)] : absence.judgeEmpty(body);
    }
    const isAlone = sentences.length === 1;
    return sentences.map((sentence) => {
      if (sentence.topic === 'medication') listed.add(sentence.start);
      const text = summary.slice(sentence.start, sentence.end);
      if (isOfOtherKind(text, source) || echo.repeats(text)) return fromElsewhere(sentence);
      const found = absence.judge(sentence, body, isAlone) ?? judges.judge(sentence);
      return found.status === 'partly' && echo.isIn(text) ? fromElsewhere(sentence) : found;
    });
  });
  if (isOfOtherMatter(statements, summary, source)) return statements.map(fromElsewhere);
  const isOther = isForeign(statements, summary, source);
  return statements.map((each) => {
    const isInvented = each.findings.every(({ code }) => code === 'no-source');
    return isOther && (each.status === 'partly' || isInvented)
      ? fromElsewhere(each)
      : compared(each, summary, source, entailments, listed.has(each.start));
  });
}

/** A whole sentence of the source needs no comparing, and is never accused by one. */
function compared(
  found: SentenceEvidence,
  summary: string,
  source: SourceIndex,
  entailments: Entailments,
  isListed: boolean,
): SentenceEvidence {
  const text = summary.slice(found.start, found.end).trim();
  if (found.status === 'supported' && isSentenceOf(source.source, text)) return found;
  const question = questionOf(source.source, summary, found);
  const entailed = question && entailments.of(question);
  // a document that tells programs what to say may have told the model
  const isInstructed = source.instructions.length > 0 && openFindings([found]).length > 0;
  if (entailed === null || isInstructed) return found;
  const mayTakeBack = shownOf(source.source) === 'whole' && !isGrave(text) && !isListed;
  return applyEntailment(found, entailed, mayTakeBack);
}

const judgeEnglish: Judge = (source, summary, sentence) =>
  evidenceOf(indexSentence(summary, sentence), source);

function evidenceOf(sentence: SentenceIndex, source: SourceIndex): SentenceEvidence {
  const { start, end } = sentence.span;
  const alignment = align(sentence, source);
  const copied = copiedFrom(sentence, source);
  const checked = CHECKS.flatMap((check) => check(alignment)).filter(
    ({ says }) => copied === null || says === 'partly',
  );
  // a whole sentence of the source says something else where it stands
  const misplaced = checkListedDrugs(alignment);
  const isOpen = checked.some(({ says }) => says !== 'partly');
  const invented =
    isOpen || copied !== null || hasNoSource(alignment) ? [] : checkInvented(alignment);
  const found = [...checked, ...invented, ...misplaced];
  const isGreen =
    copied === null && found.length === 0 && statusOf(isCovered(alignment), found) === 'supported';
  const mismatches = isGreen ? GUARDS.flatMap((guard) => guard(alignment)) : found;
  const shown = [...(copied ?? alignment.aligned), ...unitsAgainst(misplaced, alignment)];
  const isFromElsewhere = copied === null && mismatches.length === 0 && hasNoSource(alignment);
  const findings = isFromElsewhere
    ? [{ code: 'no-source' as const, start, end }]
    : mismatches.map((mismatch) => findingOf(mismatch, start));
  return {
    start,
    end,
    status: isFromElsewhere
      ? 'unsupported'
      : statusOf(copied !== null || (isCovered(alignment) && isWordedAlike(alignment)), mismatches),
    spans: evidenceSpans(inOrder(shown), alignment),
    absence: null,
    findings: findings.toSorted((one, other) => one.start - other.start),
  };
}

function inOrder(units: readonly number[]): readonly number[] {
  return [...new Set(units)].toSorted((one, other) => one - other);
}

function fromElsewhere({ start, end }: Span): SentenceEvidence {
  const findings = [{ code: 'no-source' as const, start, end }];
  return { start, end, status: 'unsupported', spans: [], findings, absence: null };
}

function hasNoSource(alignment: Alignment): boolean {
  const { isNamed, sentence } = alignment;
  if (isNamed) return false;
  const own = sentence.terms.filter(({ weight }) => weight === 1);
  const isSaid =
    own.every(({ from }) => sentence.polarities[from] === 1) &&
    own.some(({ keys }) => keys.some((key) => key.startsWith('=')));
  return own.length >= (isSaid ? LEAST_SAID : LEAST_NAMED) && !isNamedOtherwise(own, alignment);
}

/** "Hormone replacement may go on" of "HRT may continue". */
function isNamedOtherwise(own: readonly Term[], alignment: Alignment): boolean {
  const isKnown = knownOtherwise(alignment);
  return own.some(({ from, to }) =>
    alignment.sentence.words
      .slice(from, to)
      .some((word) => !word.isStop && !isGeneralWord(word.stem) && isKnown(word)),
  );
}

function statusOf(covered: boolean, mismatches: readonly Mismatch[]): EvidenceStatus {
  if (mismatches.some(({ says }) => says === 'contradicted')) return 'contradicted';
  if (mismatches.some(({ says }) => says === 'unsupported')) return 'unsupported';
  if (mismatches.length > 0) return 'partly';
  return covered ? 'supported' : 'partly';
}

function findingOf({ code, start, end }: Mismatch, offset: number): Finding {
  return { code, start: offset + start, end: offset + end };
}
