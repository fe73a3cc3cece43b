import { Button, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconSearch, IconUserPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PageTitle } from '../../../ui/page-title.js';
import { ProblemAlert } from '../../../ui/problems/problem-alert.js';
import { LoadingSkeleton } from '../../../ui/loading-skeleton.js';
import { PendingChanges } from '../second-person/pending-changes.js';
import { SingleAdministrator } from '../second-person/single-administrator.js';
import { FactorRule } from './factor-rule.js';
import { InviteDialog } from './invite-dialog.js';
import { PeopleTable } from './people-table.js';
import { peopleWith, usePeople } from './use-people.js';

/** Who can sign in. */
export function PeoplePage() {
  const { t } = useTranslation('administration');
  const { list, people } = usePeople();
  const [sought, setSought] = useState('');
  const [inviting, invite] = useDisclosure(false);
  return (
    <>
      <PageTitle
        title={t('people.title')}
        under={t('people.text')}
        actions={
          <Button leftSection={<IconUserPlus size={16} />} onClick={invite.open}>
            {t('people.invite')}
          </Button>
        }
      />
      {list.isError && (
        <ProblemAlert
          title={t('people.failed')}
          error={list.error}
          onRetry={() => void list.refetch()}
          retrying={list.isFetching}
        />
      )}
      <SingleAdministrator />
      <PendingChanges />
      <FactorRule />
      {list.isPending && <LoadingSkeleton lines={8} />}
      {people.length > 0 && (
        <>
          <TextInput
            label={t('people.find')}
            value={sought}
            onChange={({ currentTarget }) => setSought(currentTarget.value)}
            leftSection={<IconSearch size={16} />}
            autoComplete="off"
            spellCheck={false}
            maw={320}
            mb="md"
          />
          <PeopleTable people={peopleWith(people, sought)} />
        </>
      )}
      <InviteDialog opened={inviting} onClose={invite.close} />
    </>
  );
}
