import type { XmlElement } from '../containers/xml-tree.js';
import type { FormField, Inline, TextSpan } from '../model/blocks.js';
import { isField } from '../model/blocks.js';
import type { LeftOut } from '../model/left-out.js';
import { signOfField } from '../plain-text/symbol-fonts.js';
import { childOf, elementsOf, isOn, nameOf, numberIn, valueIn } from './docx-xml.js';

interface OpenField {
  /** Where what it shows is collected, and from where on. */
  readonly content: Inline[];
  from: number;
  instruction: string;
  /** What it is to show comes first, then what it shows. */
  isShown: boolean;
  /** Of a field of a form. */
  readonly form: XmlElement | undefined;
}

/** Follows fields, which begin and end somewhere in the text and may lie in each other. */
export class DocxFields {
  private readonly open: OpenField[] = [];

  /** Whether what comes now is what a field is to show, and not what it shows. */
  get isInstruction(): boolean {
    return this.open.some(({ isShown }) => !isShown);
  }

  instruct(text: string): void {
    const field = this.open.at(-1);
    if (field && !field.isShown) field.instruction += text;
  }

  /** `w:fldChar`. Gives what the field that ends here draws and does not have as text. */
  pass(element: XmlElement, content: Inline[]): LeftOut | null {
    const type = element.attributes.get('fldCharType');
    if (type === 'begin') {
      const form = childOf(element, 'ffData');
      const from = content.length;
      this.open.push({ content, from, instruction: '', isShown: false, form });
    } else if (type === 'separate') {
      const field = this.open.at(-1);
      if (field) [field.isShown, field.from] = [true, content.length];
    } else if (type === 'end') {
      const field = this.open.pop();
      if (field && field.content === content && !this.isInstruction) return end(field);
    }
    return null;
  }
}

function end({ content, from, instruction, form }: OpenField): LeftOut | null {
  const shown = content.slice(from);
  const said = instruction.trim();
  const replacement = shownAs(said, form, shown);
  if (replacement !== null) content.splice(from, shown.length, ...replacement);
  // A formula of older programs is drawn by its instruction and has no result.
  const isFormula = /^EQ\b/i.test(said) && textOf(shown) === '';
  return isFormula ? { kind: 'field', name: 'EQ', count: 1 } : null;
}

function shownAs(
  instruction: string,
  form: XmlElement | undefined,
  shown: readonly Inline[],
): readonly Inline[] | null {
  if (/^FORMCHECKBOX/i.test(instruction)) return [checkBox(childOf(form, 'checkBox'))];
  if (/^FORMDROPDOWN/i.test(instruction)) return [dropDown(childOf(form, 'ddList'))];
  if (/^FORMTEXT/i.test(instruction)) return typed(shown);
  if (/^NOTEREF/i.test(instruction))
    return shown.map((inline) =>
      isField(inline) ? inline : { ...inline, marks: { ...inline.marks, noteReference: true } },
    );
  if (/^SYMBOL/i.test(instruction) && textOf(shown) === '')
    return [{ text: signOfField(instruction) }];
  return null;
}

function checkBox(box: XmlElement | undefined): FormField {
  const checked = isOn(box, 'checked') ?? isOn(box, 'default');
  return { field: 'checkbox', label: '', checked };
}

function dropDown(list: XmlElement | undefined): FormField {
  const entries = (list ? elementsOf(list) : [])
    .filter((child) => nameOf(child) === 'listEntry')
    .map(({ attributes }) => attributes.get('val') ?? '');
  const chosen = numberIn(list, 'result') ?? numberIn(list, 'default') ?? 0;
  return { field: 'choice', label: '', value: entries[chosen] ?? '' };
}

/** What was typed: a field, or the text as it stands where it is marked. Five wide spaces: nothing was. */
export function typed(
  shown: readonly Inline[],
  field: FormField['field'] = 'text',
): readonly Inline[] | null {
  const isMarked = shown.some(
    (inline) => isField(inline) || Object.keys(inline.marks ?? {}).length > 0,
  );
  const value = textOf(shown);
  if (isMarked && value !== '') return null;
  return [{ field, label: '', value }];
}

export function textOf(content: readonly Inline[]): string {
  return content
    .filter((inline): inline is TextSpan => !isField(inline))
    .map(({ text }) => text)
    .join('')
    .trim();
}

/** What kind of control a `w:sdt` is. */
export interface DocxControl {
  readonly field: FormField['field'] | null;
  /** Nobody has filled it in: what is shown says what to do. */
  readonly isPlaceholder: boolean;
  readonly checked?: boolean;
  /** The sign of a box that is ticked, and of one that is not. */
  readonly signs?: readonly [string, string];
}

export function controlOf(control: XmlElement): DocxControl {
  const properties = childOf(control, 'sdtPr');
  const isPlaceholder = isOn(properties, 'showingPlcHdr') === true;
  const box = childOf(properties, 'w14:checkbox');
  if (box) {
    const sign = (name: string, standard: string): string =>
      String.fromCodePoint(
        Number.parseInt(childOf(box, name)?.attributes.get('val') ?? standard, 16) || 0,
      );
    const value = childOf(box, 'w14:checked')?.attributes.get('val') ?? '0';
    return {
      field: 'checkbox',
      isPlaceholder: false,
      checked: /^(1|true|on)$/.test(value),
      signs: [sign('w14:checkedState', '2612'), sign('w14:uncheckedState', '2610')],
    };
  }
  const isChoice = ['dropDownList', 'comboBox'].some(
    (name) => valueIn(properties, name) !== undefined,
  );
  if (isChoice) return { field: 'choice', isPlaceholder };
  return { field: isPlaceholder ? 'text' : null, isPlaceholder };
}

/** The box as it is drawn; the property decides where the drawing is neither sign. */
export function boxOf({ checked, signs = ['☒', '☐'] }: DocxControl, drawn: string): FormField {
  const [ticked, empty] = signs;
  const byDrawing = drawn === ticked ? true : drawn === empty ? false : checked;
  return { field: 'checkbox', label: '', checked: ticked === empty ? checked : byDrawing };
}
