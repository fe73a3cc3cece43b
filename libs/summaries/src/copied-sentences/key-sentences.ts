import { type FactClass, judgeOf } from '@app/faithfulness';
import {
  blanked,
  chooseSentences,
  type ChosenSentence,
  type ChosenSentences,
  type Span,
  splitSentences,
} from '@app/text';
import type { CopiedSection } from '../copied-rows/copied-section.js';
import { topicOf } from '../generation/section-topics.js';
import type { ProfileSection } from '../profiles/profiles.js';
import { recordedMedication } from '../recorded-medication/recorded-medication.js';
import { blankInstructions } from './blank-instructions.js';

/** Words of a draft of key sentences for each token that its section may have: facts that must be answered come on top. */
const ROOM = 4;
/** More facts beyond the key sentences nobody looks through; the check lists them. */
const FACTS_MAX = 60;
const BULLET = /^[-*•–]\s+/u;

/** What a draft of sentences has besides them, and what it must not lose. */
export interface KeySentenceOptions {
  /** What is copied into other sections. */
  readonly copied: readonly CopiedSection[];
  readonly mustKeep: readonly FactClass[];
  readonly documentStarts: readonly number[];
}

/**
 * The most telling sentences of a source that are in no other section, word for word, and those with the facts that a
 * signer would have to answer for if they were missing. What they say of drugs stands with its day and its heading.
 */
export function copyKeySentences(
  source: string,
  section: ProfileSection,
  options: KeySentenceOptions,
): CopiedSection {
  const spans = options.copied.flatMap((one) => one.spans);
  const rest = blanked(blankInstructions(source), spans);
  const telling = chooseSentences(rest, section.outputTokens);
  const { sentences, leftOut } = withFacts(source, rest, section, telling, options);
  const lines = quoted(rest, sentences, options.documentStarts);
  return {
    section,
    text: lines.map(({ text }) => text).join('\n'),
    rows: lines.length,
    rowsLeftOut: leftOut,
    spans: lines.flatMap((line) => line.spans),
  };
}

/** With the sentences of what the check would have answered: of each fact the first place, or all where that is not enough. */
function withFacts(
  source: string,
  rest: string,
  section: ProfileSection,
  telling: ChosenSentences,
  { copied, mustKeep }: KeySentenceOptions,
): ChosenSentences {
  const judge = judgeOf(source, [{ text: source, limit: null }]);
  const all = splitSentences(rest);
  const indexesOf = (spans: readonly Span[]): number[] =>
    all.flatMap((one, index) =>
      spans.some((span) => span.start < one.end && span.end > one.start) ? [index] : [],
    );
  const first = indexesOf(telling.sentences);
  let chosen: ChosenSentences = { sentences: telling.sentences, leftOut: 0 };
  const wanted = new Set<number>();
  for (const places of ['first', 'all'] as const) {
    const draft = draftOf([...copied, { section, text: textOf(chosen.sentences) }]);
    const missed = judge({ ...draft, mustKeep, mustAnswer: [] }).omissions.filter(
      ({ tier }) => tier === 'must-answer',
    );
    const found = missed.flatMap(({ spans }) => (places === 'first' ? spans.slice(0, 1) : spans));
    for (const index of indexesOf(found)) wanted.add(index);
    if (found.length === 0) break;
    const indexes = [...first, ...[...wanted].slice(0, FACTS_MAX)];
    const words = section.outputTokens * ROOM;
    const next = chooseSentences(rest, words, { indexes, most: indexes.length });
    chosen = { ...next, leftOut: next.leftOut + Math.max(0, wanted.size - FACTS_MAX) };
  }
  return chosen;
}

function textOf(sentences: readonly ChosenSentence[]): string {
  return sentences.map(({ text }) => text).join('\n');
}

function draftOf(parts: readonly Pick<CopiedSection, 'section' | 'text'>[]) {
  let text = '';
  const sections = parts.map(({ section, text: body }) => {
    const { title, terms } = section;
    text += `${title}\n`;
    const start = text.length;
    text += `${body}\n\n`;
    return { title, topic: topicOf(section), terms, start, end: start + body.length };
  });
  return { text, sections };
}

interface Line {
  readonly text: string;
  readonly spans: readonly Span[];
}

/** "Ramipril 5 mg" below "Stopped:" would be taken for a drug that is taken. */
function quoted(
  rest: string,
  sentences: readonly ChosenSentence[],
  documentStarts: readonly number[],
): readonly Line[] {
  const ofDrugs = recordedMedication(rest, [], documentStarts).flatMap((line) =>
    line.spans.flatMap((span) => {
      const quote = rest.slice(span.start, span.end).replaceAll(/\s+/g, ' ');
      // the other spans are those of the day and the heading
      return line.text.endsWith(quote) ? [{ ...line, quote, span }] : [];
    }),
  );
  const lines = sentences.map(({ start, end, text }): Line => {
    const said = ofDrugs.find(({ span }) => span.start < end && span.end > start);
    if (!said) return { text, spans: [{ start, end }] };
    const { span, quote, text: line, spans } = said;
    const isWhole = span.start <= start && span.end >= end;
    const above = line.slice(0, line.length - quote.length);
    const words = isWhole ? quote : text;
    return {
      text: above === '' ? words : `${above}${words.replace(BULLET, '')}`,
      spans: isWhole ? spans : [...spans.filter((one) => one !== span), { start, end }],
    };
  });
  return [...Map.groupBy(lines, ({ text }) => text).values()].flatMap((same) => same.slice(0, 1));
}
