import type { ClipboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Summary, SummaryVersion } from '../../generated/types.gen.js';
import { DraftBody } from './draft-body.js';
import { DraftLabel } from './draft-label.js';
import { useDraftOrigin } from './draft-origin.js';
import classes from './draft.module.css';
import { labelledText } from './labelled-text.js';
import { type PagesOfSource, readReceipt } from './receipt.js';
import { ReceiptLine } from './receipt-line.js';
import { useSectionTitles } from './use-section-titles.js';

interface DraftTextProps {
  readonly summary: Summary;
  readonly version: SummaryVersion;
  /** Of the one source; null while it is not known, or when there are several. */
  readonly source: PagesOfSource | null;
}

/** A draft with all that a reader must know of it. Its text is text: nothing in it is ever markup. */
export function DraftText({ summary, version, source }: DraftTextProps) {
  const { t } = useTranslation('documents');
  const origin = useDraftOrigin()(summary, version);
  const titleOf = useSectionTitles(summary, version);
  // a passage that is selected and copied by hand takes the label with it, too
  const copyWithLabel = (event: ClipboardEvent): void => {
    const text = document.getSelection()?.toString() ?? '';
    if (text.trim() === '') return;
    event.preventDefault();
    event.clipboardData.setData(
      'text/plain',
      labelledText({ label: t('draft.label'), origin: [version.label, ...origin], text }),
    );
  };
  return (
    <>
      <article className={classes['sheet']} aria-label={t('draft.label')}>
        <DraftLabel made={version.label} />
        <div
          className={classes['text']}
          role="region"
          aria-label={t('draft.text')}
          onCopy={copyWithLabel}
        >
          <DraftBody summary={summary} version={version} heading="h3" />
        </div>
      </article>
      <ReceiptLine receipt={readReceipt(version.receipt, source)} titleOf={titleOf} />
      <div className={classes['small']}>
        {origin.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
    </>
  );
}
