import type { ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { Document, Summary } from '../../generated/types.gen.js';
import { useFormats } from '../../parts/formats.js';
import { DraftBody } from '../draft/draft-body.js';
import { useDraftOrigin } from '../draft/draft-origin.js';
import { type PagesOfSource, readReceipt } from '../draft/receipt.js';
import { cutShortWords, receiptWords } from '../draft/receipt-line.js';
import { useSectionTitles } from '../draft/use-section-titles.js';
import classes from './print.module.css';

interface PrintSheetProps {
  readonly document: Document;
  readonly summary: Summary | null;
  readonly source: PagesOfSource | null;
  /** Printed after the draft when it is there. */
  readonly sourceText: string | null;
  readonly printedAt: Date | null;
}

/**
 * What comes out of the printer, also when somebody uses the browser's own command: the draft with its
 * label on every sheet of paper, and which document it is of. Never on the screen.
 */
export function PrintSheet({ document, summary, source, sourceText, printedAt }: PrintSheetProps) {
  const { t } = useTranslation('documents');
  const formats = useFormats();
  const name = document.fileName ?? t('noName');
  const patient =
    document.patientIdentifier === null
      ? t('noPatient')
      : t('document.patient', { identifier: document.patientIdentifier });
  const identity = `${name} · ${patient}`;
  return createPortal(
    <div className={`${classes['sheet']} cloister-print`} aria-hidden>
      <Sheets head={summary?.version ? t('draft.label') : t('print.document')} identity={identity}>
        {summary?.version && <p className={classes['warning']}>{t('print.warning')}</p>}
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
          <PrintedDraft summary={summary} version={summary.version} source={source} />
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
            <div className={classes['text']}>{sourceText}</div>
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

function PrintedDraft({
  summary,
  version,
  source,
}: {
  readonly summary: Summary;
  readonly version: NonNullable<Summary['version']>;
  readonly source: PagesOfSource | null;
}) {
  const { t } = useTranslation('documents');
  const formats = useFormats();
  const origin = useDraftOrigin()(summary, version);
  const receipt = readReceipt(version.receipt, source);
  const titleOf = useSectionTitles(summary, version);
  return (
    <>
      <h1>{t('draft.title')}</h1>
      <div className={classes['text']}>
        <DraftBody summary={summary} version={version} heading="h2" />
      </div>
      <div className={classes['small']}>
        <p>{version.label}</p>
        {origin.map((line) => (
          <p key={line}>{line}</p>
        ))}
        <p>
          {receipt.complete ? t('draft.allRead') : t('draft.notAllRead')}:{' '}
          {receiptWords(t, formats, receipt)}
        </p>
        {cutShortWords(t, receipt, titleOf).map((words) => (
          <p key={words}>{words}</p>
        ))}
      </div>
    </>
  );
}
