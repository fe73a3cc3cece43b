import { Text } from '@mantine/core';
import { AnnotationMode, TextLayer } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { type MouseEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { marksAt, type PageMark } from '../../evidence/marks/page-marks.js';
import { PageMarksLayer } from '../../evidence/marks/page-marks-layer.js';
import { hasSelectedText, usePressMarks } from '../../evidence/marks/use-mark-style.js';
import type { PdfDocument, PdfPage as Page } from './pdf-library.js';
import classes from './pdf.module.css';

/** Beyond this a canvas of a page costs more memory than the sharper picture is worth. */
const PIXEL_RATIO_MAX = 2;
const CANVAS_MAX_PIXELS = 2 ** 24;

export interface PageSize {
  readonly width: number;
  readonly height: number;
}

/** One page, drawn, with its words laid over the picture for selection and for screen readers. */
export function PdfPage({
  pdf,
  number,
  scale,
  size,
  onSize,
  marks,
}: {
  readonly pdf: PdfDocument;
  readonly number: number;
  readonly scale: number;
  /** At scale 1. */
  readonly size: PageSize;
  readonly onSize: (number: number, size: PageSize) => void;
  /** What of the page the draft draws on. */
  readonly marks: readonly PageMark[];
}) {
  const { t } = useTranslation('documents');
  const canvas = useRef<HTMLCanvasElement>(null);
  const words = useRef<HTMLDivElement>(null);
  const [broken, setBroken] = useState(false);

  useEffect(() => {
    const [picture, layer] = [canvas.current, words.current];
    if (!picture || !layer) return;
    const drawing = new AbortController();
    draw(pdf, number, scale, picture, layer, drawing.signal, (found) => onSize(number, found)).then(
      () => setBroken(false),
      () => {
        if (!drawing.signal.aborted) setBroken(true);
      },
    );
    return () => drawing.abort();
  }, [pdf, number, scale, onSize]);

  const pressMarks = usePressMarks();
  const pressAt = ({ clientX, clientY, currentTarget }: MouseEvent): void => {
    if (hasSelectedText()) return;
    const { left, top } = currentTarget.getBoundingClientRect();
    pressMarks(marksAt(marks, (clientX - left) / scale, (clientY - top) / scale));
  };

  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions -- the marks have keys of their own
    <section
      className={classes['page']}
      onClick={pressAt}
      aria-label={t('source.pageOf', { page: number, pages: pdf.numPages })}
      style={{ width: Math.round(size.width * scale), height: Math.round(size.height * scale) }}
    >
      <canvas ref={canvas} aria-hidden className={classes['picture']} />
      <PageMarksLayer marks={marks} scale={scale} />
      <div ref={words} className={classes['textLayer']} />
      {broken && (
        <Text className={classes['broken'] ?? ''} c="dimmed">
          {t('source.pageBroken')}
        </Text>
      )}
    </section>
  );
}

async function draw(
  pdf: PdfDocument,
  number: number,
  scale: number,
  canvas: HTMLCanvasElement,
  layer: HTMLElement,
  signal: AbortSignal,
  onSize: (size: PageSize) => void,
): Promise<void> {
  const isOver = (): boolean => signal.aborted;
  const page: Page = await pdf.getPage(number);
  if (isOver()) return;
  const natural = page.getViewport({ scale: 1 });
  onSize({ width: natural.width, height: natural.height });
  const viewport = page.getViewport({ scale });
  const wanted = Math.min(globalThis.devicePixelRatio, PIXEL_RATIO_MAX);
  const affordable = Math.sqrt(CANVAS_MAX_PIXELS / (viewport.width * viewport.height));
  const ratio = Math.min(wanted, affordable);
  // drawn beside, so that the old picture stays until the new one is there
  const sheet = document.createElement('canvas');
  sheet.width = Math.round(Math.round(viewport.width) * ratio);
  sheet.height = Math.round(Math.round(viewport.height) * ratio);
  const task = page.render({
    canvas: sheet,
    viewport,
    transform: [ratio, 0, 0, ratio, 0, 0],
    annotationMode: AnnotationMode.ENABLE,
  });
  const stop = (): void => task.cancel();
  signal.addEventListener('abort', stop, { once: true });
  try {
    await task.promise;
  } finally {
    signal.removeEventListener('abort', stop);
  }
  if (isOver()) return;
  canvas.width = sheet.width;
  canvas.height = sheet.height;
  canvas.getContext('2d')?.drawImage(sheet, 0, 0);
  await writeWords(page, viewport, layer, signal);
}

async function writeWords(
  page: Page,
  viewport: ReturnType<Page['getViewport']>,
  container: HTMLElement,
  signal: AbortSignal,
): Promise<void> {
  const textContentSource = await page.getTextContent();
  if (signal.aborted) return;
  container.replaceChildren();
  container.style.setProperty('--total-scale-factor', String(viewport.scale));
  const layer = new TextLayer({ textContentSource, container, viewport });
  const stop = (): void => layer.cancel();
  signal.addEventListener('abort', stop, { once: true });
  await layer.render();
  signal.removeEventListener('abort', stop);
}
