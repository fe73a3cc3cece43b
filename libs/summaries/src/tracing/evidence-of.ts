import {
  type Conflict,
  type EntailmentQuestion,
  judgeDraft,
  type Omission,
} from '@app/faithfulness';
import type { Span } from '@app/text';
import { z } from 'zod';
import { type EntailmentAnswer, entailmentsOf } from '../entailment/comparison.js';
import { absenceLimit } from '../sources/absence-limit.js';
import { firstWhere } from '../sources/first-where.js';
import { pagePlaces } from '../sources/page-places.js';
import type { Source } from '../sources/source.js';
import { withCopiedRows } from './copied-evidence.js';
import type { DraftToJudge } from './judged-draft.js';
import { sectionOf } from './omission-section.js';
import {
  ConflictTrace,
  NotMadeTrace,
  OmissionTrace,
  SentenceTrace,
  TracedSpan,
} from './sentence-trace.js';

/** The most stretches without a sentence that are kept: a reader looks at the longest first. */
const UNUSED_MAX = 200;

export const Traced = z.object({
  evidence: z.array(SentenceTrace).readonly(),
  omissions: z.array(OmissionTrace).readonly(),
  unused: z.array(TracedSpan).readonly(),
  conflicts: z.array(ConflictTrace).readonly(),
  /** Lines of the documents that address a program. */
  instructions: z.array(TracedSpan).readonly(),
  notMade: z.array(NotMadeTrace).readonly(),
  /** How many sentences were judged with the answer of a model. */
  compared: z.int(),
  checkVersion: z.int(),
});
export type Traced = z.infer<typeof Traced>;

/** Judges a draft against its documents, and says of all that was found where in them it is. */
export function evidenceOf(source: Source, draft: DraftToJudge): Traced {
  return evidenceAndQuestions(source, draft, []).traced;
}

/** The same with what a model has answered of the draft, and what it can be asked besides. */
export function evidenceAndQuestions(
  source: Source,
  draft: DraftToJudge,
  answers: readonly EntailmentAnswer[],
): { readonly traced: Traced; readonly questions: readonly EntailmentQuestion[] } {
  const spans = source.documents.map((_, index) => source.spanOf(index));
  const documents = source.documents.map(({ extraction }, index) => ({
    text: source.text.slice(spans[index]?.start, spans[index]?.end),
    limit: absenceLimit(extraction),
  }));
  const known = entailmentsOf(answers);
  const questions: EntailmentQuestion[] = [];
  let compared = 0;
  const of = (question: EntailmentQuestion): number | null => {
    const entailed = known.of(question);
    if (entailed === null) questions.push(question);
    else compared += 1;
    return entailed;
  };
  const found = judgeDraft(source.text, documents, draft, { of });
  const judged = withCopiedRows(source, draft, found);
  // rows vouch for themselves
  const copied = new Set(
    judged.statements
      .filter((statement, index) => statement !== found.statements[index])
      .map(({ start, end }) => draft.text.slice(start, end).trim()),
  );
  const traced = {
    evidence: judged.statements.map((sentence) => ({
      ...sentence,
      spans: traceAll(source, sentence.spans),
    })),
    omissions: judged.omissions.map((omission) => traceOmission(source, omission, draft)),
    unused: traceAll(source, judged.unused.slice(0, UNUSED_MAX)).filter((span) =>
      saysSomething(source, span),
    ),
    conflicts: judged.conflicts.map((conflict) => traceConflict(source, spans, conflict)),
    instructions: traceAll(source, judged.instructions),
    notMade: judged.notMade,
    compared,
    checkVersion: judged.version,
  };
  return { traced, questions: questions.filter(({ statement }) => !copied.has(statement)) };
}

function traceOmission(
  source: Source,
  { class: factClass, tier, reason, spans, name }: Omission,
  draft: DraftToJudge,
): OmissionTrace {
  return {
    class: factClass,
    tier,
    reason,
    section: sectionOf(factClass, draft),
    spans: traceAll(source, spans),
    name: (name && trace(source, name)[0]) ?? null,
  };
}

function traceConflict(
  source: Source,
  documents: readonly Span[],
  { code, places }: Conflict,
): ConflictTrace {
  return {
    code,
    places: places.flatMap(({ text, start, end }) => {
      const offset = documents[text]?.start ?? 0;
      return trace(source, { start: offset + start, end: offset + end });
    }),
  };
}

/** Whether a stretch has words of the document, and not only names of columns and gaps that its reader added. */
function saysSomething(source: Source, { source: index, start, end }: TracedSpan): boolean {
  const { text = '', runs = [] } = source.documents[index]?.extraction ?? {};
  for (let at = firstWhere(runs, (run) => run.end > start); at < runs.length; at += 1) {
    const run = runs[at];
    if (!run || run.start >= end) break;
    const own = text.slice(Math.max(run.start, start), Math.min(run.end, end));
    if (!run.added && /[\p{L}\p{N}]/u.test(own)) return true;
  }
  return false;
}

/** Hidden text in the midst of a stretch parts it in two. */
function trace(source: Source, span: Span): readonly TracedSpan[] {
  return source.locate(span).flatMap((found) => {
    const document = source.documents[found.source];
    return document ? [{ ...found, places: pagePlaces(document.extraction, found) }] : [];
  });
}

function traceAll(source: Source, spans: readonly Span[]): readonly TracedSpan[] {
  return spans.flatMap((span) => trace(source, span));
}
