import { Alert, Button, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { findAuditedPatientsMutation } from '@app/api-client/react-query';
import { ProblemAlert } from '../../ui/problems/problem-alert.js';
import list from '../../ui/list.module.css';

/** From an identifier that the auditor has to the history of its patient. What is typed is posted and forgotten. */
export function PatientFinder({ onFound }: { readonly onFound: (patientId: string) => void }) {
  const { t } = useTranslation('audit');
  const [identifier, setIdentifier] = useState('');
  const [authority, setAuthority] = useState('');
  const search = useMutation(findAuditedPatientsMutation());
  const found = search.data?.patientIds;
  const asksWho = (found?.length ?? 0) > 1 || authority !== '';

  const find = (event: SubmitEvent): void => {
    event.preventDefault();
    if (identifier.trim() === '') return;
    const body = { identifier, ...(authority.trim() !== '' && { authority }) };
    search.mutate(
      { body },
      {
        onSuccess: ({ patientIds: [only, ...others] }) => {
          if (only === undefined || others.length > 0) return;
          setIdentifier('');
          setAuthority('');
          search.reset();
          onFound(only);
        },
      },
    );
  };

  return (
    <form onSubmit={find} className={list['filters']}>
      <TextInput
        size="xs"
        w={260}
        label={t('patient.label')}
        description={t('patient.explain')}
        value={identifier}
        onChange={({ currentTarget }) => setIdentifier(currentTarget.value)}
        autoComplete="off"
        spellCheck={false}
        maxLength={200}
      />
      {asksWho && (
        <TextInput
          size="xs"
          w={260}
          label={t('patient.authority')}
          value={authority}
          onChange={({ currentTarget }) => setAuthority(currentTarget.value)}
          autoComplete="off"
          maxLength={200}
        />
      )}
      <Button type="submit" size="xs" variant="default" loading={search.isPending}>
        {t('patient.find')}
      </Button>
      <div role="status">
        {found?.length === 0 && <Alert color="yellow">{t('patient.none')}</Alert>}
        {found && found.length > 1 && (
          <Alert color="yellow">{t('patient.several', { count: found.length })}</Alert>
        )}
      </div>
      {search.isError && <ProblemAlert error={search.error} />}
    </form>
  );
}
