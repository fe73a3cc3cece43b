import { z } from 'zod';
import type { FormField } from '../../model/blocks.js';
import type { PageBox } from '../../model/extraction-format.js';
import type { LeftOut } from '../../model/left-out.js';
import { boxOfRectangle, type Viewport } from '../layout/geometry.js';
import type { PdfPage } from '../pdf-library.js';
import type { PdfiumFile } from '../visibility/pdfium-file.js';
import { type BoxState, boxStates, stateAt } from './box-states.js';

const Text = z.object({ str: z.string() }).nullish().catch(null);
const Annotation = z.object({
  subtype: z.string().optional(),
  fieldType: z.string().nullish(),
  fieldValue: z
    .union([z.string(), z.array(z.string())])
    .nullish()
    .catch(null),
  fieldName: z.string().nullish().catch(null),
  alternativeText: z.string().nullish().catch(null),
  checkBox: z.boolean().optional(),
  radioButton: z.boolean().optional(),
  exportValue: z.string().nullish().catch(null),
  buttonValue: z.string().nullish().catch(null),
  password: z.boolean().optional().catch(false),
  options: z
    .array(z.object({ exportValue: z.string().nullish(), displayValue: z.string().nullish() }))
    .nullish()
    .catch(null),
  textContent: z.array(z.string()).nullish().catch(null),
  hidden: z.boolean().optional(),
  annotationFlags: z.number().catch(0),
  rect: z.array(z.number()).catch([]),
  contentsObj: Text,
  url: z.string().nullish().catch(null),
  quadPoints: z.instanceof(Float32Array).nullish().catch(null),
});
type Annotation = z.infer<typeof Annotation>;

// Hidden and NoView, ISO 32000-1, 12.5.3: nobody sees it on screen.
const UNSEEN = 0b10_0010;
// What is drawn or written by hand, and is no text.
const DRAWN = new Set(['Stamp', 'Ink']);

/** A field of a form where it stands. */
export interface PlacedField {
  readonly field: FormField;
  readonly box: PageBox;
  readonly isHidden: boolean;
}

/** A text box: on screen and on paper it is part of the page. */
interface PlacedText {
  readonly lines: readonly string[];
  readonly box: PageBox;
  readonly isHidden: boolean;
}

/** A remark of somebody. */
export interface PlacedComment {
  readonly text: string;
  readonly box?: PageBox;
  readonly isHidden: boolean;
}

/** What was put on the page beside its own content. */
export interface PageAnnotations {
  readonly fields: readonly PlacedField[];
  readonly texts: readonly PlacedText[];
  readonly comments: readonly PlacedComment[];
  /** Stretches of text that are struck out. */
  readonly strikes: readonly PageBox[];
  readonly leftOut: readonly LeftOut[];
}

/** The form fields, text boxes, comments and strikes of a page. */
export async function readAnnotations(
  page: PdfPage,
  viewport: Viewport,
  file: PdfiumFile | null,
): Promise<PageAnnotations> {
  const annotations: unknown[] = await page.getAnnotations({ intent: 'any' });
  const fields: PlacedField[] = [];
  const texts: PlacedText[] = [];
  const comments: PlacedComment[] = [];
  const strikes: PageBox[] = [];
  const leftOut: LeftOut[] = [];
  const pages = [page.pageNumber];
  let states: readonly BoxState[] | undefined;
  for (const one of annotations) {
    const { success, data } = Annotation.safeParse(one);
    if (!success) {
      leftOut.push({ kind: 'unknown-element', count: 1, pages });
      continue;
    }
    const box = boxOfRectangle(data.rect, viewport);
    // Only of a field pdf.js itself says that it is hidden.
    const isHidden = data.hidden === true || (data.annotationFlags & UNSEEN) !== 0;
    const written = data.contentsObj?.str.trim() ?? '';
    if (data.subtype === 'FileAttachment') leftOut.push({ kind: 'attachment', count: 1, pages });
    if (data.subtype === 'Link') {
      if (data.url) leftOut.push({ kind: 'linked-content', count: 1, pages });
    } else if (data.subtype === 'Widget') {
      if (isBox(data)) states ??= boxStates(file, page.pageNumber);
      const field = fieldOf(data, stateAt(states ?? [], data.rect));
      if (field && box) fields.push({ field, box, isHidden });
      else if (!isPushButton(data)) leftOut.push({ kind: 'field', count: 1, pages });
    } else if (data.subtype === 'FreeText') {
      const lines = data.textContent ?? written.split(/\r\n?|\n/);
      if (box && lines.some((line) => line !== '')) texts.push({ lines, box, isHidden });
    } else if (data.subtype !== 'Popup') {
      if (written !== '') comments.push({ text: written, ...(box && { box }), isHidden });
      if (DRAWN.has(data.subtype ?? '') && !isHidden)
        leftOut.push({ kind: 'picture', count: 1, pages });
      if (data.subtype === 'StrikeOut' && !isHidden) strikes.push(...quadsOf(data, viewport));
    }
  }
  return { fields, texts, comments, strikes, leftOut };
}

