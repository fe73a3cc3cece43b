import type { Expectation } from '../make/expectations.js';
import { comparable, exactly, isUnsure, linesOf, squeezed, wholly } from './comparable.js';

/**
 * - `found`: as it has to stand;
 * - `mixed`: in its place, with something that belongs elsewhere;
 * - `row only`: in one line with the label of its row, and not with that of its column;
 * - `elsewhere`: somewhere in the text;
 * - `unsure`: the text says itself that it is not sure;
 * - `wrong`: in its place stands something else, and nothing warns of it;
 * - `lost`: not in the text.
 */
export const VERDICTS = [
  'found',
  'mixed',
  'row only',
  'elsewhere',
  'unsure',
  'wrong',
  'lost',
] as const;
export type Verdict = (typeof VERDICTS)[number];

/** A text that is held against what is known of it. */
export interface JudgedText {
  readonly text: string;
  /** The stretches that its extraction says are struck out. */
  readonly struck: readonly string[];
}

/** Holds one text against many expectations. */
export class Judge {
  private readonly lines: readonly string[];
  private readonly whole: string;
  private readonly struck: readonly string[];

  constructor({ text, struck }: JudgedText) {
    this.lines = linesOf(text);
    this.whole = squeezed(text);
    this.struck = struck.map(squeezed);
  }

  verdictOn(expectation: Expectation): Verdict {
    switch (expectation.kind) {
      case 'cell':
        return this.cell(expectation);
      case 'empty':
        return this.gap(expectation);
      case 'box':
        return this.box(expectation);
      case 'field':
        return this.field(expectation);
      case 'text':
        return this.whole.includes(squeezed(expectation.value)) ? 'found' : 'lost';
      case 'struck':
        return this.struckOut(expectation.value);
    }
  }

  private cell({ value, row, column }: Extract<Expectation, { kind: 'cell' }>): Verdict {
    const rows = this.linesWith(row);
    const contents = rows.flatMap((line) => contentsUnder(column, line));
    const isIt = exactly(value);
    const holds = wholly(value);
    if (contents.some((content) => isIt.test(content))) return 'found';
    if (contents.some(isUnsure)) return 'unsure';
    if (contents.some((content) => holds.test(content))) return 'mixed';
    if (contents.length > 0) return 'wrong';
    // the label of the row may itself hold the value
    if (rows.some((line) => holds.test(line.replace(wholly(row), '\u241f')))) return 'row only';
    return this.lines.some((line) => holds.test(line)) ? 'elsewhere' : 'lost';
  }

  private gap({ row, column }: Extract<Expectation, { kind: 'empty' }>): Verdict {
    const contents = this.linesWith(row).flatMap((line) => contentsUnder(column, line));
    if (contents.includes('[empty]')) return 'found';
    if (contents.some(isUnsure)) return 'unsure';
    return contents.some((content) => content !== '') ? 'wrong' : 'lost';
  }

  private box({ label, ticked }: Extract<Expectation, { kind: 'box' }>): Verdict {
    const words = wholly(label).source;
    const rows = this.linesWith(label);
    const marks = rows.map((line) => {
      const before = new RegExp(`(${MARK})\\s*${words}`, 'u').exec(line);
      return (before ?? new RegExp(`${words}\\s*(${MARK})`, 'u').exec(line))?.[1];
    });
    if (rows.length === 0) return 'lost';
    if (marks.some((mark) => mark !== undefined && isTicked(mark) === ticked)) return 'found';
    if (marks.includes('[?]')) return 'unsure';
    return marks.some((mark) => mark !== undefined) ? 'wrong' : 'elsewhere';
  }

  private field({ label, value = '[empty]' }: Extract<Expectation, { kind: 'field' }>): Verdict {
    const contents = this.linesWith(label).flatMap((line) => behind(label, line));
    const isIt = exactly(value);
    const holds = wholly(value);
    if (contents.some((content) => isIt.test(content))) return 'found';
    if (contents.some(isUnsure)) return 'unsure';
    if (value !== '[empty]' && contents.some((content) => holds.test(content))) return 'mixed';
    // a label that stands for itself says nothing false
    if (contents.some((content) => content !== '' && !content.includes(':'))) return 'wrong';
    if (value === '[empty]') return 'lost';
    return this.lines.some((line) => holds.test(line)) ? 'elsewhere' : 'lost';
  }

  private struckOut(value: string): Verdict {
    const words = squeezed(value);
    if (this.struck.some((stretch) => stretch.includes(words))) return 'found';
    if (this.whole.includes(`${words}[struck?]`)) return 'found';
    // read as if it were valid
    return this.whole.includes(words) ? 'wrong' : 'lost';
  }

  private linesWith(label: string): readonly string[] {
    const words = wholly(label);
    return this.lines.filter((line) => words.test(line));
  }
}

const MARK = '\\[[xX ?]\\]|[☐☑☒✓✔✗✘☓]';

function isTicked(mark: string): boolean | null {
  if (mark === '[?]') return null;
  return mark !== '[ ]' && mark !== '☐';
}

/** What a line has under the name of a column: `Morning: 1 | Noon: [empty]`. */
function contentsUnder(column: string, line: string): readonly string[] {
  return line.split(' | ').flatMap((cell) => behind(column, cell));
}

function behind(label: string, text: string): readonly string[] {
  const found = new RegExp(`${wholly(label).source}\\s?:(.*)$`, 'u').exec(text);
  return found?.[1] === undefined ? [] : [comparable(found[1]).trim()];
}
