import type { VersionContent, VersionSentence } from '@app/summaries';
import { SentencesNotUsable } from '../review.errors.js';

export const EDITED_CHARACTERS_MAX = 200_000;
const USUAL_LEAD = ' ';

/** A sentence of an edited text, as a reviewer gives it. */
export interface GivenSentence {
  /** Which sentence of the base version it is, from 1; null if it is new. */
  readonly from: number | null;
  readonly section: string | null;
  readonly text: string;
}

export interface BaseVersion extends Pick<VersionContent, 'text' | 'sections'> {
  readonly sentences: readonly VersionSentence[];
}

export interface EditedText extends Pick<VersionContent, 'text' | 'sections'> {
  /** In order, with their places in the text. */
  readonly sentences: readonly (GivenSentence & {
    readonly start: number;
    readonly end: number;
  })[];
}

/**
 * Writes what a reviewer makes of a version: the given sentences in their order, in the sections and
 * below the titles of the version. Throws `SentencesNotUsable`.
 */
export function writeEdited(base: BaseVersion, given: readonly GivenSentence[]): EditedText {
  check(base, given);
  const bodies =
    base.sections.length > 0 ? base.sections : [{ id: null, start: 0, end: base.text.length }];
  const sentences: EditedText['sentences'][number][] = [];
  const sections: VersionContent['sections'][number][] = [];
  let text = '';
  let copied = 0;
  for (const body of bodies) {
    text += base.text.slice(copied, body.start);
    copied = body.end;
    const bodyStart = text.length;
    for (const sentence of given.filter(({ section }) => section === body.id)) {
      const words = sentence.text.trim();
      if (text.length > bodyStart) text += leadOf(base, sentence);
      const start = text.length;
      text += words;
      sentences.push({ ...sentence, text: words, start, end: text.length });
    }
    if ('title' in body) {
      sections.push({ id: body.id, title: body.title, start: bodyStart, end: text.length });
    }
  }
  text += base.text.slice(copied);
  if (text.length > EDITED_CHARACTERS_MAX) throw new SentencesNotUsable('too-long');
  return { text, sections, sentences };
}

/** What became of each sentence of the base. */
export function changeOf(
  base: readonly VersionSentence[],
  { from, text }: GivenSentence,
): 'same' | 'changed' | 'inserted' {
  const was = from === null ? undefined : base[from - 1];
  if (!was) return 'inserted';
  return was.text === text ? 'same' : 'changed';
}

function check({ sections, sentences }: BaseVersion, given: readonly GivenSentence[]): void {
  const order = sections.length > 0 ? sections.map(({ id }): string | null => id) : [null];
  const named = new Set<number>();
  let last = 0;
  for (const { from, section, text } of given) {
    const place = order.indexOf(section);
    if (place < last) throw new SentencesNotUsable('section');
    last = place;
    if (text.trim() === '') throw new SentencesNotUsable('blank');
    if (from === null) continue;
    if (!sentences[from - 1]) throw new SentencesNotUsable('unknown');
    if (named.has(from)) throw new SentencesNotUsable('twice');
    named.add(from);
  }
}

/** What stood before it, or else what stands between the sentences of its section. */
function leadOf({ sentences }: BaseVersion, { from, section }: GivenSentence): string {
  const own = from === null ? undefined : sentences[from - 1];
  if (own && own.section === section && own.lead !== '') return own.lead;
  const neighbour = sentences.find((each) => each.section === section && each.lead !== '');
  return neighbour?.lead ?? USUAL_LEAD;
}
