import type { ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { Document, DocumentText, SourceChange, Summary } from '@app/api-client';
import { useFormats } from '../../../ui/formats/formats.js';
import type { ReviewDesk } from '../../review/desk/review-desk.js';
import { shownHeadline } from '../../review/desk/shown-headline.js';
import { PrintedOmissions } from '../../review/printed/printed-omissions.js';
import { PrintedEvidence } from '../../review/printed/printed-evidence.js';
import { PrintedSignatures } from '../../review/printed/printed-signatures.js';
import { DraftBody } from '../draft/draft-body.js';
import { useDraftOrigin } from '../draft/draft-origin.js';
import { useDraftStatus } from '../draft/draft-status.js';
import { makerLabel } from '../draft/maker-label.js';
import { hiddenIn, type PagesOfSource, readReceipt, struckIn } from '../draft/receipt/receipt.js';
import { headlineOf } from '../headline/headline.js';
import { headlineLabel } from '../headline/headline-labels.js';
import { PrintedConflicts } from '../evidence/conflicts/printed-conflicts.js';
import { PrintedFindings, PrintedText } from '../evidence/sentences/printed-text.js';
import {
  cutShortLabels,
  receiptLabel,
  replacedLabels,
  unreadLabels,
} from '../draft/receipt/receipt-labels.js';
import { useSectionTitles } from '../draft/use-section-titles.js';
import classes from './print.module.css';
import { PrintedSource } from './printed-source.js';

interface PrintSheetProps {
  readonly document: Document;
  readonly summary: Summary | null;
  readonly source: (PagesOfSource & Pick<DocumentText, 'text' | 'marks'>) | null;
  /** Null where nobody reviews it. */
  readonly desk: ReviewDesk | null;
  /** Printed after the draft when it is there. */
  readonly sourceText: string | null;
  readonly printedAt: Date | null;
}

/**
 * What comes out of the printer, also when somebody uses the browser's own command: the draft with its
 * label on every sheet of paper, and which document it is of. Never on the screen.
 */
export function PrintSheet({
  document,
  summary,
  source,
  desk,
  sourceText,
  printedAt,
}: PrintSheetProps) {
  const { t } = useTranslation('documents');
  const statusOf = useDraftStatus();
  const current = summary?.version ? statusOf(summary, summary.version) : null;
  const formats = useFormats();
  const name = document.fileName ?? t('noName');
  const patient =
    document.patientIdentifier === null
      ? t('noPatient')
      : t('document.patient', { identifier: document.patientIdentifier });
  const identity = `${name} · ${patient}`;
  return createPortal(
    <div className={`${classes['sheet']} cloister-print`} aria-hidden>
      <Sheets head={current?.label ?? t('print.document')} identity={identity}>
        {current && summary && <Warning tone={current.tone} state={summary.state} />}
        {summary?.version && summary.sourceChange && (
          <SourceWarning change={summary.sourceChange} />
        )}
        <dl className={classes['facts']}>
          <dt>{t('print.document')}</dt>
          <dd>
            {name}
            <br />
            {[
              patient,
              document.encounterIdentifier !== null &&
                t('document.encounter', { identifier: document.encounterIdentifier }),
              `${t('document.arrived')} ${formats.exactTime(document.createdAt)}`,
            ]
              .filter(Boolean)
              .join(', ')}
            <br />
            {t('print.id', { id: document.id })}
          </dd>
        </dl>
        {summary?.version ? (
          <PrintedDraft
            summary={summary}
            version={summary.version}
            source={source}
            desk={desk?.version.number === summary.version.number ? desk : null}
          />
        ) : (
          <p>{t('print.noDraft')}</p>
        )}
        {printedAt && (
          <p className={classes['small']}>
            {t('print.printed', { time: formats.exactTime(printedAt) })}
          </p>
        )}
      </Sheets>
      {sourceText !== null && (
        <div className={classes['source']}>
          <Sheets head={t('print.source')} identity={identity}>
            <div className={classes['text']}>
              <PrintedSource
                text={sourceText}
                marks={source?.text === sourceText ? source.marks : []}
              />
            </div>
          </Sheets>
        </div>
      )}
    </div>,
    globalThis.document.body,
  );
}

/** Sheets of paper with the same head: the browser repeats the head of a table on each. */
function Sheets({
  head,
  identity,
  children,
}: {
  readonly head: string;
  readonly identity: string;
  readonly children: ReactNode;
}) {
  return (
    <div className={classes['table']}>
      <div className={classes['repeated']}>
        <div className={classes['head']}>
          <strong>{head}</strong>
          <span>{identity}</span>
        </div>
      </div>
      <div className={classes['once']}>{children}</div>
    </div>
  );
}

/** What a reader of the paper must know before anything else. */
function Warning({
  tone,
  state,
}: {
  readonly tone: 'draft' | 'signed' | 'void';
  readonly state: Summary['state'];
}) {
  const { t } = useTranslation('documents');
  const { t: review } = useTranslation('review');
  const words =
    tone === 'draft'
      ? state === 'in_review'
        ? `${t('print.warning')} ${review('print.warning')}`
        : t('print.warning')
      : review(`print.${tone}Warning`);
  return <p className={classes['warning']}>{words}</p>;
}

/** That the text was written of something that its source does not say any more. */
function SourceWarning({ change }: { readonly change: SourceChange }) {
  const { t } = useTranslation('review');
  const formats = useFormats();
  return (
    <p className={classes['warning']}>
      {t(`source.title.${change.status}`)} ({formats.exactTime(change.at)}).
    </p>
  );
}

function PrintedDraft({
  summary,
  version,
  source,
  desk,
}: {
  readonly summary: Summary;
  readonly version: NonNullable<Summary['version']>;
  readonly source: PagesOfSource | null;
  readonly desk: ReviewDesk | null;
}) {
  const { t } = useTranslation('documents');
  const { t: review } = useTranslation('review');
  const formats = useFormats();
  const origin = useDraftOrigin()(summary, version);
  const receipt = readReceipt(version.receipt, source);
  const titleOf = useSectionTitles(summary, version);
  const hidden = hiddenIn(receipt.documents);
  const struck = struckIn(receipt.documents);
  const headline = desk
    ? shownHeadline(desk).headline
    : headlineOf(version.evidence, version.omissions);
  return (
    <>
      <h1>
        {desk && summary.signedVersion === version.number
          ? review('print.summary')
          : t('draft.title')}
      </h1>
      <p>
        <strong>{headlineLabel(t, headline)}</strong>
      </p>
      <div className={classes['text']}>
        <DraftBody summary={summary} version={version} heading="h2" words={PrintedText} />
      </div>
      {desk && desk.review.state !== 'draft' && (
        <div className={classes['signatures']}>
          <PrintedSignatures summary={summary} version={version} review={desk.review} />
        </div>
      )}
      <PrintedFindings version={version} />
      <PrintedOmissions summary={summary} omissions={desk?.omissions ?? version.omissions} />
      <PrintedConflicts
        conflicts={version.conflicts}
        documentIds={summary.documentIds}
        summaryId={summary.id}
      />
      <div className={classes['small']}>
        <p>{makerLabel(t, version)}</p>
        {origin.map((line) => (
          <p key={line}>{line}</p>
        ))}
        <p>
          {receipt.complete ? t('draft.allRead') : t('draft.notAllRead')}:{' '}
          {receiptLabel(t, formats, receipt)}
        </p>
        {[
          ...cutShortLabels(t, receipt, titleOf),
          ...replacedLabels(t, receipt, titleOf),
          ...receipt.documents.flatMap((document) => unreadLabels(t, document)),
          ...(hidden > 0 ? [t('receipt.hidden', { count: hidden })] : []),
          ...(struck > 0 ? [t('receipt.struck', { count: struck })] : []),
        ].map((words) => (
          <p key={words}>{words}</p>
        ))}
        {receipt.passages && <p>{t('draft.passages', { count: receipt.passages.count })}</p>}
        {receipt.instructions > 0 && (
          <p>{t('receipt.instructions', { count: receipt.instructions })}</p>
        )}
        {receipt.codes > 0 && <p>{t('draft.codes', { count: receipt.codes })}</p>}
        {receipt.setAside > 0 && <p>{t('draft.setAside', { count: receipt.setAside })}</p>}
      </div>
      {desk && desk.review.state !== 'draft' && (
        <div className={classes['evidence']}>
          <PrintedEvidence
            summary={summary}
            version={version}
            review={desk.review}
            details={desk.version}
          />
        </div>
      )}
    </>
  );
}
