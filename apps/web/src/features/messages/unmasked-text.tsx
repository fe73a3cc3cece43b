import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { IconEyeOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { UnmaskedMessage } from '@app/api-client';
import classes from './messages.module.css';

/** A message and its answers, as they were sent. */
export function UnmaskedText({
  content: { charset, lines, shortened, answers },
  onHide,
}: {
  readonly content: UnmaskedMessage;
  readonly onHide: () => void;
}) {
  const { t } = useTranslation('administration');
  return (
    <Stack gap="sm">
      <Group justify="space-between">
        <Text>
          {charset === null
            ? t('messages.content.noMessage')
            : t('messages.content.charset', { charset })}
        </Text>
        <Button size="xs" variant="default" leftSection={<IconEyeOff size={16} />} onClick={onHide}>
          {t('messages.content.hide')}
        </Button>
      </Group>
      {shortened > 0 && <Alert>{t('messages.content.shortened', { count: shortened })}</Alert>}
      <pre className={classes['text']} aria-label={t('messages.content.title')}>
        {lines.join('\n')}
      </pre>
      {answers.length > 0 && (
        <pre className={classes['text']} aria-label={t('messages.content.answers')}>
          {answers.map((answer) => answer.join('\n')).join('\n\n')}
        </pre>
      )}
    </Stack>
  );
}
