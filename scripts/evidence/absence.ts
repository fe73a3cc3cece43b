import { judgeDraft, openFindings } from '@app/faithfulness';
import { draftOf, judgedDraft, type SectionedDraft } from './drafts.js';
import type { Pair } from './pairs.js';

/** How a draft says that there is nothing; the first is what the profiles ask for. */
const ABSENT = ['Not mentioned.', 'Not documented.', 'Not stated.', 'No information available.'];
const IS_ABSENT = /^not mentioned\.?$/i;

/** A section said to be without anything, and what the check says of it. */
export interface ScoredAbsence {
  /** Whether the source has nothing for it, as who wrote the summary saw it. */
  readonly isTrue: boolean;
  readonly isFlagged: boolean;
  readonly isSupported: boolean;
}

/** Each section of a summary that says something, put as "Not mentioned."; and each that says so already. */
export function scoreAbsences(pairs: readonly Pair[]): readonly ScoredAbsence[] {
  return pairs.flatMap((pair, at) => {
    const draft = draftOf(pair);
    return (draft?.sections ?? []).map(({ body }, index) => {
      const isTrue = IS_ABSENT.test(body);
      const said = isTrue ? body : (ABSENT[(at + index) % ABSENT.length] ?? body);
      return judgeAbsence(pair.source, draft, index, said, isTrue);
    });
  });
}

function judgeAbsence(
  source: string,
  draft: SectionedDraft | null,
  index: number,
  said: string,
  isTrue: boolean,
): ScoredAbsence {
  if (!draft) throw new Error('A section without a draft.');
  const sections = draft.sections.map((section, at) =>
    at === index ? { ...section, body: said } : section,
  );
  const judged = judgedDraft({ ...draft, sections });
  const { statements } = judgeDraft(source, [{ text: source, limit: null }], judged);
  const { start = 0, end = 0 } = judged.sections[index] ?? {};
  const own = statements.filter((one) => one.start >= start && one.end <= end);
  return {
    isTrue,
    isFlagged: openFindings(own).length > 0,
    isSupported: own.some(({ status }) => status === 'supported'),
  };
}
