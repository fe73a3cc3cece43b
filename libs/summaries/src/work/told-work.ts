import type { WorkState } from './work-event.js';
import type { Seen } from './work-looks.js';

type Kind = WorkState['kind'];

/** What a stream has told of each thing: nothing is told twice, and nothing is forgotten under way. */
export class ToldWork {
  private readonly told = new Map<string, Seen>();

  /** False when this was the last that was told of it. */
  tell(seen: Seen): boolean {
    const before = this.told.get(seen.state.id);
    this.told.set(seen.state.id, seen);
    return !before || JSON.stringify(before.state) !== JSON.stringify(seen.state);
  }

  isUnderWay(id: string): boolean {
    const seen = this.told.get(id);
    return seen !== undefined && isUnderWay(seen.state);
  }

  underWay<K extends Kind>(kind: K): readonly Extract<WorkState, { kind: K }>[] {
    return [...this.told.values()].flatMap(({ state }) =>
      isOf(kind, state) && isUnderWay(state) ? [state] : [],
    );
  }

  anyUnderWay(): boolean {
    return [...this.told.values()].some(({ state }) => isUnderWay(state));
  }

  /** What is settled and changed before `moment` comes up in no look any more, except in `kept`. */
  forget(moment: Date, kept: ReadonlySet<string>): void {
    for (const [id, { state, changedAt }] of this.told) {
      if (!isUnderWay(state) && changedAt < moment && !kept.has(id)) this.told.delete(id);
    }
  }
}

function isOf<K extends Kind>(kind: K, state: WorkState): state is Extract<WorkState, { kind: K }> {
  return state.kind === kind;
}

export function isUnderWay(state: WorkState): boolean {
  switch (state.kind) {
    case 'upload':
      // finished, and its summary is about to be asked for
      return (
        state.state === 'receiving' ||
        (state.state === 'finished' && !state.summaryId && !state.reason)
      );
    case 'document':
      return state.state === 'received' || state.state === 'extracting';
    case 'summary':
      return state.state === 'queued' || state.state === 'running';
  }
}
