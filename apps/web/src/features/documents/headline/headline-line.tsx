import { VisuallyHidden } from '@mantine/core';
import { IconCircleDashed, IconHelpOctagon, IconNotesOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Headline } from './headline.js';
import { headlineAloud, leftOutCountLabel, supportedLabel } from './headline-labels.js';
import classes from './headline.module.css';

/**
 * One line of numbers: what is left out and to be checked first, then what could not be judged, if anything, and what is
 * supported last and small. None of them is ever green: that the check found nothing does not say that a draft is right.
 */
export function HeadlineLine({
  headline,
  isChecking = false,
  isShort = false,
}: {
  /** Null where nothing was checked. */
  readonly headline: Headline | null;
  /** The text has changed since it was checked. @default false */
  readonly isChecking?: boolean;
  /** What is supported is heard only, where the whole line is on the page already. @default false */
  readonly isShort?: boolean;
}) {
  const { t } = useTranslation('documents');
  return (
    <span className={classes['line']}>
      <VisuallyHidden component="span">{headlineAloud(t, headline)}</VisuallyHidden>
      <span aria-hidden className={classes['numbers']}>
        {headline === null ? (
          <span className={classes['number']}>
            <IconCircleDashed size={16} />
            {t('headline.unchecked')}
          </span>
        ) : (
          <>
            <span className={classes['number']} data-open={headline.leftOut > 0 || undefined}>
              <IconNotesOff size={16} />
              {leftOutCountLabel(t, headline)}
            </span>
            <span className={classes['number']} data-open={headline.toCheck > 0 || undefined}>
              <IconHelpOctagon size={16} />
              {t('headline.toCheck', { count: headline.toCheck })}
            </span>
            {headline.unchecked > 0 && (
              <span className={classes['number']}>
                <IconCircleDashed size={16} />
                {t('headline.someUnchecked', { count: headline.unchecked })}
              </span>
            )}
            {!isShort && (
              <span className={classes['supported']}>{supportedLabel(t, headline)}</span>
            )}
          </>
        )}
      </span>
      {isChecking && <span className={classes['supported']}>{t('headline.checking')}</span>}
    </span>
  );
}
