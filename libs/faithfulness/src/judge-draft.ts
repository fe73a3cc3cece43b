import type { Span } from '@app/text';
import type { Conflict } from './conflicts/conflict.js';
import { conflictsIn } from './conflicts/find-conflicts.js';
import { ABSENCE_LIMITS, type AbsenceLimit, type SentenceEvidence } from './evidence/evidence.js';
import { evidenceIn } from './evidence/find-evidence.js';
import { type Entailments, NO_ENTAILMENTS } from './entailment/entailments.js';
import { languagesIn } from './evidence/language-judges.js';
import { type NotMade, notMadeIn } from './statements/languages.js';
import { unusedSpans } from './evidence/unused-spans.js';
import { omissionsIn } from './omissions/omissions-by-language.js';
import { readSource } from './omissions/reading/reading.js';
import type { FactClass, Omission } from './omissions/omission.js';
import { documentUnits } from './text/document-units.js';
import { SourceIndex } from './text/source-index.js';
import type { Topic } from './topics.js';

/** Raised by any change that can change a mark: what an earlier check said is not shown as this one's. */
export const CHECK_VERSION = 16;

/** One document of a draft's source. */
export interface JudgedDocument {
  readonly text: string;
  /** Why nobody can say that it is silent on something; null where it was read whole. */
  readonly limit: AbsenceLimit | null;
}

/** The body of one section in the draft, and what it asks for. */
export interface JudgedSection extends Span {
  readonly title: string;
  readonly topic: Topic | null;
  /** The profile's own words for what it asks for, besides those of the topic. */
  readonly terms: readonly string[];
}

export interface JudgedDraft {
  readonly text: string;
  /** None of a text without sections: then the whole is body. */
  readonly sections: readonly JudgedSection[];
  /** What the profile's readers must not miss. */
  readonly mustKeep: readonly FactClass[];
  /** What the organization wants answered besides the first tier. */
  readonly mustAnswer: readonly FactClass[];
}

/** What is to be believed of a draft, and what it leaves out. Places in the source are of the joined text. */
export interface Judgement {
  readonly version: typeof CHECK_VERSION;
  readonly statements: readonly SentenceEvidence[];
  readonly omissions: readonly Omission[];
  /** Within a document and between two. */
  readonly conflicts: readonly Conflict[];
  /** What no sentence draws on, longest first. */
  readonly unused: readonly Span[];
  /** Lines of the source that address a program. */
  readonly instructions: readonly Span[];
  /**
   * Classes that were not made, because source or draft has a language without rules for them: sentences in it are
   * `unchecked`, and marks of other sentences say nothing of the class. Readers are told so beside the marks.
   */
  readonly notMade: readonly NotMade[];
}

/**
 * Judges a draft against its documents, by rules and by what a model has answered of its sentences: the same texts and
 * answers give the same judgement.
 * @param source the documents joined as the model was given them
 * @param documents the same, one by one
 */
export function judgeDraft(
  source: string,
  documents: readonly JudgedDocument[],
  draft: JudgedDraft,
  entailments: Entailments = NO_ENTAILMENTS,
): Judgement {
  return judgeOf(source, documents)(draft, entailments);
}

/** Judges as `judgeDraft` does, and reads the source once for all drafts of it. */
export function judgeOf(
  source: string,
  documents: readonly JudgedDocument[],
): (draft: JudgedDraft, entailments?: Entailments) => Judgement {
  const index = new SourceIndex(source);
  const reading = readSource(index);
  const limit = limitOf(documents);
  return (draft, entailments = NO_ENTAILMENTS) => {
    const { text, sections } = draft;
    const statements = evidenceIn(index, text, sections, limit, entailments);
    return {
      version: CHECK_VERSION,
      statements,
      omissions: omissionsIn(reading, draft, statements),
      conflicts: conflictsIn(
        documentUnits(
          source,
          reading.units,
          documents.map((document) => document.text),
        ),
      ),
      unused: unusedSpans(source, statements),
      instructions: index.instructions,
      notMade: notMadeIn(languagesIn(index, text)),
    };
  };
}

/** The plainest reason why something may be there that nobody saw. */
function limitOf(documents: readonly JudgedDocument[]): AbsenceLimit | null {
  return ABSENCE_LIMITS.find((limit) => documents.some((one) => one.limit === limit)) ?? null;
}
