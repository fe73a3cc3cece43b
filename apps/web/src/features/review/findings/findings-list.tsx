import { Button } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useEvidence } from '../../documents/evidence/evidence-view.js';
import { sentenceId as elementOf } from '../../documents/evidence/sentences/sentence-id.js';
import { StatusSign } from '../../documents/evidence/sentences/status-mark.js';
import type { ReviewFinding } from '@app/api-client';
import { numberOf, type ReviewDesk } from '../desk/review-desk.js';
import { Answered } from './answered.js';
import classes from './findings.module.css';
import { OverrideForm } from './override-form.js';

/** The sentences of a version that are in doubt, each with its reason or the place for one. */
export function FindingsList({
  desk,
  heading: Heading = 'h2',
  title,
  isBeside = true,
}: {
  readonly desk: ReviewDesk;
  /** @default 'h2' */
  readonly heading?: 'h2' | 'h3';
  /** Where there is another on the page. @default "To check" */
  readonly title?: string;
  /** Whether the text is on the screen, too. @default true */
  readonly isBeside?: boolean;
}) {
  const { t } = useTranslation('review');
  const { review } = desk;
  const { findings } = review;
  if (review.unchecked) {
    return (
      <p className={classes['unchecked']}>
        <IconInfoCircle size={16} aria-hidden /> {t('findings.unchecked')}
      </p>
    );
  }
  if (findings.length === 0) return null;
  return (
    <section className={classes['findings']} aria-label={title ?? t('findings.title')}>
      <Heading>{title ?? t('findings.title')}</Heading>
      <p>{t('findings.explain')}</p>
      <ol>
        {findings.map((finding) => (
          <Finding key={finding.sentenceId} desk={desk} finding={finding} isBeside={isBeside} />
        ))}
      </ol>
    </section>
  );
}

function Finding({
  desk,
  finding,
  isBeside,
}: {
  readonly desk: ReviewDesk;
  readonly finding: ReviewFinding;
  readonly isBeside: boolean;
}) {
  const { t } = useTranslation('review');
  const { t: documents } = useTranslation('documents');
  const { chooseSentence, bring } = useEvidence();
  const text = desk.version.sentences.find(({ id }) => id === finding.sentenceId)?.text ?? '';
  const number = numberOf(desk.shown, finding.sentenceId);
  const show = (): void => {
    if (number === null) return;
    bring('draft');
    chooseSentence(number - 1);
    document.querySelector<HTMLElement>(`#${elementOf(number - 1)}`)?.focus();
  };
  return (
    <li data-status={finding.status}>
      <p className={classes['sentence']}>
        <StatusSign status={finding.status} />
        <span>
          <strong>{documents(`evidence.status.${finding.status}`)}:</strong> {text}
        </span>
      </p>
      {isBeside && number !== null && (
        <Button size="compact-xs" variant="subtle" onClick={show}>
          {t('findings.goTo', { number })}
        </Button>
      )}
      {finding.override ? (
        <Answered override={finding.override} />
      ) : (
        desk.review.state === 'in_review' && (
          <OverrideForm desk={desk} sentenceId={finding.sentenceId} number={number} />
        )
      )}
    </li>
  );
}
