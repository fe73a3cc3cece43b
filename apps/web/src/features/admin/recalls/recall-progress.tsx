import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Recall } from '@app/api-client';
import { scopeName } from './recall-labels.js';
import { AnnouncedProgress } from './announced-progress.js';

/** How far a recall is, in words. */
export function RecallProgress({ recall }: { readonly recall: Recall }) {
  const { t } = useTranslation('administration');
  const { drafts, remade, signed, unanswered, waiting, failed } = recall;
  const all = drafts + signed;
  const done = all - waiting - failed;
  const state = recall.liftedAt !== null ? 'lifted' : recall.endedAt === null ? 'open' : 'ended';
  return (
    <div>
      <Text size="sm" fw={600}>
        {t(`recalls.states.${state}`)}
      </Text>
      {state === 'open' && (
        <AnnouncedProgress
          name={scopeName(t, recall.scope)}
          words={t('recalls.worked', { done, all })}
          done={done}
          all={all}
        />
      )}
      <Text size="sm">{t('recalls.remade', { done: remade, all: drafts })}</Text>
      <Text size="sm">{t('recalls.answered', { done: signed - unanswered, all: signed })}</Text>
      {failed > 0 && (
        <Text size="sm" fw={600}>
          {t('recalls.locked', { count: failed })}
        </Text>
      )}
    </div>
  );
}

/** Whether something is still to be made under it. What failed is tried again after a reading, and is not waited for. */
export function isUnderWay(recall: Pick<Recall, 'endedAt' | 'waiting'> | undefined): boolean {
  return recall !== undefined && recall.endedAt === null && recall.waiting > 0;
}
