import { Button, Text } from '@mantine/core';
import { useLocation } from '@tanstack/react-router';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentText } from '@app/api-client';
import { useEvidence } from '../../evidence/evidence-view.js';
import type { Range } from '../../evidence/text-ranges.js';
import type { SourceMark } from '../../evidence/marks/source-marks.js';
import { useSourceMarks } from '../../evidence/marks/use-source-marks.js';
import { linesOf, marksByLine } from './lines.js';
import { scrollToCenter } from '../scroll-to-center.js';
import { SourceLine } from './source-line.js';
import { SourceTable } from './source-table.js';
import classes from '../source.module.css';
import { partsOf } from './text-parts.js';
import { instructionStyles, stylesOf, stylesOutside, type TextStyle } from './text-styles.js';

/** How many lines or cells are shown at first, and with each press of the button: about 60 dense pages. */
const LINES_AT_ONCE = 3_000;
const LINE_ANCHOR = /^line-(\d+)$/;
const NO_MARKS: readonly SourceMark[] = [];
const NO_STYLES: readonly TextStyle[] = [];

interface SourceTextProps {
  readonly source: DocumentText;
  /** What of it the model was given; the rest is greyed out. Null greys out nothing. */
  readonly passages?: readonly Range[] | null;
}

/** The extracted text, line by line, each with an anchor that can be linked to. */
export function SourceText({ source, passages = null }: SourceTextProps) {
  const { t } = useTranslation('documents');
  const lines = useMemo(() => linesOf(source.text), [source.text]);
  const marks = useSourceMarks();
  const byLine = useMemo(() => marksByLine(lines, marks), [lines, marks]);
  const { span, source: here, instructions } = useEvidence();
  const styles = useMemo(() => {
    const found = [
      ...stylesOf(source.marks),
      ...instructionStyles(instructions.filter((line) => line.source === here)),
      ...(passages ? stylesOutside(source.text, passages) : []),
    ];
    return marksByLine(
      lines,
      found.toSorted((one, other) => one.start - other.start),
    );
  }, [lines, source, instructions, here, passages]);
  const current = span?.source === here ? span : null;
  const anchor = useLocation({ select: ({ hash }) => LINE_ANCHOR.exec(hash)?.[1] });
  const target = anchor === undefined ? null : Number(anchor);
  const [asked, setAsked] = useState(LINES_AT_ONCE);
  const last = current ? lines.findLastIndex(({ start }) => start <= current.start) + 1 : 0;
  const untilLine = Math.max(target ?? 0, last);
  const { parts, shown } = useMemo(
    () => partsOf(lines, source.blocks, { weight: asked, untilLine }),
    [lines, source.blocks, asked, untilLine],
  );
  const frame = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (target !== null)
      document.getElementById(`line-${target}`)?.scrollIntoView({ block: 'center' });
  }, [target]);
  useEffect(() => {
    if (current && frame.current) return scrollToCenter(frame.current, '[data-current]');
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
        {parts.map((part) =>
          part.kind === 'table' ? (
            <SourceTable
              key={part.table.start}
              table={part.table}
              rows={part.rows}
              marks={byLine}
              styles={styles}
              target={target}
            />
          ) : (
            <SourceLine
              key={part.line.number}
              line={part.line}
              level={part.level}
              marks={byLine.get(part.line.number) ?? NO_MARKS}
              styles={styles.get(part.line.number) ?? NO_STYLES}
              isTarget={part.line.number === target}
            />
          ),
        )}
      </div>
      {shown < lines.length && (
        <Button variant="default" m="md" onClick={() => setAsked(asked + LINES_AT_ONCE)}>
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
