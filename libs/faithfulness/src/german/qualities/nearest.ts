import { LEVELS, type Level } from '../../lexicons/de/qualities/level-words.js';
import type { GermanWord } from '../words.js';
import type { Side } from './qualities.js';

const SIDES: readonly (readonly [Side, RegExp])[] = [
  ['both', /^(?:bds|beidseits|beidseitig\w*|bilateral\w*|beide\w?)$/],
  ['left', /^(?:links\w*|linke\w?|li)$/],
  ['right', /^(?:rechts\w*|rechte\w?|re)$/],
];

/** Where a clause names sides and levels: looked for once, asked of each of its words. */
export class ClauseMarks {
  private readonly sides: readonly Mark<Side>[];
  private readonly levels: readonly Mark<Level>[];

  constructor(private readonly clause: readonly GermanWord[]) {
    this.sides = marksIn(SIDES, clause);
    this.levels = marksIn(LEVELS, clause);
  }

  /** The nearest side; one that stands before its part before one behind it. */
  sideOf(at: number): Side | null {
    return nearest(
      this.sides.filter(({ place }) => Math.abs(place - at) <= FURTHEST_SIDE),
      (place) => (place < at ? at - place : place - at + 0.5),
    );
  }

  /** "erhöhtes CRP", "das CRP war erhöht": the word right before, else the next behind. */
  levelOf(at: number): Level | null {
    return nearest(this.levels, (place) => {
      if (place === at - 1) return 0;
      return place > at ? place - at : at - place + this.clause.length;
    });
  }
}

interface Mark<T> {
  readonly kind: T;
  readonly place: number;
}

const MOST_MARKS = 50;
/** In words: "die rechte Hand beim Frühstück". */
const FURTHEST_SIDE = 7;

function marksIn<T>(
  kinds: readonly (readonly [T, RegExp])[],
  clause: readonly GermanWord[],
): readonly Mark<T>[] {
  return clause
    .flatMap(({ text }, place) => {
      const found = kinds.find(([, said]) => said.test(text));
      return found ? [{ kind: found[0], place }] : [];
    })
    .slice(0, MOST_MARKS);
}

function nearest<T>(marks: readonly Mark<T>[], distanceTo: (place: number) => number): T | null {
  let best: T | null = null;
  let least = Infinity;
  for (const { kind, place } of marks) {
    const distance = distanceTo(place);
    if (distance < least) [best, least] = [kind, distance];
  }
  return best;
}
