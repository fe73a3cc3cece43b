import { type KeyboardEvent, useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { SummaryVersion } from '@app/api-client';
import { useEvidence } from '../../documents/evidence/evidence-view.js';
import { piecesOf, type Range } from '../../documents/evidence/text-ranges.js';
import { TracedSentence } from '../../documents/evidence/sentences/traced-text.js';
import { hasSelectedText } from '../../documents/evidence/marks/use-mark-style.js';
import { isOpen, type ReviewDesk, sentenceOf, useReviewDesk } from '../desk/review-desk.js';
import classes from './editing.module.css';
import { NewSentence } from './new-sentence.js';
import { SentenceBox } from './sentence-box.js';
import type { ShownSentence } from './shown-draft.js';
import { focusSentence } from './sentence-focus.js';

/** A stretch of a draft under review: each sentence with its evidence, its edits, and the way to edit it. */
export function EditableText({
  stretch,
}: {
  readonly version: SummaryVersion;
  readonly stretch: Range;
}) {
  const desk = useReviewDesk();
  if (!desk) return null;
  return desk.shown.sentences
    .filter(({ start, end }) => start >= stretch.start && end <= stretch.end)
    .map((sentence) => <EditableSentence key={sentence.key} sentence={sentence} desk={desk} />);
}

function EditableSentence({
  sentence,
  desk,
}: {
  readonly sentence: ShownSentence;
  readonly desk: ReviewDesk;
}) {
  const { t } = useTranslation('review');
  const { session } = desk.editing;
  const { key, lead, section } = sentence;
  const of = { kind: 'sentence', key } as const;
  const behind = <NewSentence desk={desk} section={section} behind={key} />;
  const words = useRef<HTMLSpanElement>(null);
  const hadFocus = useRef(false);
  const isChecked = sentence.evidence !== null;
  // when its evidence arrives the sentence is built again, and the focus would be gone
  useLayoutEffect(() => {
    const isLost = hadFocus.current && document.activeElement === document.body;
    if (isChecked && isLost) focusSentence(key);
  }, [isChecked, key]);
  if (session && isOpen(desk, of)) {
    return (
      <>
        {lead}
        <SentenceBox label={t('edit.sentence')} session={session} of={of} />
        {behind}
      </>
    );
  }
  return (
    <>
      {lead}
      <span
        ref={words}
        data-key={key}
        onFocus={() => {
          hadFocus.current = true;
        }}
        onBlur={() => {
          hadFocus.current = false;
        }}
      >
        <Words sentence={sentence} desk={desk} />
        <EditedMark sentence={sentence} desk={desk} />
      </span>
      {behind}
    </>
  );
}

/** With its evidence where there is some; otherwise as plain words, which a press opens for editing. */
function Words({
  sentence,
  desk,
}: {
  readonly sentence: ShownSentence;
  readonly desk: ReviewDesk;
}) {
  const { version } = desk.shown;
  const { evidence, start, end, text } = sentence;
  const traces = evidence
    ? (version.evidence ?? [])
        .slice(evidence.first, evidence.first + evidence.count)
        .map((trace, index) => ({ ...trace, index: evidence.first + index }))
    : [];
  if (traces.length === 0) return <PlainSentence sentence={sentence} desk={desk} text={text} />;
  return piecesOf(version.text, { start, end }, traces).map((piece) => {
    const [trace] = piece.ranges;
    return trace ? (
      <TracedSentence key={piece.start} index={trace.index} sentence={trace} text={version.text} />
    ) : (
      piece.text
    );
  });
}

function PlainSentence({
  sentence,
  desk,
  text,
}: {
  readonly sentence: ShownSentence;
  readonly desk: ReviewDesk;
  readonly text: string;
}) {
  const { t } = useTranslation('review');
  const checking = sentence.evidence === null;
  const { session } = desk.editing;
  if (!session) return text;
  const open = (): void => session.edit({ kind: 'sentence', key: sentence.key });
  const openByKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    open();
  };
  return (
    <span
      className={classes['plain']}
      role="button"
      tabIndex={0}
      title={t('edit.sentence')}
      data-word={checking ? t('edit.checking') : undefined}
      onClick={() => !hasSelectedText() && open()}
      onKeyDown={openByKey}
    >
      {text}
    </span>
  );
}

/** Says that a person changed what the model wrote. */
function EditedMark({
  sentence,
  desk,
}: {
  readonly sentence: ShownSentence;
  readonly desk: ReviewDesk;
}) {
  const { t } = useTranslation('review');
  const { chosen } = useEvidence();
  const model = desk.modelWords(sentence);
  const isChosen =
    chosen?.kind === 'sentence' && sentenceOf(desk.shown, chosen.sentence)?.key === sentence.key;
  // what is open below it says it at length
  if (isChosen || model === sentence.text || (model === undefined && sentence.change === 'same'))
    return null;
  return (
    <span className={classes['mark']}> {t(model === null ? 'edit.markNew' : 'edit.mark')}</span>
  );
}
