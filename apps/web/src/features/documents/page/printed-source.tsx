import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentText } from '@app/api-client';
import { piecesOf } from '../evidence/text-ranges.js';
import { linesOf, marksByLine } from '../source/text/lines.js';
import { type TextStyle, stylesOf } from '../source/text/text-styles.js';

/** The text of a source on paper: what is not valid there is struck out or named, as on the screen. */
export function PrintedSource({ text, marks }: Pick<DocumentText, 'text' | 'marks'>) {
  const lines = linesOf(text);
  const parts: ReactNode[] = [];
  let end = 0;
  for (const [number, styles] of marksByLine(lines, stylesOf(marks))) {
    const line = lines[number - 1];
    if (!line) continue;
    for (const piece of piecesOf(text, line, styles)) {
      if (piece.ranges.length === 0) continue;
      parts.push(
        text.slice(end, piece.start),
        <Named key={piece.start} styles={piece.ranges}>
          {piece.text}
        </Named>,
      );
      end = piece.end;
    }
  }
  return [...parts, text.slice(end)];
}

/** Words with each of their marks: inserted words may have been struck out again. */
function Named({
  styles: [style, ...others],
  children,
}: {
  readonly styles: readonly TextStyle[];
  readonly children: ReactNode;
}) {
  const { t } = useTranslation('documents');
  if (!style) return children;
  const words = others.length > 0 ? <Named styles={others}>{children}</Named> : children;
  if (style.kind === 'inserted') return <ins>{words}</ins>;
  return (
    <>
      [{t(`styles.${style.kind}`)}: {style.kind === 'struck' ? <s>{words}</s> : words}]
    </>
  );
}
