import { Anchor, NativeSelect, Text, Title } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod/mini';
import { listCompartmentsOptions } from '@app/api-client/react-query';
import type { Membership } from '@app/api-client';
import { ChangesForm } from '../changes-form.js';
import { announce } from '../../../ui/announcer.js';
import { ProblemAlert } from '../../../ui/problems/problem-alert.js';
import { LoadingSkeleton } from '../../../ui/loading-skeleton.js';

/** What somebody opens in a compartment; `none`: they are no member. */
const CLEARANCES = ['none', 'N', 'R', 'V'] as const;
const Clearance = z.enum(CLEARANCES);
type Clearances = Readonly<Record<string, z.infer<typeof Clearance>>>;

interface MembershipsSectionProps {
  readonly memberships: readonly Membership[];
  readonly onSave: (memberships: Membership[]) => Promise<unknown>;
  readonly disabled?: boolean;
  /** Said once they are saved; that they are, unless something else is true. */
  readonly saved?: string;
}

/** Which compartments a person or client system sees, and how confidential what it opens there may be. */
export function MembershipsSection({
  memberships,
  onSave,
  disabled = false,
  saved,
}: MembershipsSectionProps) {
  const { t } = useTranslation('administration');
  const compartments = useQuery(listCompartmentsOptions());
  const [changed, setChanged] = useState<Clearances>({});
  const has = { ...clearancesOf(memberships), ...changed };
  const save = useMutation({
    mutationFn: () => onSave(membershipsOf(has)),
    onSuccess: () => {
      setChanged({});
      announce(saved ?? t('memberships.saved'));
    },
  });
  return (
    <section aria-labelledby="memberships">
      <Title order={2} id="memberships">
        {t('memberships.title')}
      </Title>
      <Text c="dimmed" mb="md">
        {t('memberships.text')}{' '}
        <Anchor component={Link} to="/administration/compartments" inherit underline="always">
          {t('memberships.all')}
        </Anchor>
      </Text>
      {compartments.isError && (
        <ProblemAlert
          error={compartments.error}
          onRetry={() => void compartments.refetch()}
          retrying={compartments.isFetching}
        />
      )}
      {compartments.isPending && <LoadingSkeleton lines={3} />}
      <ChangesForm
        isChanged={Object.keys(changed).length > 0}
        save={t('memberships.save')}
        saving={save}
        onSave={() => save.mutate()}
        onUndo={() => {
          setChanged({});
          save.reset();
        }}
      >
        {compartments.data?.items.map(({ id, name, confidentiality }) => (
          <NativeSelect
            key={id}
            label={name}
            description={
              confidentiality === 'N' ? null : t(`compartments.least.${confidentiality}`)
            }
            value={has[id] ?? 'none'}
            disabled={disabled}
            data={CLEARANCES.map((value) => ({ value, label: t(`memberships.${value}`) }))}
            onChange={({ currentTarget }) =>
              setChanged({ ...changed, [id]: Clearance.parse(currentTarget.value) })
            }
            maw={440}
          />
        ))}
      </ChangesForm>
    </section>
  );
}

function clearancesOf(memberships: readonly Membership[]): Clearances {
  return Object.fromEntries(
    memberships.map(({ compartmentId, clearance }) => [compartmentId, clearance]),
  );
}

function membershipsOf(clearances: Clearances): Membership[] {
  return Object.entries(clearances).flatMap(([compartmentId, clearance]) =>
    clearance === 'none' ? [] : [{ compartmentId, clearance }],
  );
}
