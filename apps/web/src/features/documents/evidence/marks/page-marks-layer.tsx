import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import classes from '../evidence.module.css';
import { onMarkKeyDown } from './mark-keyboard.js';
import type { Box, PageMark } from './page-marks.js';
import { useMarkStyle, usePressMarks } from './use-mark-style.js';

/**
 * The marks of a page, laid between its picture and its words. So the words can still be selected; a
 * press of the mouse is for the page, which knows what lies under it.
 */
export function PageMarksLayer({
  marks,
  scale,
}: {
  readonly marks: readonly PageMark[];
  readonly scale: number;
}) {
  return (
    <div className={classes['pageMarks']}>
      {marks.map((one) => (
        <BoxedMark key={`${one.mark.start} ${one.mark.end}`} {...one} scale={scale} />
      ))}
    </div>
  );
}

function BoxedMark({ mark, boxes, scale }: PageMark & { readonly scale: number }) {
  const { t } = useTranslation('documents');
  const { status, isHovered, isCurrent, isStop } = useMarkStyle([mark]);
  const press = usePressMarks();
  const [first, ...others] = boxes;
  const look = {
    'data-status': status,
    'data-pointed': isHovered || undefined,
    'data-current': isCurrent || undefined,
  };
  // on which part of the page it stands, nobody knows: a frame around all of it, while it is shown
  if (!first) return isCurrent ? <div className={classes['wholePage']} {...look} /> : null;
  return (
    <>
      {status === 'unused' ? (
        <div className={classes['box']} {...look} style={styleOf(first, scale)} />
      ) : (
        <button
          type="button"
          className={classes['box']}
          tabIndex={isStop ? 0 : -1}
          aria-pressed={status !== undefined}
          aria-label={t('evidence.usedBySentences', {
            count: mark.sentences.length,
            list: mark.sentences.map((sentence) => sentence + 1).join(', '),
          })}
          data-mark
          {...look}
          style={styleOf(first, scale)}
          onKeyDown={(event) => onMarkKeyDown(event, () => press([mark]))}
        />
      )}
      {others.map((box) => (
        <div key={box.join(' ')} className={classes['box']} {...look} style={styleOf(box, scale)} />
      ))}
    </>
  );
}

function styleOf([left, top, width, height]: Box, scale: number): CSSProperties {
  return {
    left: left * scale,
    top: top * scale,
    width: width * scale,
    height: height * scale,
  };
}
