import { Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ProfileVersionDetails } from '@app/api-client';
import { DescriptionList } from '../../../ui/description-list.js';
import { useFormats } from '../../../ui/formats/formats.js';
import { languageName, writerName } from './profile-labels.js';
import classes from './profiles.module.css';

type Content = ProfileVersionDetails['content'];

/** All that a version says. */
export function VersionFacts({ read }: { readonly read: ProfileVersionDetails }) {
  const { t, i18n } = useTranslation('administration');
  const formats = useFormats();
  const { content, version } = read;
  return (
    <section aria-labelledby="facts">
      <Title order={2} id="facts" mb="sm">
        {t('profiles.facts')}
      </Title>
      <DescriptionList>
        <dt>{t('profiles.field.title')}</dt>
        <dd>{content.title}</dd>
        <dt>{t('profiles.field.description')}</dt>
        <dd>{content.description}</dd>
        {Object.entries(content.translations).map(([tag, words]) => (
          <Translated key={tag} language={languageName(tag, i18n.language)} words={words} />
        ))}
        <dt>{t('profiles.field.instructions')}</dt>
        <dd className={classes['text']}>{content.instructions}</dd>
        {content.extractive && (
          <>
            <dt>{t('profiles.method')}</dt>
            <dd>{t('profiles.field.extractive')}</dd>
          </>
        )}
        <dt>{t('profiles.field.approvals')}</dt>
        <dd>{content.approvals}</dd>
        <dt>{t('profiles.field.legallyResponsible')}</dt>
        <dd>
          {t(content.legallyResponsible ? 'profiles.responsible' : 'profiles.notResponsible')}
        </dd>
        {version && (
          <>
            {version.parent !== null && (
              <>
                <dt>{t('profiles.made')}</dt>
                <dd>{t('profiles.version', { number: version.parent })}</dd>
              </>
            )}
            {version.copiedFrom !== null && (
              <>
                <dt>{t('profiles.copiedFrom')}</dt>
                <dd>{version.copiedFrom}</dd>
              </>
            )}
            {version.activatedBy && version.activatedAt !== null && (
              <>
                <dt>{t('profiles.activatedBy')}</dt>
                <dd>
                  {t('profiles.by', {
                    who: writerName(t, version.activatedBy),
                    when: formats.dateTime(version.activatedAt),
                  })}
                </dd>
              </>
            )}
            {version.endedBy && version.endedAt !== null && (
              <>
                <dt>{t('profiles.endedBy')}</dt>
                <dd>
                  {t('profiles.by', {
                    who: writerName(t, version.endedBy),
                    when: formats.dateTime(version.endedAt),
                  })}
                </dd>
              </>
            )}
            <dt>{t('profiles.sha')}</dt>
            <dd>
              <code>{version.sha256}</code>
            </dd>
          </>
        )}
      </DescriptionList>
      <Sections sections={content.sections} />
    </section>
  );
}

function Translated({
  language,
  words,
}: {
  readonly language: string;
  readonly words: { readonly title: string; readonly description: string };
}) {
  const { t } = useTranslation('administration');
  return (
    <>
      <dt>{t('profiles.inLanguage', { field: t('profiles.field.title'), language })}</dt>
      <dd>{words.title}</dd>
      <dt>{t('profiles.inLanguage', { field: t('profiles.field.description'), language })}</dt>
      <dd>{words.description}</dd>
    </>
  );
}

function Sections({ sections }: { readonly sections: Content['sections'] }) {
  const { t, i18n } = useTranslation('administration');
  return (
    <>
      <Title order={3} mt="lg" mb="sm">
        {t('profiles.field.sections')}
      </Title>
      <DescriptionList>
        {sections.map((section) => (
          <Section key={section.id} section={section} language={i18n.language} />
        ))}
      </DescriptionList>
    </>
  );
}

function Section({
  section,
  language,
}: {
  readonly section: Content['sections'][number];
  readonly language: string;
}) {
  const { t } = useTranslation('administration');
  const { id, title, translations, request, outputTokens, onRequest } = section;
  return (
    <>
      <dt>{translations[language] ?? title}</dt>
      <dd>
        <span className={classes['text']}>{request}</span>
        <Text size="sm" c="dimmed">
          {[
            id,
            `${t('profiles.field.outputTokens')}: ${outputTokens}`,
            ...(onRequest ? [t('profiles.field.onRequest')] : []),
          ].join(' · ')}
        </Text>
      </dd>
    </>
  );
}
