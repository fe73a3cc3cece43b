import { IconPencil } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '../../../ui/announcer.js';
import { useLiveText, useSummaryProgress } from '../../../live/use-progress.js';
import classes from './draft.module.css';

/** How often a screen reader is told how far the text is: reading it out as it grows would drown everything else. */
const ANNOUNCE_EVERY_MS = 10_000;
const WORD = /\S+/g;

/** A draft as it is written. */
export function LiveDraft({ summaryId }: { readonly summaryId: string }) {
  const { t } = useTranslation('documents');
  const work = useSummaryProgress(summaryId);
  const live = useLiveText(summaryId);
  const draft = live?.draft ?? '';
  const part = live?.part ?? '';
  useProgressWords(draft);
  const reading = work?.reading;
  const doing =
    draft !== ''
      ? t('draft.writing')
      : reading && reading.calls > 1
        ? t('draft.reading', reading)
        : t('draft.readingWhole');
  return (
    <section className={classes['live']} aria-label={t('draft.liveText')} aria-busy="true">
      <div className={classes['liveHead']}>
        <IconPencil size={18} aria-hidden />
        <div>
          <strong>
            {t('draft.running')} · {doing}
          </strong>
          <span>{t('draft.runningWords')}</span>
        </div>
      </div>
      {draft === '' && part !== '' && (
        <div className={classes['notes']}>
          <strong>{t('draft.notes')}</strong> {part}
        </div>
      )}
      {draft !== '' && <div className={classes['text']}>{draft}</div>}
    </section>
  );
}

function useProgressWords(draft: string): void {
  const { t } = useTranslation('documents');
  const newest = useRef(draft);
  useEffect(() => {
    newest.current = draft;
  }, [draft]);
  useEffect(() => {
    let announced = 0;
    const timer = setInterval(() => {
      const count = newest.current.match(WORD)?.length ?? 0;
      if (count > announced) announce(t('draft.progress', { count }));
      announced = count;
    }, ANNOUNCE_EVERY_MS);
    return () => clearInterval(timer);
  }, [t]);
}
