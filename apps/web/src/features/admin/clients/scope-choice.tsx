import { Checkbox, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ClientScope } from '@app/api-client';

const WORD = {
  documents: 'documents',
  'documents.read': 'documentsRead',
  summaries: 'summaries',
  'summaries.read': 'summariesRead',
  audit: 'audit',
} as const satisfies Record<ClientScope, string>;

/** In the order in which they are offered. */
const SCOPES = [
  'documents',
  'documents.read',
  'summaries',
  'summaries.read',
  'audit',
] as const satisfies readonly ClientScope[];

interface ScopeChoiceProps {
  readonly scopes: readonly ClientScope[];
  readonly onChange: (scopes: readonly ClientScope[]) => void;
}

/** What a client system may do, each with what it opens. */
export function ScopeChoice({ scopes, onChange }: ScopeChoiceProps) {
  const { t } = useTranslation('administration');
  return (
    <Checkbox.Group
      label={t('scopes.title')}
      description={t('scopes.text')}
      value={[...scopes]}
      onChange={(chosen) => onChange(SCOPES.filter((scope) => chosen.includes(scope)))}
    >
      <Stack gap="sm" mt="sm">
        {SCOPES.map((scope) => (
          <Checkbox
            key={scope}
            value={scope}
            label={t(`scopes.${WORD[scope]}.name`)}
            description={t(`scopes.${WORD[scope]}.text`)}
          />
        ))}
      </Stack>
    </Checkbox.Group>
  );
}

/** The scopes in words, one after the other. */
export function ScopeLabels({ scopes }: { readonly scopes: readonly ClientScope[] }) {
  const { t } = useTranslation('administration');
  if (scopes.length === 0) return t('scopes.none');
  return scopes.map((scope) => t(`scopes.${WORD[scope]}.name`)).join(', ');
}
