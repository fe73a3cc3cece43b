import { Alert, Button, Drawer, Group } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconDownload } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { getAuditEntryOptions } from '@app/api-client/react-query';
import type { AuditEntryDetails } from '@app/api-client';
import { CopyButton } from '../../ui/copy-button.js';
import { useFormats } from '../../ui/formats/formats.js';
import { ProblemAlert } from '../../ui/problems/problem-alert.js';
import { LoadingSkeleton } from '../../ui/loading-skeleton.js';
import classes from './audit.module.css';
import { actionLabel, subjectLabel, actorLabel } from './audit-labels.js';
import { ButtonLink } from './link-parts.js';

/** One entry whole: what was hashed, and whether it still is what was signed. */
export function EntryDrawer({
  id,
  onClose,
}: {
  readonly id: string | undefined;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('audit');
  const { t: common } = useTranslation('common');
  return (
    <Drawer
      opened={id !== undefined}
      onClose={onClose}
      position="right"
      size="lg"
      title={t('entry.title')}
      closeButtonProps={{ 'aria-label': common('close') }}
    >
      {id !== undefined && <Loaded id={id} />}
    </Drawer>
  );
}

function Loaded({ id }: { readonly id: string }) {
  const { t } = useTranslation('audit');
  const entry = useQuery(getAuditEntryOptions({ path: { entryId: id } }));
  if (entry.isPending) return <LoadingSkeleton lines={10} words={t('entry.loading')} />;
  if (entry.isError) {
    return (
      <ProblemAlert
        title={t('entry.failed')}
        error={entry.error}
        onRetry={() => void entry.refetch()}
        retrying={entry.isFetching}
      />
    );
  }
  return <Details details={entry.data} />;
}

function Details({ details }: { readonly details: AuditEntryDetails }) {
  const { t } = useTranslation(['audit', 'documents']);
  const { entry } = details;
  return (
    <>
      {entry.altered.length > 0 && (
        <Alert color="red" icon={<IconAlertTriangle size={18} />} mb="md">
          {t('entry.altered', { columns: entry.altered.join(', ') })}
        </Alert>
      )}
      <h2 className={classes['heading']}>{actionLabel(t, entry.action)}</h2>
      <dl className={classes['facts']}>
        {factsOf().map(([name, value]) => (
          <Fragment key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </Fragment>
        ))}
      </dl>
      <Ways details={details} />
      <h2 className={classes['heading']}>{t('entry.proof')}</h2>
      <Proof details={details} />
      <h2 className={classes['heading']}>{t('entry.text')}</h2>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, by keyboard too */}
      <pre className={classes['text']} tabIndex={0} aria-label={t('entry.text')}>
        {details.canonical}
      </pre>
      <CopyButton text={details.canonical} label={t('entry.copy')} />
    </>
  );

  function factsOf(): readonly (readonly [string, string])[] {
    const { actor, subject, related, patientId, reason } = entry;
    const said = Object.entries(entry.details).map(([name, value]) => `${name}: ${value}`);
    const facts: readonly (readonly [string, string | null])[] = [
      [t('entry.time'), entry.at],
      [t('entry.who'), `${actorLabel(t, actor)} (${actor.id})`],
      [t('entry.operator'), details.operator],
      [t('entry.address'), details.address],
      [t('entry.about'), rowWords(subject)],
      [t('entry.related'), related.map(rowWords).join(', ')],
      [t('entry.patient'), patientId],
      [t('entry.outcome'), t(`outcome.${entry.outcome}`)],
      [t('entry.reason'), reason],
      [t('entry.details'), said.join(', ')],
      [
        t('entry.sealed'),
        details.sealed.length > 0
          ? t('entry.sealedExplain', { fields: details.sealed.join(', ') })
          : null,
      ],
      [t('entry.id'), entry.id],
    ];
    return facts.flatMap(([name, value]) =>
      value === null || value === '' ? [] : [[name, value]],
    );
  }

  function rowWords({ type, id }: { readonly type: string; readonly id: string | null }): string {
    return [subjectLabel(t, type), id].filter((part) => part !== null).join(' ');
  }
}

/** From an entry to the others of its person, patient or document. */
function Ways({ details: { entry } }: { readonly details: AuditEntryDetails }) {
  const { t } = useTranslation('audit');
  const { actor, patientId, subject, details } = entry;
  const breakGlass = String(details['breakGlass'] ?? '').split(' ')[0] ?? '';
  return (
    <Group gap="xs">
      <ButtonLink size="xs" variant="default" to="/audit" search={{ actor: actor.id }}>
        {t('entry.byThem')}
      </ButtonLink>
      {patientId !== null && (
        <ButtonLink
          size="xs"
          variant="default"
          to="/audit"
          search={{ patient: patientId, order: 'oldest' }}
        >
          {t('entry.patientHistory')}
        </ButtonLink>
      )}
      {subject.type === 'document' && subject.id !== null && (
        <ButtonLink
          size="xs"
          variant="default"
          to="/audit"
          search={{ document: subject.id, only: 'looks' }}
        >
          {t('entry.whoLooked')}
        </ButtonLink>
      )}
      {breakGlass !== '' && (
        <ButtonLink size="xs" variant="default" to="/audit" search={{ breakGlass }}>
          {t('entry.emergency')}
        </ButtonLink>
      )}
    </Group>
  );
}

function Proof({ details: { entry, proof } }: { readonly details: AuditEntryDetails }) {
  const { t } = useTranslation('audit');
  const formats = useFormats();
  if (proof.state === 'waiting') return <Alert color="gray">{t('entry.waiting')}</Alert>;
  const size = proof.size ?? 0;
  if (proof.state === 'broken') {
    return (
      <Alert color="red" icon={<IconAlertTriangle size={18} />}>
        {t('entry.broken', { size })}
      </Alert>
    );
  }
  return (
    <>
      <Alert color="green" icon={<IconCircleCheck size={18} />} mb="xs">
        {t('entry.proved', { size, time: formats.exactTime(proof.signedAt ?? entry.at) })}
      </Alert>
      <Button
        component="a"
        size="xs"
        variant="default"
        href={`/api/audit/entries/${entry.id}/proof`}
        download={`proof-${entry.id}.json`}
        leftSection={<IconDownload size={16} />}
      >
        {t('entry.download')}
      </Button>
    </>
  );
}
