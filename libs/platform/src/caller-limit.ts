import type { Actor } from './actor.js';

/** So many at once for each caller, at this process. */
export class CallerLimit {
  private readonly taken = new Map<string, number>();

  constructor(readonly each: number) {}

  /** Null where the caller has taken them all. Disposed of twice, a place is given back once. */
  take({ tenantId, kind, id }: Actor): Disposable | null {
    const caller = `${tenantId}/${kind}/${id}`;
    const others = this.taken.get(caller) ?? 0;
    if (others >= this.each) return null;
    this.taken.set(caller, others + 1);
    let held = true;
    return {
      [Symbol.dispose]: () => {
        if (held) this.giveBack(caller);
        held = false;
      },
    };
  }

  private giveBack(caller: string): void {
    const left = (this.taken.get(caller) ?? 1) - 1;
    if (left > 0) this.taken.set(caller, left);
    else this.taken.delete(caller);
  }
}
