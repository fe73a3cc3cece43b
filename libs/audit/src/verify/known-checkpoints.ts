import type { NoteVerifier } from '@app/crypto';
import type { Checkpoint } from '../notes/checkpoint.js';
import { openCheckpoint } from './check-checkpoint.js';
import type { Problems } from './trail-problem.js';

/** A checkpoint that was kept elsewhere, and where. */
export interface KnownNote {
  readonly name: string;
  readonly note: string;
}

/** Notes that stand one after the other in a text, blank lines between them or not. */
export function splitNotes(text: string): readonly string[] {
  const notes: string[] = [];
  let lines: string[] = [];
  let signed = false;
  for (const line of text.split('\n')) {
    const isSignature = line.startsWith('\u2014 ');
    if (signed && !isSignature) {
      notes.push(`${lines.join('\n')}\n`);
      lines = [];
      signed = false;
    }
    if (lines.length === 0 && line === '') continue;
    lines.push(line);
    signed = isSignature;
  }
  // what has no signature is no note, and is refused as such by whoever opens it
  return lines.length > 0 ? [...notes, lines.join('\n')] : notes;
}

/** Checkpoints in other hands, which nobody who changes the database can change with it. */
export class KnownCheckpoints {
  private compared = 0;
  private readonly open: readonly { readonly name: string; readonly said: Checkpoint }[];

  constructor(
    notes: readonly KnownNote[],
    keys: readonly NoteVerifier[],
    private readonly problems: Problems,
  ) {
    this.open = notes
      .flatMap(({ name, note }) => {
        const said = openCheckpoint(note, keys, `The checkpoint in ${name}`, problems);
        return said ? [{ name, said }] : [];
      })
      .toSorted((one, other) => one.said.size - other.said.size);
  }

  get count(): number {
    return this.open.length;
  }

  /** Compares those of at most `end` entries that were not compared yet. */
  compare(end: number, rootAt: (size: number) => Buffer): void {
    for (; this.compared < this.open.length; this.compared += 1) {
      const one = this.open[this.compared];
      if (!one || one.said.size > end) return;
      const { name, said } = one;
      if (said.root.equals(rootAt(said.size))) continue;
      this.problems.add(
        'forked',
        `The checkpoint in ${name} was signed for different entries: among leaves 0 to ${said.size - 1} this trail was rewritten.`,
        { leaf: said.size - 1 },
      );
    }
  }

  /** What is known to have been there, and is not. */
  compareSize(size: number): void {
    for (const { name, said } of this.open) {
      if (said.size <= size) continue;
      this.problems.add(
        'set-back',
        `The checkpoint in ${name} covers ${said.size} entries, but the trail has ${size}: its end was cut off, or an older state was restored.`,
        { leaf: size },
      );
    }
  }
}
