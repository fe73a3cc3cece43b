import { childrenNamed, isElement, type XmlElement } from '../containers/xml-tree.js';
import type { FormField } from '../model/blocks.js';

/** The controls of a form by the ids under which the text has them. */
export function controlsOf(body: XmlElement): ReadonlyMap<string, FormField> {
  const controls = new Map<string, FormField>();
  const walk = (element: XmlElement): void => {
    const id = element.attributes.get('id');
    const field = id === undefined ? null : fieldOf(element);
    if (id !== undefined && field !== null) controls.set(id, field);
    for (const child of element.children.filter(isElement)) walk(child);
  };
  for (const forms of childrenNamed(body, 'forms')) walk(forms);
  return controls;
}

function fieldOf(control: XmlElement): FormField | null {
  const { name, attributes } = control;
  const label = attributes.get('label') ?? '';
  if (name === 'checkbox' || name === 'radio') {
    const state = attributes.get('current-state') ?? attributes.get('state');
    const selected = attributes.get('current-selected') ?? attributes.get('selected');
    const checked = state === undefined ? selected === 'true' : state === 'checked';
    return { field: name, label, checked: state === 'unknown' ? undefined : checked };
  }
  if (/^(?:text|textarea|formatted-text|number|date|time|password)$/.test(name)) {
    const value = attributes.get('current-value') ?? attributes.get('value') ?? '';
    return { field: 'text', label: '', value };
  }
  if (name === 'combobox')
    return { field: 'choice', label: '', value: attributes.get('current-value') ?? '' };
  if (name !== 'listbox') return null;
  const chosen = childrenNamed(control, 'option').filter(
    (option) => option.attributes.get('current-selected') === 'true',
  );
  const value = chosen.map((option) => option.attributes.get('label') ?? '').join(', ');
  return { field: 'choice', label: '', value };
}

/** A box or a list within the text (`field:fieldmark`, `loext:content-control`, `text:drop-down`); null for others. */
export function inlineFieldOf(element: XmlElement): FormField | null {
  const { name, attributes } = element;
  if (name === 'content-control' && attributes.get('checkbox') === 'true')
    return { field: 'checkbox', label: '', checked: attributes.get('checked') === 'true' };
  if (name !== 'fieldmark') return null;
  const parameters = new Map(
    childrenNamed(element, 'param').map((param) => [
      param.attributes.get('name') ?? '',
      param.attributes.get('value') ?? '',
    ]),
  );
  const type = attributes.get('type') ?? '';
  if (type.endsWith('FORMCHECKBOX'))
    return {
      field: 'checkbox',
      label: '',
      checked: parameters.get('Checkbox_Checked') === 'true',
    };
  if (!type.endsWith('FORMDROPDOWN')) return null;
  const entries = childrenNamed(element, 'param').filter(
    (param) => param.attributes.get('name') === 'Dropdown_ListEntry',
  );
  const chosen = entries[Number(parameters.get('Dropdown_Selected') ?? -1)];
  return { field: 'choice', label: '', value: chosen?.attributes.get('value') ?? '' };
}
