import { VisuallyHidden } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './diff-text.module.css';
import { wordDiff } from './text-diff.js';

/** Two texts as one: what was taken away struck through, what came instead underlined. */
export function DiffText({ before, after }: { readonly before: string; readonly after: string }) {
  const { t } = useTranslation('common');
  const pieces = useMemo(() => wordDiff(before, after), [before, after]);
  return (
    <p className={classes['diff']}>
      {pieces.map(({ kind, text }, index) => {
        const key = `${index} ${kind}`;
        if (kind === 'kept') return <span key={key}>{text}</span>;
        const Mark = kind === 'added' ? 'ins' : 'del';
        return (
          <Mark key={key}>
            <VisuallyHidden> {t(`diff.${kind}`)} </VisuallyHidden>
            {text}
            <VisuallyHidden> {t('diff.end')} </VisuallyHidden>
          </Mark>
        );
      })}
    </p>
  );
}
