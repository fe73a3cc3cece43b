import type { Span } from '@app/text';
import { AT_DISCHARGE } from '../lexicons/drugs/drug-courses.js';
import { PATIENT } from '../lexicons/persons/experiencers.js';
import { pronounSex, sexNamed } from '../lexicons/persons/persons.js';
import { readWho } from '../statements/experiencer/read-who.js';
import { isOwnHistory } from '../statements/experiencer/who.js';
import type { Topic } from '../topics.js';
import { draftSentences } from './draft-sentences.js';
import { type Heading, headingsOf } from './headings/headings.js';
import type { DraftSentence } from './sentence-index.js';
import { unitsOf } from './source-units.js';
import type { Word } from './words.js';
import { wordsOf } from './words.js';

/** The body of one section, and what it asks for where that is known. */
export interface DraftSection extends Span {
  readonly topic?: Topic | null;
  readonly title?: string;
  readonly terms?: readonly string[];
}

/** The sentences of a draft in order; headings within a body hold for what stands under them. */
export function readDraft(
  summary: string,
  sections: readonly DraftSection[],
): readonly DraftSentence[] {
  const bodies = sections.length > 0 ? sections : [{ start: 0, end: summary.length }];
  return bodies.flatMap((body) => readBody(summary, body));
}

function readBody(summary: string, body: DraftSection): readonly DraftSentence[] {
  const units = unitsOf(summary.slice(body.start, body.end)).map((unit) => ({
    ...unit,
    speaker: '',
    text: summary.slice(body.start + unit.start, body.start + unit.end),
  }));
  const headings = headingsOf(units);
  const own = body.topic ? { topic: body.topic } : null;
  let at = 0;
  const sentences = draftSentences(summary, [body]).map((span) => {
    while (at + 1 < units.length && (units[at + 1]?.start ?? 0) <= span.start - body.start) at++;
    const words = wordsOf(summary.slice(span.start, span.end));
    return { span, words, speaker: '', turn: 0, heading: headings[at] ?? own };
  });
  const read = readWho(
    sentences,
    sentences.map(({ heading }) => heading),
  );
  return sentences.map(({ span, words, heading }, index) => ({
    ...span,
    who: read[index]?.who ?? [],
    before: read[index]?.before ?? [],
    topic: heading?.topic ?? null,
    isAtDischarge: AT_DISCHARGE.test(body.title ?? ''),
    isOfKnown: isKnown(heading) || namesSubject(words),
  }));
}

function isKnown(heading: Heading | null): boolean {
  return heading !== null && heading.topic !== 'other';
}

function namesSubject(words: readonly Word[]): boolean {
  return words.some(
    ({ text }, at) =>
      PATIENT.has(text) ||
      pronounSex(text) !== null ||
      sexNamed(text) !== null ||
      isOwnHistory(words, at),
  );
}
