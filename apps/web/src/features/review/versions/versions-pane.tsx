import { Button } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { listVersionsOptions } from '@app/api-client/react-query';
import type { Summary, VersionListItem } from '@app/api-client';
import { ProblemAlert } from '../../../ui/problems/problem-alert.js';
import { EmptyState } from '../../../ui/empty-state.js';
import { RelativeTime } from '../../../ui/formats/relative-time.js';
import { LoadingSkeleton } from '../../../ui/loading-skeleton.js';
import { nameOf } from '../review-labels.js';
import { OneVersion } from './one-version.js';
import classes from './versions.module.css';

interface VersionsPaneProps {
  readonly summary: Summary | null;
  /** The active version, if any. */
  readonly activeVersion: number | null;
  /** The version that is shown; undefined shows the list. */
  readonly chosen: number | undefined;
  readonly onChoose: (version: number | undefined) => void;
}

/** Every version of a summary, with what it was made from and what became of it. */
export function VersionsPane({ summary, activeVersion, chosen, onChoose }: VersionsPaneProps) {
  const { t } = useTranslation('review');
  const versions = useQuery({
    ...listVersionsOptions({ path: { summaryId: summary?.id ?? '' } }),
    enabled: summary !== null,
  });
  if (!summary) return <EmptyState>{t('versions.none')}</EmptyState>;
  const shown = versions.data?.items.find(({ number }) => number === chosen);
  return (
    <div className={classes['pane']}>
      {versions.isPending && <LoadingSkeleton lines={4} words={t('versions.waiting')} />}
      {versions.isError && (
        <ProblemAlert
          title={t('versions.failed')}
          error={versions.error}
          onRetry={() => void versions.refetch()}
        />
      )}
      {versions.isSuccess && !shown && (
        <>
          <p className={classes['small']}>{t('versions.explain')}</p>
          <ol className={classes['list']}>
            {versions.data.items.map((version, index) => (
              <Listed
                key={version.number}
                version={version}
                isNewest={index === 0}
                isActive={version.number === activeVersion}
                onShow={() => onChoose(version.number)}
              />
            ))}
          </ol>
        </>
      )}
      {shown && (
        <>
          <Button
            size="compact-sm"
            variant="subtle"
            style={{ alignSelf: 'flex-start' }}
            leftSection={<IconArrowLeft size={14} />}
            onClick={() => onChoose(undefined)}
          >
            {t('versions.close')}
          </Button>
          <OneVersion summaryId={summary.id} version={shown} />
        </>
      )}
    </div>
  );
}

function Listed({
  version: { number, kind, parent, by, createdAt, versionSha256, signatures },
  isNewest,
  isActive,
  onShow,
}: {
  readonly version: VersionListItem;
  readonly isNewest: boolean;
  readonly isActive: boolean;
  readonly onShow: () => void;
}) {
  const { t } = useTranslation('review');
  const { t: documents } = useTranslation('documents');
  return (
    <li>
      <div className={classes['head']}>
        <strong>{t('versions.version', { number })}</strong>
        <span>{t(`versions.kind.${kind}`)}</span>
        {isNewest && <span className={classes['tag']}>{t('versions.newest')}</span>}
        {isActive && (
          <span className={classes['tag']} data-tone="signed">
            {t('versions.active')}
          </span>
        )}
        {signatures > 0 && (
          <span className={classes['tag']} data-tone="signed">
            {t('versions.signatures', { count: signatures })}
          </span>
        )}
      </div>
      <p>
        <RelativeTime at={createdAt} /> {t('versions.by', { name: nameOf(documents, by) })}
        {parent !== null && `, ${t('versions.parent', { number: parent })}`}
      </p>
      {versionSha256 !== null && (
        <p className={classes['small']}>
          {t('versions.hash')} <code className={classes['hash']}>{versionSha256}</code>
        </p>
      )}
      <Button
        size="compact-sm"
        variant="default"
        style={{ alignSelf: 'flex-start' }}
        onClick={onShow}
      >
        {t('versions.show', { number })}
      </Button>
    </li>
  );
}
