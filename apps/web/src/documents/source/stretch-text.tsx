import { VisuallyHidden } from '@mantine/core';
import { Fragment, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { TextMark } from '../../generated/types.gen.js';
import { piecesOf, type Range } from '../evidence/pieces.js';
import { SourceMarked } from '../evidence/source-marked.js';
import type { SourceMark } from '../evidence/source-marks.js';
import classes from './source.module.css';
import { TokenMark } from './token-mark.js';
import { type Token, tokensIn } from './tokens.js';

interface StretchTextProps extends Range {
  /** Of the stretch alone. */
  readonly text: string;
  /** What the draft draws on; it may reach beyond the stretch. */
  readonly marks: readonly SourceMark[];
  /** How the document shows it; it may reach beyond the stretch. */
  readonly looks: readonly TextMark[];
}

/** A stretch of the extracted text as the document shows it, with what of it the draft draws on. */
export function StretchText({ text, start, end, marks, looks }: StretchTextProps) {
  const inside = <T extends Range>(ranges: readonly T[]) =>
    ranges.map((range) => ({
      start: Math.max(range.start, start) - start,
      end: Math.min(range.end, end) - start,
      of: range,
    }));
  const shown = inside(looks.filter(({ kind }) => kind !== 'added'));
  const tokens = tokensIn(text).map((token) => ({ ...token, of: token }));
  /** What is left of struck words for the model is said by the strike. */
  const isSaid = ({ kind, start: from }: Token): boolean =>
    kind === 'empty' &&
    shown.some(
      (look) =>
        look.of.kind === 'struck' && /^\s?$/u.test(text.slice(look.end, from)) && look.end <= from,
    );
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
        <Looking
          key={inner.start}
          looks={ranges.flatMap(({ of }) => ('label' in of ? [] : [of.kind]))}
        >
          {inner.text}
        </Looking>
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

type Look = TextMark['kind'];

/** Words that the document hides, strikes out, inserts or has written by hand; said, not only shown. */
function Looking({
  looks,
  children,
}: {
  readonly looks: readonly Look[];
  readonly children: ReactNode;
}) {
  const { t } = useTranslation('documents');
  const [look, ...others] = looks;
  if (look === undefined || look === 'added') return children;
  const Element = ELEMENTS[look];
  return (
    <Element className={classes['look']} data-look={look} title={t(`looks.means.${look}`)}>
      <VisuallyHidden component="span">{t(`looks.${look}`)}: </VisuallyHidden>
      {others.length > 0 ? <Looking looks={others}>{children}</Looking> : children}
      <VisuallyHidden component="span"> ({t('looks.end')})</VisuallyHidden>
    </Element>
  );
}

const ELEMENTS = {
  hidden: 'span',
  struck: 's',
  'struck-inferred': 'span',
  inserted: 'ins',
  handwritten: 'span',
} as const;
