import { Group, Radio, Text, Title, useMantineColorScheme } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { COLOUR_SCHEMES, isColourScheme } from '../../../layout/person-menu/colour-schemes.js';
import { isLanguage, LANGUAGE_NAMES, LANGUAGES, rememberLanguage } from '../../../locales/i18n.js';

export function AppearanceSection() {
  const { t, i18n } = useTranslation(['session', 'layout']);
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <section aria-labelledby="look">
      <Title order={2} id="look">
        {t('account.look')}
      </Title>
      <Text c="dimmed" mb="md">
        {t('account.lookText')}
      </Text>
      <Radio.Group
        label={t('layout:person.language')}
        value={i18n.language}
        onChange={(tag) => isLanguage(tag) && void rememberLanguage(tag)}
      >
        <Group gap="lg" mt="xs" mb="md">
          {LANGUAGES.map((language) => (
            <Radio
              key={language}
              value={language}
              label={LANGUAGE_NAMES[language]}
              lang={language}
            />
          ))}
        </Group>
      </Radio.Group>
      <Radio.Group
        label={t('layout:person.scheme')}
        value={colorScheme}
        onChange={(scheme) => isColourScheme(scheme) && setColorScheme(scheme)}
      >
        <Group gap="lg" mt="xs">
          {COLOUR_SCHEMES.map((scheme) => (
            <Radio key={scheme} value={scheme} label={t(`layout:person.${scheme}`)} />
          ))}
        </Group>
      </Radio.Group>
    </section>
  );
}
