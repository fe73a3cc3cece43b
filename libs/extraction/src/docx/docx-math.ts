import { rawText, type XmlElement } from '../containers/xml-tree.js';
import { childOf, elementsOf, nameOf, valueIn } from './docx-xml.js';

type Script = 'superscript' | 'subscript';
type Write = (text: string, script?: Script) => void;

const SCRIPTS: Readonly<Record<string, Script>> = {
  'm:sup': 'superscript',
  'm:sub': 'subscript',
  'm:deg': 'superscript',
  'm:lim': 'subscript',
};
/** What is written between parts that a formula sets side by side or one below the other. */
const BETWEEN: Readonly<Record<string, string>> = {
  'm:func': ' ',
  'm:eqArr': '; ',
  'm:m': '; ',
  'm:mr': ', ',
};

/** Writes a formula in a line: powers raised, fractions with a stroke, roots, sums and brackets with their signs. */
export function readMath(element: XmlElement, write: Write, script?: Script): void {
  const name = nameOf(element);
  const parts = elementsOf(element).filter((child) => !nameOf(child).endsWith('Pr'));
  if (name === 'm:t' || name === 't') return write(rawText(element), script);
  if (name === 'm:f') return readFraction(parts, write, script);
  if (name === 'm:d') return readBrackets(element, parts, write, script);
  if (name === 'm:nary') write(signOf(element, 'm:chr', '∫'), script);
  for (const [index, part] of parts.entries()) {
    const between = BETWEEN[name];
    if (index > 0 && between !== undefined) write(between, script);
    const isUnderRoot = name === 'm:rad' && nameOf(part) === 'm:e';
    if (isUnderRoot) write('√', script);
    if (isUnderRoot) readGrouped(part, write, script);
    else readMath(part, write, SCRIPTS[nameOf(part)] ?? script);
  }
  if (name === 'm:acc') write(signOf(element, 'm:chr', '\u0302'), script);
}

function readFraction(parts: readonly XmlElement[], write: Write, script?: Script): void {
  for (const [index, part] of parts.entries()) {
    if (index > 0) write('/', script);
    readGrouped(part, write, script);
  }
}

/** Without brackets of its own, what has signs in it would be read as part of what is around it. */
function readGrouped(part: XmlElement, write: Write, script?: Script): void {
  const parts = elementsOf(part).filter((child) => !nameOf(child).endsWith('Pr'));
  const [first] = parts;
  const isBracketed = parts.length === 1 && first && nameOf(first) === 'm:d';
  const isLong = parts.length > 1 || (first && nameOf(first) === 'm:f');
  const needsBrackets = !isBracketed && (isLong || /[^\p{L}\p{M}\p{N}.,\s]/u.test(rawText(part)));
  if (needsBrackets) write('(', script);
  readMath(part, write, script);
  if (needsBrackets) write(')', script);
}

function readBrackets(
  element: XmlElement,
  parts: readonly XmlElement[],
  write: Write,
  script?: Script,
): void {
  write(signOf(element, 'm:begChr', '('), script);
  for (const [index, part] of parts.entries()) {
    if (index > 0) write(signOf(element, 'm:sepChr', '|'), script);
    readMath(part, write, script);
  }
  write(signOf(element, 'm:endChr', ')'), script);
}

/** A sign that the properties of an element say, or the one that is meant where they say none. */
function signOf(element: XmlElement, name: string, standard: string): string {
  return valueIn(childOf(element, `${nameOf(element)}Pr`), name) ?? standard;
}
