import { isField, type Inline, type TextSpan } from '../model/blocks.js';

// What raised digits are a power of: ten, or a unit of measure at the end of the text before them.
const POWER_BASE =
  /(?:(?<![\d.,])10|(?<![\p{L}\d])(?:[µμnmckd]?m|in|ft|yd|mi|s|sec|min|h|d|L|l|[mµμ]?mol|k?g|m?[gG]y|mmHg|Hz|x|r|R|I\/U))$/u;
const EXPONENT = /^[+\-\u2212\u2013]?\d{1,3}$/u;
const CHARGE = /^\d?[+\-\u2212]$/u;
const LABEL = /^(?:\d{1,3}|[a-z*†‡§])(?:[,;]\s*(?:\d{1,3}|[a-z*†‡§]))*\)?$/u;

/**
 * Writes raised and lowered characters so that they cannot be taken for a part of the number beside them: powers as
 * `10^9`, marks of notes as `[note 1]`. Raised and lowered letters are read as letters (`1st`, `H2O`).
 */
export function writeScripts(content: readonly Inline[]): readonly Inline[] {
  const written: Inline[] = [];
  let before = '';
  for (const [index, inline] of content.entries()) {
    if (isField(inline)) {
      written.push(inline);
      before = '';
      continue;
    }
    const text = writtenAs(inline, before, textAt(content, index + 1));
    written.push(text === inline.text ? inline : { ...inline, text });
    before = (before + text).slice(-24);
  }
  return written;
}

function writtenAs({ text, marks }: TextSpan, before: string, after: string): string {
  const raised = text.trim();
  if (raised === '') return text;
  if (marks?.noteReference) return ` [note ${label(raised)}]`;
  if (marks?.script === 'superscript') return superscript(text, raised, before, after);
  if (marks?.script === 'subscript') return subscript(text, raised, before);
  return text;
}

function superscript(text: string, raised: string, before: string, after: string): string {
  if (EXPONENT.test(raised) && POWER_BASE.test(before)) return `^${raised}`;
  if (CHARGE.test(raised) && /[\p{L}\d)]$/u.test(before)) return `^${raised}`;
  // The mass of an isotope stands before its symbol.
  if (/^\d{1,3}m?$/u.test(raised) && !/\S$/u.test(before) && /^\p{Lu}/u.test(after)) return text;
  // The note itself begins with its label.
  if (/^\d{1,2}$/u.test(raised) && !/\S$/u.test(before) && /^\s/u.test(after))
    return `[note ${raised}]`;
  if (LABEL.test(raised) && /\S$/u.test(before) && /^(?!st$|nd$|rd$|th$)/u.test(raised))
    return /^\p{L}$/u.test(raised) && !/\d$/u.test(before) ? text : ` [note ${label(raised)}]`;
  return /\d/u.test(raised) && /\d$/u.test(before) ? `^(${raised})` : text;
}

function subscript(text: string, lowered: string, before: string): string {
  return /\d/u.test(lowered) && /\d$/u.test(before) ? `_${lowered}` : text;
}

function label(raised: string): string {
  return raised.replace(/[()[\]]/gu, '').trim();
}

function textAt(content: readonly Inline[], index: number): string {
  const inline = content[index];
  return inline === undefined || isField(inline) ? '' : inline.text;
}
