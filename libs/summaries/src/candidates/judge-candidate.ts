import { judgeDraft, openFindings } from '@app/faithfulness';
import type { Profile, ProfileSection } from '../profiles/profiles.js';
import { mustKeepOf, topicOf } from '../generation/section-topics.js';

/** What the check finds in one answer to a section. */
export interface Judged {
  /** Sentences of which the source has nothing, or the opposite. */
  readonly open: number;
  /** What readers must not miss and the answer does not have, of the whole profile: for comparing alone. */
  readonly omitted: number;
}

export function judgeCandidate(
  source: string,
  profile: Profile,
  section: ProfileSection,
  text: string,
): Judged {
  const { title, terms } = section;
  const body = { start: 0, end: text.length, title, topic: topicOf(section), terms };
  const draft = { text, sections: [body], mustKeep: mustKeepOf(profile), mustAnswer: [] };
  const { statements, omissions } = judgeDraft(source, [{ text: source, limit: null }], draft);
  return { open: openFindings(statements).length, omitted: omissions.length };
}

/** Fewest sentences that nothing supports, then fewest omissions; the earlier of two that are alike. */
export function isBetter(one: Judged, than: Judged): boolean {
  return one.open < than.open || (one.open === than.open && one.omitted < than.omitted);
}
