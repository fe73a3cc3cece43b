import { describe, expect, it } from 'vitest';
import { anEntry, idOf } from '../testing/examples.js';
import { toHistoryLines } from './history-entries.js';

const ada = { kind: 'person', id: idOf(800), name: 'Ada Adler' } as const;
const ben = { kind: 'person', id: idOf(801), name: 'Ben Bauer' } as const;

let number = 0;
const entry = (
  action: string,
  actor: typeof ada | typeof ben = ada,
  outcome = 'success' as const,
) => anEntry({ id: idOf((number += 1)), action, actor, outcome });

const linesOf = (entries: ReturnType<typeof entry>[]) =>
  toHistoryLines(entries).map((line) =>
    line.kind === 'action'
      ? line.entry.action
      : `${line.entries[0].actor.name} looked ${line.entries.length}`,
  );

describe('the story of a document', () => {
  it('tells looks between two acts once for each who looked', () => {
    expect(
      linesOf([
        entry('document.received'),
        entry('document.read'),
        entry('document.text-read', ben),
        entry('document.content-read'),
        entry('summary.read'),
        entry('run.finished'),
        entry('summary.read'),
      ]),
    ).toEqual([
      'document.received',
      'Ada Adler looked 3',
      'Ben Bauer looked 1',
      'run.finished',
      'Ada Adler looked 1',
    ]);
  });

  it('lets a look that was refused stand by itself', () => {
    const refused = anEntry({ id: idOf(99), action: 'document.read', outcome: 'refused' });
    expect(linesOf([entry('document.read'), refused, entry('document.read')])).toEqual([
      'Ada Adler looked 1',
      'document.read',
      'Ada Adler looked 1',
    ]);
  });

  it('keeps every entry, so that each can be found in the trail', () => {
    const entries = ['document.received', 'document.read', 'story.read', 'summary.requested'].map(
      (action) => entry(action),
    );
    const kept = toHistoryLines(entries).flatMap((line) =>
      line.kind === 'action' ? [line.entry] : line.entries,
    );
    expect(kept.map(({ id }) => id).toSorted()).toEqual(entries.map(({ id }) => id).toSorted());
  });

  it('has no lines without entries', () => {
    expect(toHistoryLines([])).toEqual([]);
  });
});
