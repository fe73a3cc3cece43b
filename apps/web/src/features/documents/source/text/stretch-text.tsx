import { VisuallyHidden } from '@mantine/core';
import { Fragment, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { piecesOf, type Range } from '../../evidence/text-ranges.js';
import { SourceMarked } from '../../evidence/marks/source-marked.js';
import type { SourceMark } from '../../evidence/marks/source-marks.js';
import classes from '../source.module.css';
import type { TextStyle } from './text-styles.js';
import { TokenMark } from './token-mark.js';
import { type Token, tokensIn } from './tokens.js';

interface StretchTextProps extends Range {
  /** Of the stretch alone. */
  readonly text: string;
  /** What the draft draws on; it may reach beyond the stretch. */
  readonly marks: readonly SourceMark[];
  /** How the document shows it; it may reach beyond the stretch. */
  readonly styles: readonly TextStyle[];
}

/** A stretch of the extracted text as the document shows it, with what of it the draft draws on. */
export function StretchText({ text, start, end, marks, styles }: StretchTextProps) {
  const inside = <T extends Range>(ranges: readonly T[]) =>
    ranges.map((range) => ({
      start: Math.max(range.start, start) - start,
      end: Math.min(range.end, end) - start,
      of: range,
    }));
  const shown = inside(styles);
  const tokens = tokensIn(text).map((token) => ({ ...token, of: token }));
  const struckEnds = new Set(
    shown.flatMap((style) => (style.of.kind === 'struck' ? [style.end] : [])),
  );
  /** What is left of struck words for the model is said by the strike. */
  const isSaid = ({ kind, start: from }: Token): boolean =>
    kind === 'empty' &&
    (struckEnds.has(from) || (struckEnds.has(from - 1) && /\s/u.test(text.charAt(from - 1))));
  const whole = { start: 0, end: text.length };
  return piecesOf(text, whole, inside(marks)).map((piece) => {
    const words = piecesOf(text, piece, [...shown, ...tokens]).map(({ ranges, ...inner }) => {
      const token = ranges.find(({ of }) => 'label' in of)?.of;
      if (token && 'label' in token) {
        // a stretch may end within one; it is shown once, where it begins
        if (inner.start !== token.start || isSaid(token)) return null;
        return <TokenMark key={inner.start} token={token} />;
      }
      return (
        <Styled
          key={inner.start}
          styles={ranges.flatMap(({ of }) => ('label' in of ? [] : [of]))}
          at={start + inner.start}
        >
          {inner.text}
        </Styled>
      );
    });
    return piece.ranges.length > 0 ? (
      <SourceMarked key={piece.start} marks={piece.ranges.map(({ of }) => of)}>
        {words}
      </SourceMarked>
    ) : (
      <Fragment key={piece.start}>{words}</Fragment>
    );
  });
}

/**
 * Words that the document hides, strikes out or inserts, that address a program, or that the model was not given;
 * said, not only shown.
 */
function Styled({
  styles,
  at,
  children,
}: {
  readonly styles: readonly TextStyle[];
  /** Where in the text they begin. */
  readonly at: number;
  readonly children: ReactNode;
}) {
  const { t } = useTranslation('documents');
  const [first, ...others] = styles;
  if (first === undefined) return children;
  const style = first.kind;
  const Element = ELEMENTS[style];
  const inner =
    others.length > 0 ? (
      <Styled styles={others} at={at}>
        {children}
      </Styled>
    ) : (
      children
    );
  return (
    <Element
      className={classes['style']}
      data-style={style}
      data-label={style === 'instruction' ? t('styles.instruction') : undefined}
      title={t(`styles.means.${style}`)}
    >
      {/* pages of it are said once, at their beginning */}
      {(style !== 'not-given' || first.start === at) && (
        <VisuallyHidden component="span">{t(`styles.${style}`)}: </VisuallyHidden>
      )}
      {inner}
      {style !== 'not-given' && (
        <VisuallyHidden component="span"> ({t('styles.end')})</VisuallyHidden>
      )}
    </Element>
  );
}

const ELEMENTS = {
  hidden: 'span',
  struck: 's',
  'struck-inferred': 'span',
  inserted: 'ins',
  instruction: 'span',
  'not-given': 'span',
} as const;
