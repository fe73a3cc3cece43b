import { IconCircleCheck, IconClock, IconLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Person } from '@app/api-client';
import { useFormats } from '../../../ui/formats/formats.js';
import { ToneBadge } from '../../../ui/tone-badge.js';

/** Whether somebody can sign in. */
export function PersonState({
  person,
}: {
  readonly person: Pick<Person, 'hasPassword' | 'lockedUntil'>;
}) {
  const { t } = useTranslation('administration');
  const formats = useFormats();
  if (person.lockedUntil !== null) {
    return (
      <ToneBadge tone="failed" icon={IconLock}>
        {t('person.lockedUntil', { when: formats.dateTime(person.lockedUntil) })}
      </ToneBadge>
    );
  }
  return person.hasPassword ? (
    <ToneBadge tone="signed" icon={IconCircleCheck}>
      {t('person.active')}
    </ToneBadge>
  ) : (
    <ToneBadge tone="waiting" icon={IconClock}>
      {t('person.invited')}
    </ToneBadge>
  );
}
