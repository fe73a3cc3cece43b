import { type FactClass, judgeOf } from '@app/faithfulness';
import {
  blanked,
  chooseSentences,
  type ChosenSentence,
  type ChosenSentences,
  rankSentences,
  type SentenceOrder,
  type Span,
  splitSentences,
} from '@app/text';
import type { CopiedSection } from '../copied-rows/copied-section.js';
import { topicOf } from '../generation/section-topics.js';
import type { ProfileSection } from '../profiles/profiles.js';
import { blankInstructions } from '../record-sentences/blank-instructions.js';
import { columnNames } from './column-names.js';
import { quoteSentences } from './quote-sentences.js';

/** Key sentences are two in five of a source, at least three and at most sixteen. */
const SHARE = 0.4;
const FEWEST = 3;
const MOST = 16;
/** Facts come on top of them: nobody looks through more of these, and the check lists them. */
const FACTS_MAX = 60;
/** Words of both for each token that the section may have. */
const ROOM = 4;

/** What a draft of sentences has besides them, and what it must not lose. */
export interface KeySentenceOptions {
  /** What is copied into other sections. */
  readonly copied: readonly CopiedSection[];
  readonly mustKeep: readonly FactClass[];
  readonly documentStarts: readonly number[];
}

/**
 * The most telling sentences of a source that are in no other section, word for word, and those with the facts that the
 * check would find omitted. Each stands with the day and the heading that it has in the source.
 */
export function copyKeySentences(
  source: string,
  section: ProfileSection,
  options: KeySentenceOptions,
): CopiedSection {
  const spans = [
    ...options.copied.flatMap((one) => one.spans),
    ...columnNames(source, options.documentStarts),
  ];
  const silent = blankInstructions(source);
  const rest = blanked(silent, spans);
  const keySentences = chooseSentences(rest, section.outputTokens, mostInformative(rest));
  const { sentences, leftOut } = withFacts(source, rest, section, keySentences, options);
  const lines = quoteSentences(silent, rest, sentences, options.documentStarts);
  return {
    section,
    text: lines.map(({ text }) => text).join('\n'),
    rows: lines.length,
    rowsLeftOut: leftOut,
    spans: lines.flatMap((line) => line.spans),
  };
}

function mostInformative(rest: string): SentenceOrder {
  const spans = splitSentences(rest);
  const most = Math.min(MOST, Math.max(FEWEST, Math.ceil(spans.length * SHARE)));
  return { indexes: rankSentences(rest, spans), most };
}

/** With the sentences of what would be omitted: of each fact the first place, or all where the check is not content with that. */
function withFacts(
  source: string,
  rest: string,
  section: ProfileSection,
  keySentences: ChosenSentences,
  { copied, mustKeep }: KeySentenceOptions,
): ChosenSentences {
  const judge = judgeOf(source, [{ text: source, limit: null }]);
  const all = splitSentences(rest);
  const indexesOf = (spans: readonly Span[]): number[] =>
    all.flatMap((one, index) =>
      spans.some((span) => span.start < one.end && span.end > one.start) ? [index] : [],
    );
  const first = indexesOf(keySentences.sentences);
  let chosen: ChosenSentences = { sentences: keySentences.sentences, leftOut: 0 };
  const wanted = new Set<number>();
  for (const places of ['first', 'all'] as const) {
    const draft = draftOf([...copied, { section, text: textOf(chosen.sentences) }]);
    // those that must be answered are the first
    const missed = judge({ ...draft, mustKeep, mustAnswer: [] }).omissions;
    const found = missed.flatMap(({ spans }) => (places === 'first' ? spans.slice(0, 1) : spans));
    for (const span of found) for (const index of indexesOf([span])) wanted.add(index);
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
