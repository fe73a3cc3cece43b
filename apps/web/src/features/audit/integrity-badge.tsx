import { Alert, Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconAlertTriangle, IconShieldCheck, IconShieldQuestion } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { getIntegrityReportOptions } from '@app/api-client/react-query';
import type { IntegrityReport } from '@app/api-client';
import { Dialog } from '../../ui/dialogs/dialog.js';
import { CopyButton } from '../../ui/copy-button.js';
import { useFormats } from '../../ui/formats/formats.js';
import { ProblemAlert } from '../../ui/problems/problem-alert.js';
import { RelativeTime } from '../../ui/formats/relative-time.js';
import classes from './audit.module.css';

/** How far the trail is signed, in a word; a press tells the rest. */
export function IntegrityBadge() {
  const { t } = useTranslation('audit');
  const formats = useFormats();
  const [opened, { open, close }] = useDisclosure(false);
  const status = useQuery(getIntegrityReportOptions());
  if (status.isPending) return null;
  if (status.isError) {
    return (
      <ProblemAlert
        title={t('integrity.failed')}
        error={status.error}
        onRetry={() => void status.refetch()}
      />
    );
  }
  const { checkpoint, integrity } = status.data;
  const isMismatch = integrity.state === 'mismatch';
  const [colour, Icon] = isMismatch
    ? (['red', IconAlertTriangle] as const)
    : checkpoint === null
      ? (['gray', IconShieldQuestion] as const)
      : checkpoint.holds
        ? (['green', IconShieldCheck] as const)
        : (['red', IconAlertTriangle] as const);
  return (
    <>
      <Button
        size="xs"
        variant="default"
        color={colour}
        leftSection={<Icon size={16} />}
        onClick={open}
      >
        {words()}
      </Button>
      <Dialog opened={opened} onClose={close} title={t('integrity.title')} size="lg" position="top">
        <IntegrityDetails status={status.data} />
      </Dialog>
    </>
  );

  function words(): string {
    if (isMismatch) return t('integrity.mismatch');
    if (checkpoint === null) return t('integrity.none');
    if (!checkpoint.holds) return t('integrity.broken');
    return t('integrity.holds', {
      size: checkpoint.size,
      age: formats.dateTime(checkpoint.signedAt),
    });
  }
}

function IntegrityDetails({ status }: { readonly status: IntegrityReport }) {
  const { t } = useTranslation('audit');
  const formats = useFormats();
  const { integrity, checkpoint, checkpointStores, auditFeeds, verified } = status;
  return (
    <>
      {integrity.reason !== null && (
        <Alert color="red" mb="sm" title={t('integrity.mismatch')}>
          {t(`integrity.reasons.${integrity.reason}`)}{' '}
          {t('integrity.sizes', {
            mark: integrity.mark?.size ?? '–',
            found: integrity.found?.size ?? '–',
          })}
        </Alert>
      )}
      {checkpoint === null ? (
        <Alert color="gray">{t('integrity.noneYet')}</Alert>
      ) : (
        <Alert color={checkpoint.holds ? 'green' : 'red'}>
          {t(checkpoint.holds ? 'integrity.checked' : 'integrity.notHolding')}{' '}
          <RelativeTime at={checkpoint.signedAt} />
        </Alert>
      )}
      {checkpoint && (
        <>
          <h2 className={classes['heading']}>{t('integrity.checkpoint')}</h2>
          <p className={classes['explain']}>{t('integrity.explain')}</p>
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, by keyboard too */}
          <pre className={classes['text']} tabIndex={0} aria-label={t('integrity.checkpoint')}>
            {checkpoint.note}
          </pre>
          <CopyButton text={checkpoint.note} label={t('integrity.copy')} />
        </>
      )}
      <h2 className={classes['heading']}>{t('integrity.stores')}</h2>
      {checkpointStores.length === 0 ? (
        <p>{t('integrity.noStores')}</p>
      ) : (
        <ul>
          {checkpointStores.map(({ name, sentSize, state }) => (
            <li key={name}>
              {t('integrity.store', {
                name,
                size: sentSize,
                state: t(`integrity.states.${state}`),
              })}
            </li>
          ))}
        </ul>
      )}
      {auditFeeds.length > 0 && (
        <>
          <h2 className={classes['heading']}>{t('integrity.feeds')}</h2>
          <ul>
            {auditFeeds.map(({ name, deliveredTo, state }) => (
              <li key={name}>
                {t('integrity.feed', {
                  name,
                  size: deliveredTo,
                  state: t(`integrity.feedStates.${state}`),
                })}
              </li>
            ))}
          </ul>
        </>
      )}
      <h2 className={classes['heading']}>{t('integrity.verified')}</h2>
      <p>
        {verified === null
          ? t('integrity.never')
          : t(verifiedAs(verified), {
              time: formats.exactTime(verified.at),
              size: verified.size,
            })}
      </p>
    </>
  );
}

function verifiedAs({ inOrder, comparedOutside }: NonNullable<IntegrityReport['verified']>) {
  if (!inOrder) return 'integrity.notInOrder';
  return comparedOutside ? 'integrity.inOrder' : 'integrity.inOrderHere';
}
