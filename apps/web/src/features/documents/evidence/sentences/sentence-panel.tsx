import { ActionIcon, Button } from '@mantine/core';
import { IconChevronLeft, IconChevronRight, IconX } from '@tabler/icons-react';
import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import type { SentenceEvidence } from '@app/api-client';
import { useIsNarrow } from '../../../../ui/breakpoints.js';
import { OtherDocumentLink } from '../other-document-link.js';
import classes from '../evidence.module.css';
import { useChosenSentence, useEvidence } from '../evidence-view.js';
import { findingLabels, meaningLabel } from '../evidence-labels.js';
import { useSentenceActions } from './sentence-actions.js';
import { StatusSign } from './status-mark.js';

/** Below the chosen sentence: its status and its findings in words, and the way through its places. */
export function SentencePanel({
  ref,
  index,
  sentence,
  text,
}: {
  readonly ref: Ref<HTMLDivElement>;
  readonly index: number;
  readonly sentence: SentenceEvidence;
  /** Of the whole draft. */
  readonly text: string;
}) {
  const { t } = useTranslation('documents');
  const { t: common } = useTranslation('common');
  const { clear, bring, span, source } = useEvidence();
  const isNarrow = useIsNarrow();
  const actionsOf = useSentenceActions();
  return (
    <div
      ref={ref}
      role="group"
      aria-label={t('evidence.ofSentence', { number: index + 1 })}
      className={classes['panel']}
      data-status={sentence.status}
    >
      <div className={classes['panelHead']}>
        <StatusSign status={sentence.status} />
        <strong>{t(`evidence.status.${sentence.status}`)}</strong>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="sm"
          className={classes['close'] ?? ''}
          aria-label={common('close')}
          title={t('evidence.closeKey')}
          onClick={clear}
        >
          <IconX size={16} />
        </ActionIcon>
      </div>
      <p>{meaningLabel(t, sentence)}</p>
      {findingLabels(t, text, sentence).map((words) => (
        <p key={words} className={classes['reason']}>
          {words}
        </p>
      ))}
      <PlaceSteps />
      {span !== null && span.source !== source && <OtherDocumentLink />}
      {isNarrow && span?.source === source && (
        <Button size="xs" variant="default" onClick={() => bring('source')}>
          {t('evidence.showInSource')}
        </Button>
      )}
      {actionsOf?.(index)}
    </div>
  );
}

/** "Place 1 of 3 in the source", and the ways to the others. */
export function PlaceSteps() {
  const { t } = useTranslation('documents');
  const { chooseSentence } = useEvidence();
  const chosen = useChosenSentence();
  if (!chosen || chosen.sentence.spans.length === 0) return null;
  const { index, place, sentence } = chosen;
  const count = sentence.spans.length;
  if (count === 1) return <p className={classes['places']}>{t('evidence.onePlace')}</p>;
  const go = (by: number) => () => chooseSentence(index, (place + by + count) % count);
  return (
    <div className={classes['places']}>
      <span>{t('evidence.place', { place: place + 1, count })}</span>
      <ActionIcon
        variant="default"
        size="sm"
        aria-label={t('evidence.previousPlace')}
        title={t('evidence.previousPlace')}
        onClick={go(-1)}
      >
        <IconChevronLeft size={16} />
      </ActionIcon>
      <ActionIcon
        variant="default"
        size="sm"
        aria-label={t('evidence.nextPlace')}
        title={t('evidence.nextPlace')}
        onClick={go(1)}
      >
        <IconChevronRight size={16} />
      </ActionIcon>
    </div>
  );
}
