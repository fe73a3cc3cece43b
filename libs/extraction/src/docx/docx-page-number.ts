import { rawText, type XmlElement } from '../containers/xml-tree.js';
import { elementsOf, nameOf } from './docx-xml.js';

const NUMBER = /^\s*(?:PAGE|NUMPAGES|SECTIONPAGES)\b/i;
const WORDS = /[\p{L}\p{N}\p{So}]/u;

/** Whether a header or footer says nothing but the number of its page, which is another one on each: the file has that of one. */
export function isPageNumber(margin: XmlElement): boolean {
  const fields: { instruction: string; isShown: boolean }[] = [];
  const found = { number: false, words: '' };
  const isNumber = (): boolean => fields.some(({ instruction }) => NUMBER.test(instruction));
  const read = (element: XmlElement): void => {
    const name = nameOf(element);
    const field = fields.at(-1);
    if (name === 'fldChar') {
      const type = element.attributes.get('fldCharType');
      if (type === 'begin') fields.push({ instruction: '', isShown: false });
      else if (type === 'end') fields.pop();
      else if (field) field.isShown = true;
      found.number ||= isNumber();
    } else if (name === 'instrText' && field && !field.isShown)
      field.instruction += rawText(element);
    else if (name === 'fldSimple') {
      const instruction = element.attributes.get('instr') ?? '';
      fields.push({ instruction, isShown: true });
      found.number ||= isNumber();
      for (const child of elementsOf(element)) read(child);
      fields.pop();
    } else if (name === 't' || name === 'delText' || name === 'm:t' || name === 'a:t') {
      if (!isNumber()) found.words += rawText(element);
    } else if (name === 'sym' || name === 'w14:checkbox') found.words += 'x';
    else for (const child of elementsOf(element)) read(child);
  };
  read(margin);
  return found.number && !WORDS.test(found.words);
}
