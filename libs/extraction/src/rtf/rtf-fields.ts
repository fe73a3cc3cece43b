import type { FormField, Inline } from '../model/blocks.js';
import { isField } from '../model/blocks.js';
import type { LeftOut } from '../model/left-out.js';
import type { Mark, RtfStory } from './rtf-story.js';
import { signOfField } from '../plain-text/symbol-fonts.js';

/** Fields that show nothing, or what only the printed page has. */
const SHOW_NOTHING = new Set(
  'PAGE NUMPAGES SECTIONPAGES SECTION TOC TOA INDEX XE TC TA RD SET ASK PRIVATE ADDIN EMBED HYPERLINK BOOKMARK MACROBUTTON GOTOBUTTON REF PAGEREF NEXT FILLIN'.split(
    ' ',
  ),
);
// In \ffres: nobody has chosen yet, the default is shown.
const NOT_CHOSEN = 25;

/** A field that is open: what it is to show stands in `\fldinst`, what it shows in `\fldrslt`. */
export interface OpenField {
  readonly story: RtfStory;
  readonly mark: Mark;
  instruction: string;
  /** Of a form; its number is that of `\fftype`. */
  type?: number;
  result?: number;
  standard?: number;
  readonly entries: string[];
}

/** Keeps what a word of a form says of the field. */
export function sayOfField(field: OpenField, word: string, parameter = 0): void {
  if (word === 'fftype') field.type = parameter;
  else if (word === 'ffres') field.result = parameter;
  else if (word === 'ffdefres') field.standard = parameter;
}

/** Ends a field: one of a form becomes a field of the document, others stay the text that they show. */
export function endField(field: OpenField): LeftOut | null {
  const { story, mark, instruction } = field;
  const shown = story.since(mark);
  const form = shown === null ? null : formFieldOf(field, textOf(shown));
  if (form !== null) story.replaceSince(mark, form);
  if (form !== null || shown === null || textOf(shown) !== '') return null;
  const [name = ''] = instruction.trim().split(/\s+/u);
  if (name.toUpperCase() === 'SYMBOL') {
    const sign = signOfField(instruction);
    if (sign !== '') story.write(sign, {});
    return null;
  }
  return name === '' || SHOW_NOTHING.has(name.toUpperCase()) ? null : { kind: 'field', count: 1 };
}

function formFieldOf(
  { type, instruction, result, standard, entries }: OpenField,
  shown: string,
): FormField | null {
  const number = result === NOT_CHOSEN ? standard : (result ?? standard);
  if (type === 1 || /^\s*FORMCHECKBOX/iu.test(instruction))
    return { field: 'checkbox', label: '', checked: stateOf(number, shown) };
  if (type === 2 || /^\s*FORMDROPDOWN/iu.test(instruction))
    return { field: 'choice', label: '', value: entries[number ?? -1] ?? shown };
  // Five wide spaces are how Word shows that nothing was typed.
  if (type === 0 || /^\s*FORMTEXT/iu.test(instruction))
    return { field: 'text', label: '', value: shown };
  return null;
}

function stateOf(number: number | undefined, shown: string): boolean | undefined {
  if (number === 0 || number === 1) return number === 1;
  if (/[☑☒✓✗✔✘]/u.test(shown)) return true;
  return shown.includes('☐') ? false : undefined;
}

function textOf(content: readonly Inline[]): string {
  return content
    .map((inline) => (isField(inline) ? '' : inline.text))
    .join('')
    .trim();
}
