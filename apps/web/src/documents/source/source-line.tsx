import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { piecesOf } from '../evidence/pieces.js';
import { SourceMarked } from '../evidence/source-marked.js';
import type { SourceMark } from '../evidence/source-marks.js';
import type { TextLine } from './lines.js';
import classes from './source.module.css';

/** A line of the extracted text, with what of it the draft draws on. */
export const SourceLine = memo(function SourceLine({
  line: { number, text, start, end },
  marks,
  isTarget,
}: {
  readonly line: TextLine;
  readonly marks: readonly SourceMark[];
  readonly isTarget: boolean;
}) {
  const { t } = useTranslation('documents');
  const id = `line-${number}`;
  const pieces = piecesOf(
    text,
    { start: 0, end: text.length },
    marks.map((mark) => ({
      start: Math.max(mark.start, start) - start,
      end: Math.min(mark.end, end) - start,
      mark,
    })),
  );
  return (
    <div id={id} className={classes['line']} data-target={isTarget || undefined}>
      {/* for the mouse: thousands of stops would lock the keyboard in */}
      <a href={`#${id}`} tabIndex={-1} aria-hidden title={t('source.linkToLine', { line: number })}>
        {number}
      </a>
      <span>
        {pieces.map((piece) =>
          piece.ranges.length > 0 ? (
            <SourceMarked
              key={piece.start}
              text={piece.text}
              marks={piece.ranges.map(({ mark }) => mark)}
            />
          ) : (
            piece.text
          ),
        )}
      </span>
    </div>
  );
});
