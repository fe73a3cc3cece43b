import { Button, Group, TextInput, Title } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { lookUpMessagesMutation } from '@app/api-client/react-query';
import { LabelledSelect } from '../../ui/filters/labelled-select.js';
import { announce } from '../../ui/announcer.js';
import { EmptyState } from '../../ui/empty-state.js';
import { ProblemAlert } from '../../ui/problems/problem-alert.js';
import { MessagesTable } from './messages-table.js';

const BY = ['controlId', 'patientIdentifier'] as const;

/** Finds messages by what is in them. What was typed is posted and forgotten: no address holds it. */
export function MessageFinder() {
  const { t } = useTranslation('administration');
  const [by, setBy] = useState<(typeof BY)[number]>('controlId');
  const [typed, setTyped] = useState('');
  const search = useMutation({
    ...lookUpMessagesMutation(),
    onSuccess: ({ items }) => announce(t('messages.finder.found', { count: items.length })),
  });
  return (
    <section aria-labelledby="finder">
      <Title order={2} id="finder" mb="sm">
        {t('messages.finder.title')}
      </Title>
      <form role="search" aria-labelledby="finder" onSubmit={find}>
        <Group align="flex-end" gap="sm" mb="sm">
          <LabelledSelect
            label={t('messages.finder.by')}
            value={by}
            onChange={(value) => {
              setBy(BY.find((each) => each === value) ?? 'controlId');
              search.reset();
            }}
            data={BY.map((value) => ({ value, label: t(`messages.finder.${value}`) }))}
          />
          <TextInput
            size="xs"
            label={t(`messages.finder.${by}`)}
            value={typed}
            onChange={({ currentTarget }) => setTyped(currentTarget.value)}
            autoComplete="off"
            spellCheck={false}
            maxLength={200}
          />
          <Button
            size="xs"
            type="submit"
            variant="default"
            leftSection={<IconSearch size={16} />}
            loading={search.isPending}
          >
            {t('messages.finder.go')}
          </Button>
          {search.data && (
            <Button
              size="xs"
              variant="subtle"
              onClick={() => {
                setTyped('');
                search.reset();
              }}
            >
              {t('messages.finder.clear')}
            </Button>
          )}
        </Group>
      </form>
      {search.error && <ProblemAlert error={search.error} />}
      {search.data?.items.length === 0 && <EmptyState>{t('messages.finder.nothing')}</EmptyState>}
      {search.data && search.data.items.length > 0 && (
        <>
          <MessagesTable items={search.data.items} labelledBy="finder" />
          {search.data.more && <p>{t('messages.finder.more')}</p>}
        </>
      )}
    </section>
  );

  function find(event: SubmitEvent): void {
    event.preventDefault();
    const sought = typed.trim();
    if (sought === '') return;
    const body = by === 'controlId' ? { controlId: sought } : { patientIdentifier: sought };
    search.mutate({ body });
  }
}
