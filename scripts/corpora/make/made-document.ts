/** A stretch of text that looks the same throughout. */
export interface MadeInline {
  readonly text: string;
  readonly struck?: true;
  /** Raised and small: a power. */
  readonly raised?: true;
}

/** Empty for a cell that is empty. */
export type MadeText = readonly MadeInline[];

export interface MadeTable {
  readonly kind: 'table';
  readonly columns: readonly string[];
  /** A row of cells, the first of which is its label, or a heading over all columns. */
  readonly rows: readonly (MadeCells | MadeGroup)[];
  readonly rules: 'grid' | 'rows' | 'none';
}

export interface MadeCells {
  readonly cells: readonly MadeText[];
}

export interface MadeGroup {
  readonly group: string;
}

export type MadeBlock =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly content: MadeText }
  | MadeTable
  | {
      readonly kind: 'boxes';
      readonly boxes: readonly { readonly label: string; readonly ticked: boolean }[];
    }
  | {
      readonly kind: 'fields';
      readonly fields: readonly { readonly label: string; readonly value: string }[];
    }
  /** Paragraphs that run down the columns of the page. */
  | { readonly kind: 'columns'; readonly paragraphs: readonly string[] };

export type MadeKind = 'lab-sheet' | 'medication-plan' | 'consent-form' | 'letter' | 'report';

/** What a file is made of. Nobody in it lives. */
export interface MadeDocument {
  readonly name: string;
  readonly kind: MadeKind;
  readonly language: 'en' | 'de';
  readonly title: string;
  /** At the edges of the page, where the producer has such. */
  readonly header: string;
  readonly footer: string;
  readonly blocks: readonly MadeBlock[];
  /** Names of drugs in it, a word each. */
  readonly drugs: readonly string[];
}

/** `10^9/l` raises the digits behind `^`, and `~~none~~` is struck out. */
export function rich(written: string): MadeText {
  return [...written.matchAll(/~~(.+?)~~|\^(-?\d+)|([^~^]+)/g)].map(
    ([, struck, raised, text = '']): MadeInline => {
      if (struck !== undefined) return { text: struck, struck: true };
      return raised === undefined ? { text } : { text: raised, raised: true };
    },
  );
}

/** As it is to stand in the text of a file: a power stays one. */
export function plain(content: MadeText): string {
  return content.map(({ text, raised }) => (raised ? `^${text}` : text)).join('');
}

export function isGroup(row: MadeCells | MadeGroup): row is MadeGroup {
  return 'group' in row;
}
