import { SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { compareVersionsOptions, getVersionOptions } from '@app/api-client/react-query';
import type { VersionListItem } from '@app/api-client';
import { ProblemAlert } from '../../../ui/problems/problem-alert.js';
import { LoadingSkeleton } from '../../../ui/loading-skeleton.js';
import { DiffList } from './diff-list.js';
import classes from './versions.module.css';

const MODELS = 1;

/** The text of a version as it was, and what is different from the one before or from the model's. */
export function OneVersion({
  summaryId,
  version: { number, parent },
}: {
  readonly summaryId: string;
  readonly version: VersionListItem;
}) {
  const { t } = useTranslation('review');
  const others = [...new Set([parent, number === MODELS ? null : MODELS])].filter(
    (other) => other !== null,
  );
  const [other, compareWith] = useState(others[0] ?? null);
  const text = useQuery({
    ...getVersionOptions({ path: { summaryId, versionNumber: number } }),
    staleTime: Number.POSITIVE_INFINITY,
  });
  return (
    <>
      {text.isPending && <LoadingSkeleton lines={4} />}
      {text.isError && <ProblemAlert error={text.error} onRetry={() => void text.refetch()} />}
      {text.isSuccess && (
        <section className={classes['text']} aria-label={t('versions.text', { number })}>
          {text.data.text}
        </section>
      )}
      {others.length > 1 && (
        <SegmentedControl
          aria-label={t('versions.compare')}
          value={String(other)}
          onChange={(value) => compareWith(Number(value))}
          data={others.map((one) => ({
            value: String(one),
            label: t(one === MODELS ? 'versions.againstModel' : 'versions.against', {
              number: one,
            }),
          }))}
        />
      )}
      {other !== null && <Compared summaryId={summaryId} number={number} other={other} />}
      {other === null && <p className={classes['small']}>{t('versions.onlyOne')}</p>}
    </>
  );
}

function Compared({
  summaryId,
  number,
  other,
}: {
  readonly summaryId: string;
  readonly number: number;
  readonly other: number;
}) {
  const { t } = useTranslation('review');
  const diff = useQuery({
    ...compareVersionsOptions({ path: { summaryId, versionNumber: number, otherNumber: other } }),
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (diff.isPending) return <LoadingSkeleton lines={3} />;
  if (diff.isError) {
    return <ProblemAlert error={diff.error} onRetry={() => void diff.refetch()} />;
  }
  return (
    <DiffList
      label={t('versions.compared', { number, other })}
      sentences={diff.data.sentences.map(({ kind, before, after }) => ({
        key: after?.id ?? `gone ${before?.id}`,
        kind,
        before: before?.text ?? null,
        after: after?.text ?? null,
      }))}
    />
  );
}
