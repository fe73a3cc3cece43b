import { useTranslation } from 'react-i18next';
import { useLiveText, useSummaryProgress } from '../../../live/use-progress.js';
import classes from './upload-row.module.css';

// what is shown is the end of it; a long draft is not laid out again for every word
const SHOWN = 600;

/** The draft as it grows: its last lines, labelled as what it is. A screen reader is not told each word. */
export function LiveDraft({ summaryId }: { readonly summaryId: string }) {
  const { t } = useTranslation('upload');
  const text = useLiveText(summaryId);
  const reading = useSummaryProgress(summaryId)?.reading;
  if (!text || (text.draft === '' && text.part === '')) return null;
  const isPart = text.draft === '' && reading !== null && reading !== undefined;
  const written = text.draft === '' ? text.part : text.draft;
  return (
    <figure className={classes['live']}>
      <figcaption className={classes['liveLabel']}>
        {isPart ? t('live.part', reading) : t('live.label')}
      </figcaption>
      <div className={classes['liveText']}>
        <p>{written.slice(-SHOWN)}</p>
      </div>
    </figure>
  );
}
