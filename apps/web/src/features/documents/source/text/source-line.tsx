import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { SourceMark } from '../../evidence/marks/source-marks.js';
import type { TextLine } from './lines.js';
import classes from '../source.module.css';
import { StretchText } from './stretch-text.js';
import type { TextStyle } from './text-styles.js';

/** A line of the extracted text, with what of it the draft draws on. */
export const SourceLine = memo(function SourceLine({
  line: { number, text, start, end },
  level,
  marks,
  styles,
  isTarget,
}: {
  readonly line: TextLine;
  /** Of a heading, 1 is the outermost; null for other lines. */
  readonly level: number | null;
  readonly marks: readonly SourceMark[];
  readonly styles: readonly TextStyle[];
  readonly isTarget: boolean;
}) {
  const heading = level === null ? {} : { role: 'heading', 'aria-level': below(level) };
  return (
    <div id={`line-${number}`} className={classes['line']} data-target={isTarget || undefined}>
      <LineNumber number={number} />
      <span {...heading} data-heading={level ?? undefined}>
        <StretchText text={text} start={start} end={end} marks={marks} styles={styles} />
      </span>
    </div>
  );
});

/** A link to a line of the text. */
export function LineNumber({ number }: { readonly number: number }) {
  const { t } = useTranslation('documents');
  return (
    // for the mouse: thousands of stops would lock the keyboard in
    <a
      href={`#line-${number}`}
      tabIndex={-1}
      aria-hidden
      title={t('source.linkToLine', { line: number })}
    >
      {number}
    </a>
  );
}

/** The page has a heading of its own above. */
function below(level: number): number {
  return Math.min(6, level + 1);
}
