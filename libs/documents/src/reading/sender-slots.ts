/**
 * Who holds how many of the slots in which documents are read. A sender may hold half of them, and one where there
 * is only one: where there are two or more, one is always left for others.
 */
export class SenderSlots {
  private readonly most: number;
  private readonly held = new Map<string, number>();

  constructor(slots: number) {
    this.most = Math.max(1, Math.floor(slots / 2));
  }

  /** How many more this sender may take. */
  freeFor(sender: string): number {
    return this.most - (this.held.get(sender) ?? 0);
  }

  /** Null where the sender holds all that it may. */
  take(sender: string): Disposable | null {
    if (this.freeFor(sender) <= 0) return null;
    this.held.set(sender, (this.held.get(sender) ?? 0) + 1);
    return { [Symbol.dispose]: () => this.give(sender) };
  }

  private give(sender: string): void {
    const left = (this.held.get(sender) ?? 0) - 1;
    if (left > 0) this.held.set(sender, left);
    else this.held.delete(sender);
  }
}
