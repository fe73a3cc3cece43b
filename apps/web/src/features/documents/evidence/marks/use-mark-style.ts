import type { EvidenceStatus } from '../findings.js';
import { useChosenSentence, useEvidence } from '../evidence-view.js';
import { sentenceAt, type SourceMark } from './source-marks.js';
import { useHoveredSentence } from '../use-hovered-sentence.js';
import { useSourceMarks } from './use-source-marks.js';

interface MarkStyle {
  /** Of the chosen sentence, when it draws on the stretch. */
  readonly status: EvidenceStatus | 'unused' | undefined;
  /** The sentence under the mouse draws on it. */
  readonly isHovered: boolean;
  /** It is the place that is shown. */
  readonly isCurrent: boolean;
  /** Where the Tab key stops: at one of all marks, from which the arrow keys lead to the others. */
  readonly isStop: boolean;
}

/** How a stretch of the source looks that lies in these marks. */
export function useMarkStyle(marks: readonly SourceMark[]): MarkStyle {
  const { span, source, chosen } = useEvidence();
  const sentence = useChosenSentence();
  const pointed = useHoveredSentence().sentence;
  const [firstOfAll] = useSourceMarks();
  const isLit = sentence !== null && marks.some((mark) => mark.sentences.includes(sentence.index));
  const isHere = span?.source === source;
  const isCurrent =
    isHere && marks.some(({ start, end }) => start === span.start && end === span.end);
  const isUnused = marks.every(({ sentences }) => sentences.length === 0);
  return {
    status: isLit ? sentence.sentence.status : isUnused ? 'unused' : undefined,
    isHovered: pointed !== null && marks.some(({ sentences }) => sentences.includes(pointed)),
    isCurrent,
    isStop:
      isHere && chosen?.kind === 'sentence'
        ? isCurrent
        : firstOfAll !== undefined && marks.includes(firstOfAll),
  };
}

/** What a press on a stretch that lies in marks does: it chooses a sentence that draws on one of them. */
export function usePressMarks(): (marks: readonly SourceMark[]) => void {
  const { source, sentences, chooseSentence } = useEvidence();
  const chosen = useChosenSentence();
  return (marks) => {
    const next = sentenceAt(marks, chosen?.index ?? null);
    if (next === null) return;
    const place = sentences?.[next]?.spans.findIndex(
      (span) =>
        span.source === source &&
        marks.some(({ start, end }) => span.start === start && span.end === end),
    );
    chooseSentence(next, place !== undefined && place >= 0 ? place : undefined);
  };
}

/** A passage that was just marked with the mouse stays marked: that was no press. */
export function hasSelectedText(): boolean {
  return document.getSelection()?.isCollapsed === false;
}
