import { stem } from './stem.js';
import type { Word } from './words.js';

interface Name {
  readonly rest: readonly string[];
  readonly key: string;
}

/** A name that a text has: words `from` up to `to`. */
export interface FoundPhrase {
  readonly key: string;
  readonly from: number;
  readonly to: number;
}

/** Names of one or several words and what they stand for, written one thing a line: `key | name | name`; a `#key` is no name. */
export class PhraseTable {
  private readonly byFirst = new Map<string, Name[]>();

  constructor(table: string) {
    for (const line of table.trim().split('\n')) {
      const names = line.split('|').map((name) => name.trim());
      const [key = '', ...others] = names;
      // `#key` is no name by itself
      for (const name of key.startsWith('#') ? others : names) this.add(name, key);
    }
    for (const names of this.byFirst.values()) {
      names.sort((one, other) => other.rest.length - one.rest.length);
    }
  }

  /** What a text names, in order, the longest name at each place; places do not overlap. */
  find(words: readonly Word[]): readonly FoundPhrase[] {
    const found: FoundPhrase[] = [];
    for (let at = 0; at < words.length; at += 1) {
      const name = this.at(words, at);
      if (!name) continue;
      found.push({ key: name.key, from: at, to: at + name.rest.length + 1 });
      at += name.rest.length;
    }
    return found;
  }

  private at(words: readonly Word[], at: number): Name | undefined {
    return this.byFirst.get(words[at]?.stem ?? '')?.find(({ rest }) =>
      rest.every((word, index) => {
        const next = words[at + 1 + index];
        return next?.stem === word && !/[.;:\n|]/.test(next.before);
      }),
    );
  }

  private add(name: string, key: string): void {
    const [first = '', ...rest] = name
      .toLowerCase()
      .split(/[\s-]+/)
      .map(stem);
    const known = this.byFirst.get(first) ?? [];
    this.byFirst.set(first, known);
    known.push({ rest, key });
  }
}
