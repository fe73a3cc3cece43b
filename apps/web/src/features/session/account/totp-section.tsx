import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { beginTotp, confirmTotp, type NewTotp, type Proof, removeTotp } from '@app/api-client';
import { Dialog } from '../../../ui/dialogs/dialog.js';
import { announce } from '../../../ui/announcer.js';
import { CopyButton } from '../../../ui/copy-button.js';
import { useFormats } from '../../../ui/formats/formats.js';
import { CodeForm } from '../sign-in/code-form.js';
import type { FactorSectionProps } from './factor-section-props.js';
import classes from './factors.module.css';
import { QrCode } from './qr-code.js';

interface TotpPartProps extends FactorSectionProps {
  readonly since: string | null;
}

export function TotpSection({ since, onAsk, onChanged }: TotpPartProps) {
  const { t } = useTranslation(['factors', 'common']);
  const formats = useFormats();
  const [begun, setBegun] = useState<NewTotp | null>(null);
  const confirm = useMutation({
    mutationFn: async (code: string) =>
      (await confirmTotp({ body: { code }, throwOnError: true })).data,
    onSuccess: async ({ recoveryCodes }) => {
      setBegun(null);
      announce(t('totp.turnedOn'));
      await onChanged(recoveryCodes);
    },
  });
  return (
    <div>
      <Title order={3}>{t('totp.title')}</Title>
      <Group justify="space-between" mt="xs">
        <Text>
          {since === null ? t('totp.off') : t('totp.on', { when: formats.dateTime(since) })}
        </Text>
        {since === null ? (
          <Button variant="default" onClick={() => onAsk(begin)}>
            {t('totp.turnOn')}
          </Button>
        ) : (
          <Button variant="default" onClick={() => onAsk(turnOff)}>
            {t('totp.turnOff')}
          </Button>
        )}
      </Group>
      <Dialog opened={begun !== null} onClose={() => setBegun(null)} title={t('totp.scanTitle')}>
        {begun && (
          <Stack gap="md">
            <Text size="sm">{t('totp.scan')}</Text>
            <QrCode text={begun.uri} label={t('totp.qr')} />
            <Text size="sm">
              {t('totp.key')}: <span className={classes['key']}>{begun.secret}</span>
            </Text>
            <CopyButton text={begun.secret} label={t('totp.copyKey')} />
            <CodeForm
              of="totp"
              action={t('totp.confirm')}
              busy={confirm.isPending}
              error={confirm.error}
              onGiven={(given) => confirm.mutateAsync('code' in given ? given.code : '')}
            />
          </Stack>
        )}
      </Dialog>
    </div>
  );

  async function begin(proof: Proof): Promise<null> {
    confirm.reset();
    setBegun((await beginTotp({ body: { proof }, throwOnError: true })).data);
    return null;
  }

  async function turnOff(proof: Proof): Promise<null> {
    await removeTotp({ body: { proof }, throwOnError: true });
    announce(t('totp.turnedOff'));
    return null;
  }
}
