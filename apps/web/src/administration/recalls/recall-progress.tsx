import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Recall } from '../../generated/types.gen.js';

/** How far a recall is, in words. */
export function RecallProgress({ recall }: { readonly recall: Recall }) {
  const { t } = useTranslation('administration');
  const { drafts, remade, signed, unanswered, failed } = recall;
  const state = recall.liftedAt !== null ? 'lifted' : recall.endedAt === null ? 'open' : 'ended';
  return (
    <div>
      <Text size="sm" fw={600}>
        {t(`recalls.states.${state}`)}
      </Text>
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
