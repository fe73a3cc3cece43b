import { formatted } from '../format.js';

/** A page of docs/reference. */
export interface Page {
  /** Below docs/reference. */
  readonly path: string;
  readonly title: string;
  /** Markdown: what the reader looks up here, and what the columns mean. */
  readonly introduction: string;
  readonly sections: readonly Section[];
}

export interface Section {
  readonly title: string;
  /** Markdown. */
  readonly body: string;
}

const NOTICE = '<!-- Written by `npm run reference` from the code: do not edit. -->';

export async function renderPage(page: Page): Promise<string> {
  const { title, introduction, sections } = page;
  const text = [
    NOTICE,
    `# ${title}`,
    introduction,
    ...(sections.length > 1 ? [contentsOf(sections)] : []),
    ...sections.flatMap((section) => [`## ${section.title}`, section.body]),
  ].join('\n\n');
  return formatted('page.md', text);
}

/** A Markdown table. A cell may hold Markdown; it is brought into one line. */
export function table(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [columns, columns.map(() => '---'), ...rows.map((row) => row.map(toCell))];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

export const code = (text: string): string => `\`${text}\``;

export const codes = (texts: readonly string[]): string => texts.map(code).join(', ');

/** Text of people, in which nothing is Markdown. */
export const plain = (text: string): string => text.replaceAll(/[<>*_[\]`\\]/g, String.raw`\$&`);

function toCell(text: string): string {
  return text.replaceAll(/\s*\n\s*/g, ' ').replaceAll('|', String.raw`\|`);
}

function contentsOf(sections: readonly Section[]): string {
  return sections.map(({ title }) => `- [${title}](#${anchorOf(title)})`).join('\n');
}

/** As GitHub makes it of a heading. */
function anchorOf(heading: string): string {
  return heading
    .replaceAll(/[^\p{L}\p{N}\p{Pc} -]/gu, '')
    .toLowerCase()
    .replaceAll(' ', '-');
}
