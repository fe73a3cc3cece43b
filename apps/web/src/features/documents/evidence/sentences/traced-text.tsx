import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { SentenceEvidence, SummaryVersion } from '@app/api-client';
import { useTranslation } from 'react-i18next';
import { isOpenFinding } from '../findings.js';
import classes from '../evidence.module.css';
import { useEvidence } from '../evidence-view.js';
import { overlap, piecesOf, type Range } from '../text-ranges.js';
import { SentencePanel } from './sentence-panel.js';
import { sentenceId } from './sentence-id.js';
import { hasSelectedText } from '../marks/use-mark-style.js';
import { useHoveredSentence } from '../use-hovered-sentence.js';
import { StatusIcon } from './status-mark.js';

/** A stretch of a draft, its sentences with what the source has for them. What is between them stays as it is. */
export function TracedText({
  version,
  stretch,
}: {
  readonly version: Pick<SummaryVersion, 'text' | 'evidence'>;
  readonly stretch: Range;
}) {
  const sentences = (version.evidence ?? []).map((sentence, index) => ({ ...sentence, index }));
  return piecesOf(version.text, stretch, sentences).map(({ start, text, ranges: [sentence] }) =>
    sentence ? (
      <TracedSentence key={start} index={sentence.index} sentence={sentence} text={version.text} />
    ) : (
      text
    ),
  );
}

/** One sentence with its mark, and below it, when it is chosen, what the source has for it. */
export function TracedSentence({
  index,
  sentence,
  text,
}: {
  readonly index: number;
  readonly sentence: SentenceEvidence;
  readonly text: string;
}) {
  const { t } = useTranslation('documents');
  const { chosen, span, chooseSentence, clear } = useEvidence();
  const { point } = useHoveredSentence();
  const isChosen = chosen?.kind === 'sentence' && chosen.sentence === index;
  const sharesSpan =
    span !== null && sentence.spans.some((one) => one.source === span.source && overlap(one, span));
  const words = useRef<HTMLSpanElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!isChosen) return;
    panel.current?.scrollIntoView({ block: 'nearest' });
    words.current?.scrollIntoView({ block: 'nearest' });
  }, [isChosen]);
  const press = (): void => (isChosen ? clear() : chooseSentence(index));
  const pressByKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    press();
  };
  return (
    <>
      <span
        ref={words}
        id={sentenceId(index)}
        className={classes['sentence']}
        role="button"
        tabIndex={0}
        aria-pressed={isChosen}
        data-status={sentence.status}
        data-shares={(sharesSpan && !isChosen) || undefined}
        data-word={
          isOpenFinding(sentence) || sentence.status === 'partly'
            ? t(`evidence.status.${sentence.status}`)
            : undefined
        }
        onClick={() => !hasSelectedText() && press()}
        onMouseEnter={() => point(index)}
        onMouseLeave={() => point(null)}
        onKeyDown={pressByKey}
      >
        <StatusIcon status={sentence.status} />
        <DoubtfulWords sentence={sentence} text={text} />
      </span>
      {isChosen && <SentencePanel ref={panel} index={index} sentence={sentence} text={text} />}
    </>
  );
}

/** The sentence, with what is in doubt underlined; a finding about all of it underlines nothing. */
function DoubtfulWords({
  sentence,
  text,
}: {
  readonly sentence: SentenceEvidence;
  readonly text: string;
}) {
  const isPart = ({ start, end }: Range): boolean => start > sentence.start || end < sentence.end;
  return piecesOf(text, sentence, sentence.findings.filter(isPart)).map(
    ({ start, text: words, ranges }) =>
      ranges.length > 0 ? (
        <u key={start} className={classes['finding']}>
          {words}
        </u>
      ) : (
        words
      ),
  );
}
