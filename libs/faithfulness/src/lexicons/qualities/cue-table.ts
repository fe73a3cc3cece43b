import type { Word } from '../../text/words.js';

/** Which words a cue rules: those after it, before it, or both; `start`: those after it where a sentence begins with it. */
const DIRECTIONS = ['after', 'before', 'both', 'start'] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** Words that say how something is meant, and what they say. */
export interface Cue {
  readonly words: readonly string[];
  readonly value: string;
  readonly direction: Direction;
}

const LINE = /^([\w.-]+) (after|before|both|start): (.+)$/;
/** The first alternatives of a phrase. */
const BRACES = /\{([^}]*)\}/;

/** Cues by their first word, the longest first. */
export class CueTable {
  private readonly byFirst = new Map<string, Cue[]>();

  constructor(table: string) {
    for (const line of table.trim().split('\n')) {
      const [, value = '', direction = '', phrases = ''] = LINE.exec(line.trim()) ?? [];
      const known = DIRECTIONS.find((one) => one === direction);
      if (!known) continue;
      for (const phrase of phrases.split('|').flatMap(expand)) {
        this.add({ words: phrase.trim().split(/[\s-]+/), value, direction: known });
      }
    }
    for (const cues of this.byFirst.values()) {
      cues.sort((one, other) => other.words.length - one.words.length);
    }
  }

  /** The longest cues that begin at a word: one, or one for each side. */
  at(words: readonly Word[], at: number): readonly Cue[] {
    const cues = this.byFirst.get(words[at]?.text ?? '');
    if (!cues) return [];
    const found = cues.filter((cue) =>
      cue.words.every((word, index) => words[at + index]?.text === word),
    );
    const length = found[0]?.words.length;
    return found.filter((cue) => cue.words.length === length);
  }

  private add(cue: Cue): void {
    const first = cue.words[0] ?? '';
    const known = this.byFirst.get(first);
    if (known) known.push(cue);
    else this.byFirst.set(first, [cue]);
  }
}

/** "{may/can} be" is "may be" and "can be". */
function expand(phrase: string): readonly string[] {
  const alternatives = BRACES.exec(phrase)?.[1];
  if (alternatives === undefined) return [phrase];
  return alternatives.split('/').flatMap((one) => expand(phrase.replace(BRACES, one)));
}
