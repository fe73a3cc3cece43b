import { Button, Text } from '@mantine/core';
import { useLocation } from '@tanstack/react-router';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentText } from '../../generated/types.gen.js';
import { useEvidence } from '../evidence/evidence-view.js';
import type { SourceMark } from '../evidence/source-marks.js';
import { useSourceMarks } from '../evidence/use-source-marks.js';
import { linesOf, marksByLine } from './lines.js';
import { showInside } from './show-inside.js';
import { SourceLine } from './source-line.js';
import classes from './source.module.css';

/** How many lines stand in the page at first, and come with each press of the button: about 60 dense pages. */
const LINES_AT_ONCE = 3_000;
const LINE_ANCHOR = /^line-(\d+)$/;
const NO_MARKS: readonly SourceMark[] = [];

/** The extracted text, line by line, each with an anchor that can be linked to. */
export function SourceText({ source }: { readonly source: DocumentText }) {
  const { t } = useTranslation('documents');
  const lines = useMemo(() => linesOf(source.text), [source.text]);
  const marks = useSourceMarks();
  const byLine = useMemo(() => marksByLine(lines, marks), [lines, marks]);
  const { span, source: here } = useEvidence();
  const current = span?.source === here ? span : null;
  const anchor = useLocation({ select: ({ hash }) => LINE_ANCHOR.exec(hash)?.[1] });
  const target = anchor === undefined ? null : Number(anchor);
  const [asked, setAsked] = useState(LINES_AT_ONCE);
  const last = current ? lines.findLastIndex(({ start }) => start <= current.start) + 1 : 0;
  const shown = Math.min(lines.length, Math.max(asked, target ?? 0, last));
  const frame = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (target !== null)
      document.getElementById(`line-${target}`)?.scrollIntoView({ block: 'center' });
  }, [target]);
  useEffect(() => {
    if (current && frame.current) return showInside(frame.current, '[data-current]');
    return undefined;
  }, [current]);

  return (
    <div
      ref={frame}
      className={classes['text']}
      role="region"
      aria-label={t('source.lines')}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls
      tabIndex={0}
      data-marks
    >
      <div className={classes['lines']}>
        {lines.slice(0, shown).map((line) => (
          <SourceLine
            key={line.number}
            line={line}
            marks={byLine.get(line.number) ?? NO_MARKS}
            isTarget={line.number === target}
          />
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
