import { Button } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useEvidence } from '../../documents/evidence/evidence-view.js';
import { sentenceId as elementOf } from '../../documents/evidence/sentence-id.js';
import { StatusSign } from '../../documents/evidence/status-mark.js';
import type { ReviewDoubt } from '../../generated/types.gen.js';
import { numberOf, type ReviewDesk } from '../desk/review-desk.js';
import { Answered } from './answered.js';
import classes from './doubts.module.css';
import { OverrideForm } from './override-form.js';

/** The sentences of a version that are in doubt, each with its reason or the place for one. */
export function DoubtsList({
  desk,
  heading: Heading = 'h2',
  title,
  isBeside = true,
}: {
  readonly desk: ReviewDesk;
  /** @default 'h2' */
  readonly heading?: 'h2' | 'h3';
  /** Where there is another on the page. @default "Doubts" */
  readonly title?: string;
  /** Whether the text is on the screen, too. @default true */
  readonly isBeside?: boolean;
}) {
  const { t } = useTranslation('review');
  const { review } = desk;
  const { doubts } = review;
  if (review.unchecked) {
    return (
      <p className={classes['unchecked']}>
        <IconInfoCircle size={16} aria-hidden /> {t('doubts.unchecked')}
      </p>
    );
  }
  if (doubts.length === 0) return null;
  return (
    <section className={classes['doubts']} aria-label={title ?? t('doubts.title')}>
      <Heading>{title ?? t('doubts.title')}</Heading>
      <p>{t('doubts.explain')}</p>
      <ol>
        {doubts.map((doubt) => (
          <Doubt key={doubt.sentenceId} desk={desk} doubt={doubt} isBeside={isBeside} />
        ))}
      </ol>
    </section>
  );
}

function Doubt({
  desk,
  doubt,
  isBeside,
}: {
  readonly desk: ReviewDesk;
  readonly doubt: ReviewDoubt;
  readonly isBeside: boolean;
}) {
  const { t } = useTranslation('review');
  const { t: documents } = useTranslation('documents');
  const { chooseSentence, bring } = useEvidence();
  const text = desk.version.sentences.find(({ id }) => id === doubt.sentenceId)?.text ?? '';
  const number = numberOf(desk.shown, doubt.sentenceId);
  const show = (): void => {
    if (number === null) return;
    bring('draft');
    chooseSentence(number - 1);
    document.querySelector<HTMLElement>(`#${elementOf(number - 1)}`)?.focus();
  };
  return (
    <li data-status={doubt.status}>
      <p className={classes['sentence']}>
        <StatusSign status={doubt.status} />
        <span>
          <strong>{documents(`evidence.status.${doubt.status}`)}:</strong> {text}
        </span>
      </p>
      {isBeside && number !== null && (
        <Button size="compact-xs" variant="subtle" onClick={show}>
          {t('doubts.goTo', { number })}
        </Button>
      )}
      {doubt.override ? (
        <Answered override={doubt.override} />
      ) : (
        desk.review.state === 'in_review' && (
          <OverrideForm desk={desk} sentenceId={doubt.sentenceId} number={number} />
        )
      )}
    </li>
  );
}
