import { Button, Group, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type Proof, renewRecoveryCodes } from '@app/api-client';
import type { FactorSectionProps } from './factor-section-props.js';

interface RecoveryPartProps extends FactorSectionProps {
  readonly left: number;
  /** Whether there is a factor that they stand for. */
  readonly has: boolean;
}

export function RecoveryCodesSection({ left, has, onAsk }: RecoveryPartProps) {
  const { t } = useTranslation('factors');
  return (
    <div>
      <Title order={3}>{t('recovery.title')}</Title>
      <Group justify="space-between" mt="xs">
        <Text>{has ? t('recovery.left', { count: left }) : t('recovery.none')}</Text>
        {has && (
          <Button variant="default" onClick={() => onAsk(renew)}>
            {t('recovery.renew')}
          </Button>
        )}
      </Group>
    </div>
  );
}

async function renew(proof: Proof): Promise<readonly string[] | null> {
  const { data } = await renewRecoveryCodes({ body: { proof }, throwOnError: true });
  return data.recoveryCodes;
}
