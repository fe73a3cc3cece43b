import { Button, Checkbox, NativeSelect, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { languagesOf, newSection, type ProfileDraft, type SectionDraft } from './profile-draft.js';
import { languageName } from './profile-labels.js';
import { SectionFields } from './section-fields.js';

interface ProfileFieldsProps {
  readonly draft: ProfileDraft;
  readonly isNew: boolean;
  /** In words, by field. */
  readonly problems: Readonly<Record<string, string>>;
  readonly onChange: (draft: ProfileDraft, field: string) => void;
}

/** The fields of a profile and of its sections, in the order in which one reads them. */
export function ProfileFields({ draft, isNew, problems, onChange }: ProfileFieldsProps) {
  const { t, i18n } = useTranslation('administration');
  const { sections } = draft;
  const languages = languagesOf(draft);
  return (
    <Stack gap="md">
      {isNew && (
        <TextInput
          label={t('profiles.id')}
          description={t('profiles.idHelp')}
          required
          {...text('id')}
        />
      )}
      <TextInput label={t('profiles.field.title')} required {...text('title')} />
      <Textarea
        label={t('profiles.field.description')}
        required
        autosize
        minRows={2}
        {...text('description')}
      />
      {languages.map((tag) => (
        <Translation key={tag} tag={tag} draft={draft} problems={problems} onChange={onChange} />
      ))}
      <Textarea
        label={t('profiles.field.instructions')}
        description={t('profiles.instructionsHelp')}
        required
        autosize
        minRows={3}
        {...text('instructions')}
      />
      <Checkbox
        label={t('profiles.field.extractive')}
        description={t('profiles.extractiveHelp')}
        checked={draft.extractive}
        onChange={({ currentTarget: { checked } }) =>
          onChange({ ...draft, extractive: checked }, 'extractive')
        }
      />
      <NativeSelect
        label={t('profiles.field.approvals')}
        description={t('profiles.approvalsHelp')}
        data={['1', '2']}
        value={String(draft.approvals)}
        onChange={({ currentTarget: { value } }) =>
          onChange({ ...draft, approvals: Number(value) }, 'approvals')
        }
        maw={320}
      />
      <Checkbox
        label={t('profiles.field.legallyResponsible')}
        description={t('profiles.responsibleHelp')}
        checked={draft.legallyResponsible}
        onChange={({ currentTarget: { checked } }) =>
          onChange({ ...draft, legallyResponsible: checked }, 'legallyResponsible')
        }
      />
      <TextInput
        label={t('profiles.field.fileNameWords')}
        description={t('profiles.wordsHelp')}
        {...text('fileNameWords')}
      />
      {problems['sections'] !== undefined && (
        <Text c="red" role="alert">
          {problems['sections']}
        </Text>
      )}
      {sections.map((section, index) => (
        <SectionFields
          key={section.key}
          section={section}
          place={index + 1}
          of={sections.length}
          languages={languages.map((tag) => [tag, languageName(tag, i18n.language)])}
          problems={problems}
          onChange={(next, field) => onChange(withSections(replaced(index, next)), field)}
          onMove={(by) => onChange(withSections(moved(index, by)), 'sections')}
          onRemove={() => onChange(withSections(sections.toSpliced(index, 1)), 'sections')}
        />
      ))}
      <Button
        variant="default"
        leftSection={<IconPlus size={16} />}
        onClick={() => onChange(withSections([...sections, newSection()]), 'sections')}
        style={{ alignSelf: 'flex-start' }}
      >
        {t('profiles.addSection')}
      </Button>
    </Stack>
  );

  function text(field: 'id' | 'title' | 'description' | 'instructions' | 'fileNameWords') {
    return {
      value: draft[field],
      error: problems[field],
      'data-field': field,
      onChange: ({ currentTarget: { value } }: { currentTarget: { value: string } }) =>
        onChange({ ...draft, [field]: value }, field),
    };
  }

  function withSections(next: readonly SectionDraft[]): ProfileDraft {
    return { ...draft, sections: next };
  }

  function replaced(index: number, next: SectionDraft): readonly SectionDraft[] {
    return sections.map((section, at) => (at === index ? next : section));
  }

  function moved(index: number, by: 1 | -1): readonly SectionDraft[] {
    const section = sections[index];
    return section ? sections.toSpliced(index, 1).toSpliced(index + by, 0, section) : sections;
  }
}

function Translation({
  tag,
  draft,
  problems,
  onChange,
}: Omit<ProfileFieldsProps, 'isNew'> & { readonly tag: string }) {
  const { t, i18n } = useTranslation('administration');
  const language = languageName(tag, i18n.language);
  const words = draft.translations[tag] ?? { title: '', description: '' };
  const field = (name: 'title' | 'description') => ({
    label: t('profiles.inLanguage', { field: t(`profiles.field.${name}`), language }),
    value: words[name],
    error: problems[`translations.${tag}.${name}`],
    'data-field': `translations.${tag}.${name}`,
    onChange: ({ currentTarget: { value } }: { currentTarget: { value: string } }) =>
      onChange(
        {
          ...draft,
          translations: { ...draft.translations, [tag]: { ...words, [name]: value } },
        },
        `translations.${tag}.${name}`,
      ),
  });
  return (
    <>
      <TextInput {...field('title')} />
      <Textarea autosize minRows={2} {...field('description')} />
    </>
  );
}
