import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
const WORDS = {
  totp: 'useTotp',
  passkey: 'usePasskey',
  'recovery-code': 'useRecoveryCode',
  'sign-on': 'useSignOn',
} as const;
type AnyWay = keyof typeof WORDS;

interface OtherWaysProps<Way extends AnyWay> {
  readonly ways: readonly Way[];
  readonly onChoose: (way: Way) => void;
}

/** What else a person may show. */
export function OtherWays<Way extends AnyWay>({ ways, onChoose }: OtherWaysProps<Way>) {
  const { t } = useTranslation('factors');
  if (ways.length === 0) return null;
  return (
    <Group gap="sm" role="group" aria-label={t('otherWay')}>
      {ways.map((way) => (
        <Button key={way} size="xs" variant="default" onClick={() => onChoose(way)}>
          {t(wordOf(way))}
        </Button>
      ))}
    </Group>
  );
}

function wordOf(way: AnyWay): (typeof WORDS)[AnyWay] {
  return WORDS[way];
}
