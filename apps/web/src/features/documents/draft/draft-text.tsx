import type { ClipboardEvent, ComponentProps, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Summary, SummaryVersion } from '@app/api-client';
import { ConflictList } from '../evidence/conflicts/conflict-list.js';
import { EvidenceLine } from '../evidence/evidence-line.js';
import { TracedText } from '../evidence/sentences/traced-text.js';
import { DraftBody } from './draft-body.js';
import { DraftLabel } from './draft-label.js';
import { useDraftOrigin } from './draft-origin.js';
import { useDraftStatus } from './draft-status.js';
import classes from './draft.module.css';
import { labelledText } from './labelled-text.js';
import { makerLabel } from './maker-label.js';
import { HiddenText } from './receipt/hidden-text.js';
import { type PagesOfSource, readReceipt } from './receipt/receipt.js';
import { ReceiptLine } from './receipt/receipt-line.js';
import { RunLine } from './run-line.js';
import { useSectionTitles } from './use-section-titles.js';

interface DraftTextProps {
  readonly summary: Summary;
  readonly version: SummaryVersion;
  /** Of the one source; null while it is not known, or when there are several. */
  readonly source: PagesOfSource | null;
  /** Shows a stretch of the text. @default each sentence with what the source has for it */
  readonly words?: ComponentProps<typeof DraftBody>['words'];
  /** What the draft leaves out, at the height of what is to be checked. */
  readonly leftOut?: ReactNode;
  /** Stands below the words of each section. */
  readonly end?: ComponentProps<typeof DraftBody>['end'];
}

/** A draft with all that a reader must know of it. Its text is text: nothing in it is ever markup. */
export function DraftText({
  summary,
  version,
  source,
  words = TracedText,
  leftOut = null,
  end = null,
}: DraftTextProps) {
  const { t } = useTranslation('documents');
  const origin = useDraftOrigin()(summary, version);
  const current = useDraftStatus()(summary, version);
  const made = makerLabel(t, version);
  const titleOf = useSectionTitles(summary, version);
  const receipt = readReceipt(version.receipt, source);
  // a passage that is selected and copied by hand takes the label with it, too
  const copyWithLabel = (event: ClipboardEvent): void => {
    const text = document.getSelection()?.toString() ?? '';
    if (text.trim() === '') return;
    event.preventDefault();
    event.clipboardData.setData(
      'text/plain',
      labelledText({ label: current.label, origin: [made, ...origin], text }),
    );
  };
  return (
    <>
      <EvidenceLine version={version} profile={summary.profile} />
      {leftOut}
      <ConflictList />
      <article className={classes['sheet']} aria-label={current.label} data-tone={current.tone}>
        <DraftLabel made={made} status={current} />
        <div
          className={classes['text']}
          role="region"
          aria-label={t('draft.text')}
          onCopy={copyWithLabel}
        >
          <DraftBody summary={summary} version={version} heading="h3" words={words} end={end} />
        </div>
      </article>
      <ReceiptLine receipt={receipt} titleOf={titleOf} />
      <HiddenText documents={receipt.documents} />
      <div className={classes['small']}>
        {origin.map((line) => (
          <p key={line}>{line}</p>
        ))}
        {summary.run && <RunLine runId={summary.run.id} />}
      </div>
    </>
  );
}
