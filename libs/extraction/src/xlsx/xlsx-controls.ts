import type { OfficePackage, Relation } from '../containers/office-package.js';
import { elementAt, isElement, textOf, type XmlElement } from '../containers/xml-tree.js';
import type { Block, FormField } from '../model/blocks.js';
import type { LeftOut } from '../model/left-out.js';
import { DocumentRejected } from '../rejection.js';
import type { Cell } from './xlsx-cells.js';

/** Boxes and buttons that lie over the cells of a sheet. */
export interface SheetControls {
  readonly blocks: readonly Block[];
  readonly leftOut: readonly LeftOut[];
  /** Numbers of the shapes whose words are said with their box. */
  readonly shapes: ReadonlySet<string>;
}

export interface ControlledSheet {
  readonly number: number;
  readonly sheet: XmlElement;
  readonly relations: ReadonlyMap<string, Relation>;
  readonly rows: ReadonlyMap<number, readonly Cell[]>;
}

/** A control as its drawing in VML has it, which programs since 1997 write. */
interface Control {
  /** The number of its shape. */
  readonly shape: string;
  /** `Checkbox`, `Radio`, `Drop` and so on. */
  readonly type: string;
  readonly label: string;
  readonly checked: boolean | undefined;
  readonly row: number;
  readonly column: number;
  readonly isHidden: boolean;
}

const FIELDS: Readonly<Record<string, FormField['field']>> = {
  checkbox: 'checkbox',
  radio: 'radio',
};
/** Comments, and drawings that are read or counted elsewhere. */
const NO_CONTROL = /^(?:note|pict|group|rect|shape|chart)$/i;
// Points of the screen; rows of their own height are rare beside boxes.
const ROW_HEIGHT = 20;

/** Reads the boxes that can be ticked, each with its label and its state; all other controls are counted. */
export async function readControls(
  parts: OfficePackage,
  { number, sheet, relations, rows }: ControlledSheet,
): Promise<SheetControls> {
  const states = await statesOf(parts, sheet, relations);
  const controls = await drawnControls(parts, relations);
  const boxes = controls.filter(({ type }) => FIELDS[type] !== undefined);
  const blocks = boxes
    .toSorted((one, other) => one.row - other.row || one.column - other.column)
    .map((control) => blockOf(control, { number, rows, states }));
  const known = new Set(boxes.map(({ shape }) => shape));
  const others = new Set([
    ...[...states.keys()].filter((shape) => !known.has(shape)),
    ...controls.filter(({ shape }) => !known.has(shape)).map(({ shape }) => shape),
  ]);
  const related = [...relations.values()];
  // Where the sheet does not say which part is whose, none is left out of the count.
  const unread = Math.max(
    others.size,
    related.filter(({ type }) => type === 'ctrlProp').length - boxes.length,
  );
  const active = related.filter(({ type }) => type === 'control').length;
  return {
    blocks,
    shapes: known,
    leftOut: [
      ...(unread > 0 ? [{ kind: 'field' as const, count: unread }] : []),
      ...(active > 0 ? [{ kind: 'field' as const, count: active, name: 'ActiveX' }] : []),
    ],
  };
}

/** By shape: whether the newer part of a control says that it is ticked. */
async function statesOf(
  parts: OfficePackage,
  sheet: XmlElement,
  relations: ReadonlyMap<string, Relation>,
): Promise<ReadonlyMap<string, boolean | undefined>> {
  const states = new Map<string, boolean | undefined>();
  for (const { attributes } of allNamed(elementAt(sheet, 'controls'), 'control')) {
    const shape = attributes.get('shapeId') ?? '';
    const relation = relations.get(attributes.get('id') ?? '');
    if (relation?.type !== 'ctrlProp' || states.has(shape)) continue;
    const said = (await readable(parts, relation.target))?.attributes.get('checked') ?? 'Unchecked';
    states.set(shape, said === 'Mixed' ? undefined : said === 'Checked');
  }
  return states;
}

async function drawnControls(
  parts: OfficePackage,
  relations: ReadonlyMap<string, Relation>,
): Promise<readonly Control[]> {
  const controls: Control[] = [];
  for (const { type, target } of relations.values()) {
    const drawing = type === 'vmlDrawing' ? await readable(parts, target) : null;
    for (const shape of allNamed(drawing ?? undefined, 'shape')) {
      const data = elementAt(shape, 'ClientData');
      const kind = data?.attributes.get('ObjectType') ?? '';
      if (data === undefined || NO_CONTROL.test(kind)) continue;
      controls.push(controlOf(shape, data, kind.toLowerCase()));
    }
  }
  return controls;
}

function controlOf(shape: XmlElement, data: XmlElement, type: string): Control {
  const anchor = textOf(elementAt(data, 'Anchor')).split(',').map(Number);
  const [column = 0, , top = 0, above = 0, , , bottom = top, below = 0] = anchor;
  const isLower = bottom > top && below > ROW_HEIGHT - above;
  const checked = textOf(elementAt(data, 'Checked'));
  return {
    shape: /\d+$/.exec(shape.attributes.get('id') ?? '')?.[0] ?? '',
    type,
    label: textOf(elementAt(shape, 'textbox')),
    checked: checked === '2' ? undefined : checked === '1',
    row: isLower ? top + 1 : top,
    column,
    isHidden: /visibility\s*:\s*hidden/i.test(shape.attributes.get('style') ?? ''),
  };
}

function blockOf(
  { shape, type, label, checked, row, column, isHidden }: Control,
  {
    number,
    rows,
    states,
  }: Pick<ControlledSheet, 'number' | 'rows'> & {
    readonly states: ReadonlyMap<string, boolean | undefined>;
  },
): Block {
  const newer = states.has(shape) ? states.get(shape) : checked;
  const field: FormField = {
    field: FIELDS[type] ?? 'checkbox',
    label: label === '' ? besideIn(rows.get(row) ?? [], column) : label,
    // Where the two parts of the file contradict each other, neither is believed.
    checked: newer === checked ? checked : undefined,
    ...(isHidden && { marks: { hidden: true } }),
  };
  const place = { kind: 'block' as const, path: [number, row, column] };
  return { kind: 'paragraph', content: [field], place, tight: true };
}

/** A box without words of its own is named by the cell that it lies in, the next one, or the last before it. */
function besideIn(cells: readonly Cell[], column: number): string {
  const cell =
    cells.find((one) => one.column >= column && !isState(one)) ??
    cells.findLast((one) => one.column < column && !isState(one));
  return (cell?.content ?? [])
    .map(({ text }) => text)
    .join('')
    .trim();
}

/** A cell that is linked with a box holds its state. */
function isState({ content }: Cell): boolean {
  return content.length === 1 && /^(?:TRUE|FALSE)$/.test(content[0]?.text ?? '');
}

function allNamed(root: XmlElement | undefined, name: string): readonly XmlElement[] {
  const found: XmlElement[] = [];
  const open = root === undefined ? [] : [root];
  for (let element = open.pop(); element !== undefined; element = open.pop()) {
    if (element.name === name) found.push(element);
    open.push(...element.children.filter(isElement).toReversed());
  }
  return found;
}

/** Null for a part that is damaged, as some programs write VML. */
async function readable(parts: OfficePackage, path: string): Promise<XmlElement | null> {
  try {
    return await parts.read(path);
  } catch (error) {
    if (error instanceof DocumentRejected) return null;
    throw error;
  }
}
