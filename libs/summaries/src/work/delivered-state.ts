import type { WorkState } from './work-event.js';
import type { Seen } from './snapshot-reader.js';

type Kind = WorkState['kind'];

/** What a stream has told of each thing: nothing is told twice, and nothing is forgotten under way. */
export class DeliveredState {
  private readonly delivered = new Map<string, Seen>();

  /** False when this was the last that was told of it. */
  deliver(seen: Seen): boolean {
    const before = this.delivered.get(seen.state.id);
    this.delivered.set(seen.state.id, seen);
    return !before || JSON.stringify(before.state) !== JSON.stringify(seen.state);
  }

  isUnderWay(id: string): boolean {
    const seen = this.delivered.get(id);
    return seen !== undefined && isUnderWay(seen.state);
  }

  underWay<K extends Kind>(kind: K): readonly Extract<WorkState, { kind: K }>[] {
    return [...this.delivered.values()].flatMap(({ state }) =>
      isOf(kind, state) && isUnderWay(state) ? [state] : [],
    );
  }

  anyUnderWay(): boolean {
    return [...this.delivered.values()].some(({ state }) => isUnderWay(state));
  }

  /** What is settled and changed before `moment` comes up in no look any more, except in `kept`. */
  forget(moment: Date, kept: ReadonlySet<string>): void {
    for (const [id, { state, changedAt }] of this.delivered) {
      if (!isUnderWay(state) && changedAt < moment && !kept.has(id)) this.delivered.delete(id);
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
