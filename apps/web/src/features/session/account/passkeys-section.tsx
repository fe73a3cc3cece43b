import { Button, Text, TextInput, Title } from '@mantine/core';
import { IconFingerprint } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { addPasskey, beginPasskey, type Factors, type Proof, removePasskey } from '@app/api-client';
import { announce } from '../../../ui/announcer.js';
import { RelativeTime } from '../../../ui/formats/relative-time.js';
import { makePasskey } from '../proof/passkey-device.js';
import type { FactorSectionProps } from './factor-section-props.js';
import classes from './factors.module.css';
import { useRefusableForm } from '../../../ui/forms/use-refusable-form.js';

interface PasskeysPartProps extends FactorSectionProps {
  readonly factors: Factors;
}

export function PasskeysSection({ factors: { passkeys, passkeysHere }, onAsk }: PasskeysPartProps) {
  const { t } = useTranslation('factors');
  return (
    <div>
      <Title order={3}>{t('passkeys.title')}</Title>
      <Text c="dimmed" mb="sm">
        {t('passkeys.text')}
      </Text>
      {passkeys.length === 0 && <Text mb="sm">{t('passkeys.none')}</Text>}
      <ul
        className={classes['passkeys']}
        aria-label={t('passkeys.title')}
        hidden={passkeys.length === 0}
      >
        {passkeys.map(({ id, name, createdAt, lastUsedAt }) => (
          <li key={id} className={classes['passkey']}>
            <div>
              <Text fw={600}>{name}</Text>
              <Text size="sm" c="dimmed" component="div">
                {t('passkeys.addedAt')} <RelativeTime at={createdAt} /> · {t('passkeys.lastUsed')}{' '}
                {lastUsedAt === null ? t('passkeys.never') : <RelativeTime at={lastUsedAt} />}
              </Text>
            </div>
            <Button
              size="xs"
              variant="default"
              aria-label={t('passkeys.removeOne', { name })}
              onClick={() => onAsk((proof) => remove(id, proof))}
            >
              {t('passkeys.remove')}
            </Button>
          </li>
        ))}
      </ul>
      {passkeysHere ? (
        <NewPasskey onAsk={onAsk} />
      ) : (
        <Text size="sm" c="dimmed">
          {t('passkeys.elsewhere')}
        </Text>
      )}
    </div>
  );

  async function remove(passkeyId: string, proof: Proof): Promise<null> {
    await removePasskey({ path: { passkeyId }, body: { proof }, throwOnError: true });
    announce(t('passkeys.removed'));
    return null;
  }
}

function NewPasskey({ onAsk }: Pick<FactorSectionProps, 'onAsk'>) {
  const { t } = useTranslation('factors');
  const { form } = useRefusableForm({ name: '' });
  return (
    <form
      onSubmit={form.onSubmit(({ name }) => onAsk((proof) => add(name, proof)))}
      className={classes['new']}
      noValidate
    >
      <TextInput
        label={t('passkeys.name')}
        description={t('passkeys.nameHelp')}
        maxLength={60}
        flex={1}
        key={form.key('name')}
        {...form.getInputProps('name')}
      />
      <Button type="submit" variant="default" leftSection={<IconFingerprint size={16} />}>
        {t('passkeys.add')}
      </Button>
    </form>
  );

  async function add(name: string, proof: Proof): Promise<readonly string[] | null> {
    const { data: options } = await beginPasskey({ body: { proof }, throwOnError: true });
    const attestation = await makePasskey(options);
    const { data } = await addPasskey({ body: { name, attestation }, throwOnError: true });
    form.reset();
    announce(t('passkeys.added'));
    return data.recoveryCodes;
  }
}
