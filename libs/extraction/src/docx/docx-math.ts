import { rawText, type XmlElement } from '../containers/xml-tree.js';
import { elementsOf, nameOf } from './docx-xml.js';

type Script = 'superscript' | 'subscript';

const RAISED = 'm:sup';
const LOWERED = 'm:sub';

/** Writes a formula in a line: powers raised, fractions with a stroke, roots with their sign. */
export function readMath(
  element: XmlElement,
  write: (text: string, script?: Script) => void,
  script?: Script,
): void {
  const name = nameOf(element);
  if (name === 'm:t' || name === 't') write(rawText(element), script);
  else if (name === 'm:f') readFraction(element, write, script);
  else if (!name.endsWith('Pr')) {
    if (name === 'm:rad') write('√', script);
    for (const child of elementsOf(element)) {
      const inner = nameOf(child);
      const raised = inner === RAISED ? 'superscript' : inner === LOWERED ? 'subscript' : script;
      readMath(child, write, raised);
    }
  }
}

function readFraction(
  element: XmlElement,
  write: (text: string, script?: Script) => void,
  script?: Script,
): void {
  const parts = elementsOf(element).filter((child) => ['m:num', 'm:den'].includes(nameOf(child)));
  for (const [index, part] of parts.entries()) {
    if (index > 0) write('/', script);
    const isLong = elementsOf(part).length > 1;
    if (isLong) write('(', script);
    readMath(part, write, script);
    if (isLong) write(')', script);
  }
}
