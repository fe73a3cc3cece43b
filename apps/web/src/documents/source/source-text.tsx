import { Button, Text } from '@mantine/core';
import { useLocation } from '@tanstack/react-router';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentText } from '../../generated/types.gen.js';
import classes from './source.module.css';

/** How many lines stand in the page at first, and come with each press of the button: about 60 dense pages. */
const LINES_AT_ONCE = 3_000;
const LINE_ANCHOR = /^line-(\d+)$/;

/** The extracted text, line by line, each with an anchor that can be linked to. */
export function SourceText({ source }: { readonly source: DocumentText }) {
  const { t } = useTranslation('documents');
  const lines = useMemo(
    () => source.text.split('\n').map((text, index) => ({ number: index + 1, text })),
    [source.text],
  );
  const anchor = useLocation({ select: ({ hash }) => LINE_ANCHOR.exec(hash)?.[1] });
  const target = anchor === undefined ? null : Number(anchor);
  const [asked, setAsked] = useState(LINES_AT_ONCE);
  const shown = Math.min(lines.length, Math.max(asked, target ?? 0));

  useEffect(() => {
    if (target !== null)
      document.getElementById(`line-${target}`)?.scrollIntoView({ block: 'center' });
  }, [target]);

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, and nothing in it takes the focus
    <div className={classes['text']} role="region" aria-label={t('source.lines')} tabIndex={0}>
      <div className={classes['lines']}>
        {lines.slice(0, shown).map(({ number, text }) => (
          <Line key={number} number={number} text={text} isTarget={number === target} />
        ))}
      </div>
      {shown < lines.length && (
        <Button variant="default" m="md" onClick={() => setAsked(shown + LINES_AT_ONCE)}>
          {t('source.moreLines', { count: Math.min(LINES_AT_ONCE, lines.length - shown) })}
        </Button>
      )}
      <Text size="xs" c="dimmed" p="md">
        {t('source.extractor', {
          name: source.extractor.name,
          version: source.extractor.version,
        })}
      </Text>
    </div>
  );
}

function Line({
  number,
  text,
  isTarget,
}: {
  readonly number: number;
  readonly text: string;
  readonly isTarget: boolean;
}) {
  const { t } = useTranslation('documents');
  const id = `line-${number}`;
  return (
    <div id={id} className={classes['line']} data-target={isTarget || undefined}>
      {/* for the mouse: thousands of stops would lock the keyboard in */}
      <a href={`#${id}`} tabIndex={-1} aria-hidden title={t('source.linkToLine', { line: number })}>
        {number}
      </a>
      <span>{text}</span>
    </div>
  );
}
