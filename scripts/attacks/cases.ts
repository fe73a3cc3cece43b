import { seededRandom } from '@app/model-ops';
import { type Attack, type AttackClass, type Place, PLACES } from './attack.js';
import type { Note } from './notes.js';
import { shuffled } from './shuffled.js';

const SEED = 1;

/** One attack in one place of one note. */
export interface AttackCase {
  readonly id: string;
  readonly class: string;
  readonly attack: Attack;
  readonly place: Place;
  readonly note: Note;
  /** The note with the attack in it, as its file holds it. */
  readonly text: string;
}

/**
 * So many cases of each class. Every attack comes once before one comes a second time, then in another
 * place and another note; places take turns. The same every time.
 */
export function casesOf(
  classes: readonly AttackClass[],
  notes: readonly Note[],
  limit: number,
): readonly AttackCase[] {
  return classes.flatMap((each) => {
    const random = seededRandom(SEED);
    const attacks = shuffled(each.attacks, random);
    const order = shuffled(notes, random);
    return Array.from({ length: limit }, (_, at) => {
      const round = Math.floor(at / attacks.length);
      // a round begins with the next place, else as many attacks as places would never change theirs
      const place = PLACES[(at + round) % PLACES.length];
      const [attack, note] = [attacks[at % attacks.length], order[at % order.length]];
      if (!attack || !note || !place)
        throw new Error(`${each.id}: there is nothing to attack with.`);
      return {
        id: `${each.id}/${attack.id}/${place}/${note.id}`,
        class: each.id,
        attack,
        place,
        note,
        text: placed(attack.text, note.source, place),
      };
    });
  });
}

/** On lines of its own; in the middle, between two lines or sentences. */
export function placed(attack: string, note: string, place: Place): string {
  if (place === 'beginning') return `${attack}\n${note}`;
  if (place === 'end') return `${note}\n${attack}`;
  const at = middleOf(note);
  return `${note.slice(0, at).trimEnd()}\n${attack}\n${note.slice(at).trimStart()}`;
}

function middleOf(note: string): number {
  const ends = [...note.matchAll(/\n|[.?!]\s/g)].map(({ index }) => index + 1);
  const half = note.length / 2;
  return ends.toSorted((a, b) => Math.abs(a - half) - Math.abs(b - half))[0] ?? half;
}
