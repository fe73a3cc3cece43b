import {
  FACT_CLASSES,
  type FactClass,
  type JudgedDraft,
  type JudgedSection,
} from '@app/faithfulness';
import { KEY_SENTENCES } from '../generation/planned-sections.js';
import type { WrittenSection } from '../generation/draft.js';
import type { Profile, ProfileSection } from '../profiles/profiles.js';
import { mustKeepOf, topicOf } from '../generation/section-topics.js';

/** A draft as it is judged: with the ids of its sections, and what they are copied of. */
export interface DraftToJudge extends JudgedDraft {
  readonly sections: readonly (JudgedSection &
    Pick<WrittenSection, 'id'> &
    Pick<ProfileSection, 'copies'> & {
      /** Whether it is sentences of the source, each with its day and heading. */
      readonly isQuoted?: true;
    })[];
}

/** What is written, beside what its profile asks for and what its organization wants answered. */
export function draftToJudge(
  { text, sections }: { readonly text: string; readonly sections: readonly WrittenSection[] },
  profile: Profile | null,
  mustAnswer: readonly FactClass[],
): DraftToJudge {
  return {
    text,
    sections: sections.map(({ id, title, start, end }) => {
      const asked = profile?.sections.find((section) => section.id === id);
      return {
        id,
        title,
        start,
        end,
        topic: asked ? topicOf(asked) : null,
        terms: asked?.terms ?? [],
        ...(asked?.copies && { copies: asked.copies }),
        ...((id === KEY_SENTENCES.id || profile?.extractive) && { isQuoted: true }),
      };
    }),
    mustKeep: profile ? mustKeepOf(profile) : FACT_CLASSES,
    mustAnswer,
  };
}
