import { Alert, Button, Group, Stack, Table } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconUserQuestion } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { confirmPatientMutation, getPatientCheckOptions } from '@app/api-client/react-query';
import type { Document, PatientCheck } from '@app/api-client';
import { announce } from '../../../ui/announcer.js';
import { Confirmation } from '../../../ui/dialogs/confirmation.js';
import { DataTable } from '../../../ui/data-table.js';
import { focusPageTitle } from '../../../ui/page-focus.js';
import { ProblemAlert } from '../../../ui/problems/problem-alert.js';
import { LoadingSkeleton } from '../../../ui/loading-skeleton.js';
import { useMay } from '../../session/use-may.js';
import { PATIENT_CHECK_ID } from './patient-check-anchor.js';
import classes from './patient-check.module.css';

/** What a document says of its patient beside what was expected, until somebody decides. */
export function PatientCheckAlert({
  document,
  onAssign,
}: {
  readonly document: Document;
  readonly onAssign: () => void;
}) {
  const { t } = useTranslation(['documents', 'common']);
  const mayDecide = useMay('summary:review');
  const isOpen = document.patientCheck === 'open';
  const isCalled = useLocation({ select: ({ hash }) => hash === PATIENT_CHECK_ID });
  // it comes after the page that the address opened
  const goTo = useCallback(
    (alert: HTMLElement | null) => {
      if (isCalled) alert?.focus();
    },
    [isCalled],
  );
  const { data, error, refetch, isFetching } = useQuery({
    ...getPatientCheckOptions({ path: { documentId: document.id } }),
    enabled: isOpen,
  });
  if (!isOpen) return null;
  if (error) {
    return (
      <ProblemAlert
        title={t('patientCheck.failed')}
        error={error}
        onRetry={() => void refetch()}
        retrying={isFetching}
      />
    );
  }
  if (!data) return <LoadingSkeleton lines={3} words={t('patientCheck.waiting')} />;
  const check = data.check;
  const isTwo = check !== null && check.reasons.every((reason) => reason === 'two-patients');
  return (
    <Alert
      ref={goTo}
      id={PATIENT_CHECK_ID}
      tabIndex={-1}
      color="yellow"
      variant="light"
      mb="sm"
      icon={<IconUserQuestion size={18} aria-hidden />}
      title={t(isTwo ? 'patientCheck.title.two' : 'patientCheck.title.other')}
    >
      <Stack gap="sm">
        <span>{t(mayDecide ? 'patientCheck.text' : 'patientCheck.textOnly')}</span>
        {check && <Comparison check={check} />}
        {mayDecide && <Decision document={document} onAssign={onAssign} />}
      </Stack>
    </Alert>
  );
}

const FACTS = ['name', 'birth-date', 'number'] as const;
type Fact = (typeof FACTS)[number];

function Comparison({ check }: { readonly check: PatientCheck }) {
  const { t } = useTranslation(['documents', 'common']);
  const { found, expected, reasons } = check;
  return (
    <Table.ScrollContainer minWidth={320}>
      <DataTable
        caption={t('patientCheck.compare')}
        look="plain"
        className={classes['comparison']}
        rows={FACTS}
        rowKey={(fact) => fact}
        columns={[
          {
            heading: t('patientCheck.what'),
            isRowHeader: true,
            renderCell: (fact) => (
              <>
                {t(`patientCheck.facts.${fact}`)}
                {reasons.includes(fact) && ` (${t('patientCheck.differs')})`}
              </>
            ),
          },
          {
            heading: t('patientCheck.expected'),
            renderCell: (fact) =>
              expected === null
                ? t('patientCheck.nobody')
                : valueOf(fact, expected, expected.names) || t('patientCheck.unknown'),
          },
          ...found.map((one, index) => ({
            heading:
              found.length === 1
                ? t('patientCheck.found')
                : t('patientCheck.foundAs', { number: index + 1 }),
            renderCell: (fact: Fact) =>
              valueOf(fact, one, one.name === null ? [] : [one.name]) || t('patientCheck.nothing'),
          })),
        ]}
      />
    </Table.ScrollContainer>
  );
}

function Decision({
  document,
  onAssign,
}: {
  readonly document: Document;
  readonly onAssign: () => void;
}) {
  const { t } = useTranslation(['documents', 'common']);
  const queries = useQueryClient();
  const [asking, ask] = useDisclosure(false);
  const confirm = useMutation({
    ...confirmPatientMutation(),
    onSuccess: () => {
      announce(t('patientCheck.confirmed'));
      ask.close();
      focusPageTitle(); // the button that asked goes with the alert
    },
    onSettled: () => void queries.invalidateQueries(),
  });
  const { id, fileName, patientName, patientIdentifier } = document;
  const patient = [patientName, patientIdentifier].filter((text) => text !== null).join(' · ');
  return (
    <Group gap="sm">
      {patientIdentifier !== null && (
        <Button size="xs" variant="default" onClick={ask.open}>
          {t('patientCheck.confirm')}
        </Button>
      )}
      <Button size="xs" onClick={onAssign}>
        {t('patientCheck.assign')}
      </Button>
      <Confirmation
        opened={asking}
        onClose={ask.close}
        title={t('patientCheck.confirmTitle', { name: fileName ?? t('noName'), patient })}
        confirm={t('patientCheck.confirm')}
        keep={t('common:cancel')}
        busy={confirm.isPending}
        error={confirm.error}
        returnsFocus={!confirm.isSuccess}
        onConfirm={() => confirm.mutate({ path: { documentId: id }, body: {} })}
      >
        {t('patientCheck.confirmText')}
      </Confirmation>
    </Group>
  );
}

function valueOf(
  fact: Fact,
  { birthDate, numbers }: Pick<PatientCheck['found'][number], 'birthDate' | 'numbers'>,
  names: readonly string[],
): string {
  switch (fact) {
    case 'name':
      return names.join(', ');
    case 'birth-date':
      return birthDate ?? '';
    case 'number':
      return numbers.map(({ identifier }) => identifier).join(', ');
  }
}