/** Without those that nobody sees. */
export function seenOnly(annotations: PageAnnotations): PageAnnotations {
  const { fields, texts, comments } = annotations;
  return { ...annotations, fields: seen(fields), texts: seen(texts), comments: seen(comments) };
}

function seen<T extends { readonly isHidden: boolean }>(all: readonly T[]): readonly T[] {
  return all.filter(({ isHidden }) => !isHidden);
}

/** Null where it has nothing that a person reads, or something that cannot be told. */
function fieldOf(data: Annotation, state: BoxState | undefined): FormField | null {
  const label = labelOf(data);
  const values = typeof data.fieldValue === 'string' ? [data.fieldValue] : (data.fieldValue ?? []);
  if (isBox(data)) {
    const checked = isTicked(data, values[0] ?? 'Off', state);
    return { field: data.checkBox === true ? 'checkbox' : 'radio', label, checked };
  }
  // What a person sees of a password is asterisks.
  if (data.password === true) return null;
  if (data.fieldType === 'Tx')
    return { field: 'text', label, value: values.join('\n').replaceAll(/\r\n?/g, '\n') };
  if (data.fieldType === 'Ch') {
    const shown = values.map(
      (value) =>
        data.options?.find(({ exportValue }) => exportValue === value)?.displayValue ?? value,
    );
    return { field: 'choice', label, value: shown.join(', ') };
  }
  return null;
}

/**
 * Undefined where what is shown and the value contradict each other, as in forms that a program filled in half: some
 * viewers go by the one and some by the other (ISO 32000-1, 12.7.4.2).
 */
function isTicked(
  { checkBox, exportValue, buttonValue }: Annotation,
  given: string,
  state: BoxState | undefined,
): boolean | undefined {
  const on = checkBox === true ? exportValue : buttonValue;
  const said = [isSet(given) && (on ?? given) === given];
  if (state && state.shown !== '') said.push(isSet(state.shown));
  // The value of a group of radio buttons is that of one of them, and was given.
  if (state && state.value !== '' && checkBox === true) said.push(isSet(state.value));
  return new Set(said).size > 1 ? undefined : said[0];
}

function isSet(value: string): boolean {
  return value !== 'Off' && value !== '';
}

function isBox({ checkBox, radioButton }: Annotation): boolean {
  return checkBox === true || radioButton === true;
}

/** It starts something, and says nothing of the patient. */
function isPushButton(data: Annotation): boolean {
  return data.fieldType === 'Btn' && !isBox(data);
}

/** What a screen reader says of it; else its name, unless a program made that up. */
function labelOf({ alternativeText, fieldName }: Annotation): string {
  const stated = alternativeText?.trim() ?? '';
  if (stated !== '') return stated;
  const name = fieldName?.split('.').at(-1) ?? '';
  return /^\p{L}[\p{L}\s_-]{2,}$/u.test(name) ? name.replaceAll('_', ' ') : '';
}

function quadsOf({ quadPoints }: Annotation, viewport: Viewport): readonly PageBox[] {
  const points = [...(quadPoints ?? [])];
  return Array.from({ length: Math.floor(points.length / 8) }, (_, at) => {
    const own = points.slice(at * 8, at * 8 + 8);
    const xs = own.filter((__, index) => index % 2 === 0);
    const ys = own.filter((__, index) => index % 2 === 1);
    const corners = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
    return boxOfRectangle(corners, viewport);
  }).filter((box) => box !== undefined);
}
