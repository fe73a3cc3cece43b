import type { JudgedDraft, JudgedSection } from '@app/faithfulness';
import { mustKeepOf, type Profile, Profiles, topicOf } from '@app/summaries';
import type { Pair } from './pairs.js';

const profiles = Profiles.load();
/** Of open data that names none. */
const CLINICAL_PROFILE = 'visit-note';

/** A section of a draft, with what its profile asks for in it. */
export interface DraftSection {
  readonly title: string;
  readonly topic: JudgedSection['topic'];
  readonly terms: readonly string[];
  readonly body: string;
}

export interface SectionedDraft {
  readonly profile: Profile;
  readonly sections: readonly DraftSection[];
}

/** Null where the form of a target is none that its profile writes. */
export function draftOf({ profile: id, section, target }: Pair): SectionedDraft | null {
  const profile = profiles.get(id ?? CLINICAL_PROFILE);
  if (section !== undefined) {
    const named = section.toLowerCase();
    const found = profile.sections.find((one) =>
      [one.id, one.title, ...one.alsoKnownAs].some((name) => name.toLowerCase() === named),
    );
    return found ? { profile, sections: [sectionOf(found, target)] } : null;
  }
  const sections = profile.sections.filter(({ onRequest }) => !onRequest);
  const [only] = sections;
  if (only && sections.length === 1) return { profile, sections: [sectionOf(only, target)] };
  const titled = [sections, sections.map(inGerman)].find((some) =>
    placesOf(some, target).every((start) => start >= 0),
  );
  if (!titled) return null;
  const starts = placesOf(titled, target);
  return {
    profile,
    sections: titled.map((one, at) => {
      const from = (starts[at] ?? 0) + one.title.length + 1;
      const next = starts[at + 1];
      return sectionOf(one, target.slice(from, next === undefined ? undefined : next - 2).trim());
    }),
  };
}

function inGerman(section: Profile['sections'][number]): Profile['sections'][number] {
  return { ...section, title: section.translations['de'] ?? section.title };
}

/** Where each section stands, as places in the target; below zero where it has none. */
function placesOf(
  sections: readonly { readonly title: string }[],
  target: string,
): readonly number[] {
  return sections.map(({ title }) => `\n\n${target}`.indexOf(`\n\n${title}\n`));
}

/** As the product puts a draft together, and as it gives it to the check. */
export function judgedDraft({ profile, sections }: SectionedDraft): JudgedDraft {
  let text = '';
  const judged = sections.map(({ title, topic, terms, body }): JudgedSection => {
    if (sections.length > 1) text += `${text === '' ? '' : '\n\n'}${title}\n`;
    const start = text.length;
    text += body;
    return { title, topic, terms, start, end: text.length };
  });
  return { text, sections: judged, mustKeep: mustKeepOf(profile), mustAnswer: [] };
}

/** A draft as an engine wrote it; without the titles of its sections it is one text. */
export function draftFromText(pair: Pair): JudgedDraft {
  const draft = draftOf(pair);
  if (draft) return judgedDraft(draft);
  const profile = profiles.get(pair.profile ?? CLINICAL_PROFILE);
  return { text: pair.target, sections: [], mustKeep: mustKeepOf(profile), mustAnswer: [] };
}

function sectionOf(section: Profile['sections'][number], body: string): DraftSection {
  return { title: section.title, topic: topicOf(section), terms: section.terms, body };
}
