import { VisuallyHidden } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { wordDiff } from '../../review/editing/text-diff.js';
import classes from './profiles.module.css';

/** Two texts as one: what was taken away struck through, what came instead underlined. */
export function WordDiff({ before, after }: { readonly before: string; readonly after: string }) {
  const { t } = useTranslation('administration');
  const pieces = useMemo(() => wordDiff(before, after), [before, after]);
  return (
    <p className={classes['text']}>
      {pieces.map(({ kind, text }, index) => {
        const key = `${index} ${kind}`;
        if (kind === 'kept') return <span key={key}>{text}</span>;
        const Mark = kind === 'added' ? 'ins' : 'del';
        return (
          <Mark key={key}>
            <VisuallyHidden> {t(`profiles.${kind}`)} </VisuallyHidden>
            {text}
            <VisuallyHidden> {t('profiles.end')} </VisuallyHidden>
          </Mark>
        );
      })}
    </p>
  );
}
