import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentText, TextMark } from '../../generated/types.gen.js';

type Shown = Exclude<TextMark['kind'], 'added'>;

/** The text of a source on paper: what does not hold there is struck or named, as on the screen. */
export function PrintedSource({ text, marks }: Pick<DocumentText, 'text' | 'marks'>) {
  const { t } = useTranslation('documents');
  const parts: ReactNode[] = [];
  let end = 0;
  for (const { kind, ...mark } of marks) {
    // where marks overlap, the first says it
    if (kind === 'added' || mark.start < end) continue;
    parts.push(text.slice(end, mark.start));
    const words = text.slice(mark.start, mark.end);
    parts.push(
      <Named key={mark.start} kind={kind} name={t(`looks.${kind}`)}>
        {words}
      </Named>,
    );
    end = mark.end;
  }
  return [...parts, text.slice(end)];
}

function Named({
  kind,
  name,
  children,
}: {
  readonly kind: Shown;
  readonly name: string;
  readonly children: string;
}) {
  if (kind === 'inserted') return <ins>{children}</ins>;
  if (kind === 'handwritten') return <em>{children}</em>;
  return (
    <>
      [{name}: {kind === 'struck' ? <s>{children}</s> : children}]
    </>
  );
}
