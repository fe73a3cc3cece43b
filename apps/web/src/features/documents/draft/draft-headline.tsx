import { useTranslation } from 'react-i18next';
import type { OpenedReview } from '../../review/desk/use-review-desk-of.js';
import { shownHeadline } from '../../review/desk/shown-headline.js';
import { headlineOf } from '../headline/headline.js';
import { HeadlineLine } from '../headline/headline-line.js';
import classes from './draft.module.css';

/** In the head of the page, whichever of its parts is shown: what to know of the draft first. */
export function DraftHeadline({ review: { desk, summary } }: { readonly review: OpenedReview }) {
  const { t } = useTranslation('documents');
  const version = summary?.version;
  if (!version) return null;
  const shown = desk
    ? shownHeadline(desk)
    : { headline: headlineOf(version.evidence, version.omissions), isChecking: false };
  return (
    <div role="group" aria-label={t('headline.label')} className={classes['headline']}>
      <HeadlineLine {...shown} />
    </div>
  );
}
