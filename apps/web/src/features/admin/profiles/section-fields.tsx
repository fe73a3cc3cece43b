import { ActionIcon, Checkbox, Group, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { SectionDraft } from './profile-draft.js';
import classes from './profiles.module.css';

interface SectionFieldsProps {
  readonly section: SectionDraft;
  /** From 1, of so many. */
  readonly place: number;
  readonly of: number;
  /** Tag and name. */
  readonly languages: readonly (readonly [string, string])[];
  readonly problems: Readonly<Record<string, string>>;
  readonly onChange: (section: SectionDraft, field: string) => void;
  readonly onMove: (by: 1 | -1) => void;
  readonly onRemove: () => void;
}

/** The fields of one section, and its place among the others. */
export function SectionFields(props: SectionFieldsProps) {
  const { section, place, of, languages, problems, onChange, onMove, onRemove } = props;
  const { t } = useTranslation('administration');
  const title = section.title.trim() || t('profiles.sectionNew');
  const at = `sections.${section.key}`;
  return (
    <fieldset className={classes['fieldset']}>
      <legend className={classes['legend']}>
        {t('profiles.section', { number: place, title })}
      </legend>
      <Stack gap="sm">
        <Group gap="xs" justify="flex-end">
          <ActionIcon
            variant="default"
            disabled={place === 1}
            aria-label={t('profiles.moveUp', { title })}
            onClick={() => onMove(-1)}
          >
            <IconArrowUp size={16} />
          </ActionIcon>
          <ActionIcon
            variant="default"
            disabled={place === of}
            aria-label={t('profiles.moveDown', { title })}
            onClick={() => onMove(1)}
          >
            <IconArrowDown size={16} />
          </ActionIcon>
          <ActionIcon
            variant="default"
            disabled={of === 1}
            aria-label={t('profiles.removeSection', { title })}
            onClick={onRemove}
          >
            <IconTrash size={16} />
          </ActionIcon>
        </Group>
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
          <TextInput label={t('profiles.field.title')} required {...text('title')} />
          {languages.map(([tag, language]) => (
            <TextInput
              key={tag}
              label={t('profiles.inLanguage', { field: t('profiles.field.title'), language })}
              value={section.titles[tag] ?? ''}
              onChange={({ currentTarget: { value } }) =>
                onChange(
                  { ...section, titles: { ...section.titles, [tag]: value } },
                  `${at}.titles`,
                )
              }
            />
          ))}
          <TextInput label={t('profiles.sectionId')} required {...text('id')} />
          <TextInput
            label={t('profiles.field.outputTokens')}
            required
            inputMode="numeric"
            {...text('outputTokens')}
          />
        </SimpleGrid>
        <Textarea
          label={t('profiles.field.request')}
          description={t('profiles.requestHelp')}
          required
          autosize
          minRows={2}
          {...text('request')}
        />
        <TextInput
          label={t('profiles.field.alsoKnownAs')}
          description={t('profiles.namesHelp')}
          {...text('alsoKnownAs')}
        />
        <Checkbox
          label={t('profiles.field.onRequest')}
          description={t('profiles.onRequestHelp')}
          checked={section.onRequest}
          onChange={({ currentTarget: { checked } }) =>
            onChange({ ...section, onRequest: checked }, 'sections')
          }
        />
      </Stack>
    </fieldset>
  );

  function text(field: 'id' | 'title' | 'request' | 'outputTokens' | 'alsoKnownAs') {
    return {
      value: section[field],
      error: problems[`${at}.${field}`],
      'data-field': `${at}.${field}`,
      onChange: ({ currentTarget: { value } }: { currentTarget: { value: string } }) =>
        onChange({ ...section, [field]: value }, `${at}.${field}`),
    };
  }
}
