import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { DraftBody } from '../../documents/draft/draft-body.js';
import { HiddenText } from '../../documents/draft/receipt/hidden-text.js';
import { readReceipt } from '../../documents/draft/receipt/receipt.js';
import { ReceiptLine } from '../../documents/draft/receipt/receipt-line.js';
import { useSectionTitles } from '../../documents/draft/use-section-titles.js';
import { compareVersionsOptions } from '@app/api-client/react-query';
import { ProblemAlert } from '../../../ui/problems/problem-alert.js';
import { LoadingSkeleton } from '../../../ui/loading-skeleton.js';
import type { ReviewDesk } from '../desk/review-desk.js';
import { FindingsList } from '../findings/findings-list.js';
import { DiffList } from '../versions/diff-list.js';
import { SignedOmissions } from './signed-omissions.js';
import { SignedText } from './signed-text.js';
import classes from './signing.module.css';

/** The first version is the model's. */
const MODELS = 1;

/** All that a signature answers for: what is left out and to be checked first, then the text, its changes, and what was not read. */
export function WhatIsSigned({ desk }: { readonly desk: ReviewDesk }) {
  const { t } = useTranslation('review');
  const { summary, version } = desk;
  const titleOf = useSectionTitles(summary, version);
  const receipt = readReceipt(version.receipt, null);
  return (
    <>
      <SignedOmissions desk={desk} />
      <Findings desk={desk} />
      <section className={classes['part']} aria-labelledby="signed-text">
        <h3 id="signed-text">{t('signing.what')}</h3>
        <div className={classes['text']}>
          <DraftBody summary={summary} version={version} heading="h4" words={SignedText} />
        </div>
      </section>
      <Changes desk={desk} />
      <div className={classes['part']}>
        <h3>{t('signing.read')}</h3>
        <ReceiptLine receipt={receipt} titleOf={titleOf} label={t('signing.read')} />
        <HiddenText documents={receipt.documents} label={t('signing.hidden')} />
      </div>
    </>
  );
}

function Changes({ desk: { review, version } }: { readonly desk: ReviewDesk }) {
  const { t } = useTranslation('review');
  const isModels = version.number === MODELS;
  const path = {
    summaryId: review.summaryId,
    versionNumber: version.number,
    otherNumber: MODELS,
  };
  const diff = useQuery({
    ...compareVersionsOptions({ path }),
    enabled: !isModels,
    staleTime: Number.POSITIVE_INFINITY, // versions are never changed
  });
  if (isModels) {
    return (
      <section className={classes['part']} aria-labelledby="signed-changes">
        <h3 id="signed-changes">{t('signing.changes')}</h3>
        <p>{t('signing.unchanged')}</p>
      </section>
    );
  }
  if (diff.isPending) return <LoadingSkeleton lines={3} />;
  if (diff.isError) {
    return <ProblemAlert error={diff.error} onRetry={() => void diff.refetch()} />;
  }
  return (
    <DiffList
      label={t('signing.changes')}
      heading="h3"
      sentences={diff.data.sentences.map(({ kind, before, after }) => ({
        key: after?.id ?? `gone ${before?.id}`,
        kind,
        before: before?.text ?? null,
        after: after?.text ?? null,
      }))}
    />
  );
}

/** Answered ones too: anyone who signs answers for those as well. */
function Findings({ desk }: { readonly desk: ReviewDesk }) {
  const { t } = useTranslation('review');
  const { findings, unchecked, openFindings } = desk.review;
  if (!unchecked && findings.length === 0) {
    return (
      <section className={classes['part']} aria-labelledby="signed-findings">
        <h3 id="signed-findings">{t('signing.findings')}</h3>
        <p>{t('signing.noFindings')}</p>
      </section>
    );
  }
  return (
    <div>
      <FindingsList desk={desk} heading="h3" title={t('signing.findings')} isBeside={false} />
      {!unchecked && (
        <p className={classes['small']}>
          {t('signing.findingsCounted', {
            open: openFindings,
            answered: findings.length - openFindings,
          })}
        </p>
      )}
    </div>
  );
}
