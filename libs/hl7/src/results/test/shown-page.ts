import { type DefaultTreeAdapterTypes, parse } from 'parse5';

type Node = DefaultTreeAdapterTypes.ChildNode;

/** What a page shows: a line for each paragraph and row, cells behind bars. Apart from the product's own reader. */
export function shownText(html: string): string {
  return parse(html)
    .childNodes.map(textIn)
    .join('')
    .replaceAll(/\n{2,}/g, '\n')
    .trim();
}

/** The rows of all tables, by the names of their columns. */
export function rowsOf(html: string): readonly Readonly<Record<string, string>>[] {
  return elements(parse(html).childNodes, 'table').flatMap((table) => {
    const names = elements(table.childNodes, 'th').map(cellText);
    return elements(table.childNodes, 'tr').flatMap((row) => {
      const cells = elements(row.childNodes, 'td').map(cellText);
      return cells.length === 0
        ? []
        : [Object.fromEntries(names.map((name, index) => [name, cells[index] ?? '']))];
    });
  });
}

function cellText(cell: DefaultTreeAdapterTypes.Element): string {
  return cell.childNodes.map(textIn).join('');
}

function elements(
  nodes: readonly Node[],
  name: string,
): readonly DefaultTreeAdapterTypes.Element[] {
  return nodes.flatMap((node) => {
    if (!('tagName' in node)) return [];
    return node.tagName === name ? [node] : elements(node.childNodes, name);
  });
}

function textIn(node: Node): string {
  if ('value' in node) return node.value.trim() === '' ? '' : node.value;
  if (!('tagName' in node)) return '';
  const { tagName, childNodes } = node;
  if (tagName === 'br') return '\n';
  if (tagName === 'tr') {
    const cells = childNodes.filter((child) => 'tagName' in child);
    return `\n${cells.map((cell) => cellText(cell).replaceAll('\n', ' ')).join('|')}\n`;
  }
  const inside = childNodes.map(textIn).join('');
  return /^(?:p|h\d|pre|table)$/.test(tagName) ? `\n${inside}\n` : inside;
}
