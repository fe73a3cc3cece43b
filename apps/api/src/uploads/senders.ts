import { type Actor, DomainError } from '@app/platform';

/** Of one caller at one process. Each keeps the piece that is arriving in memory, up to 1 MiB of it. */
const AT_ONCE = 64;

/** Clients of tus try again by themselves after a 503. */
export class TooManyUploadsAtOnce extends DomainError {
  readonly code = 'too-many-uploads-at-once';
  readonly kind = 'unavailable';
  override readonly retryAfterSeconds = 1;

  constructor() {
    super(
      `You send the bytes of ${AT_ONCE} uploads at once already, the limit. Go on with this one when another is done.`,
    );
  }
}

/** Bounds what slow senders hold in memory: for each caller so many requests with bytes at once. */
export class Senders {
  private readonly open = new Map<string, number>();

  /** Throws `TooManyUploadsAtOnce`. */
  enter({ kind, id }: Actor): Disposable {
    const caller = `${kind}/${id}`;
    const others = this.open.get(caller) ?? 0;
    if (others >= AT_ONCE) throw new TooManyUploadsAtOnce();
    this.open.set(caller, others + 1);
    return { [Symbol.dispose]: () => this.leave(caller) };
  }

  private leave(caller: string): void {
    const left = (this.open.get(caller) ?? 1) - 1;
    if (left > 0) this.open.set(caller, left);
    else this.open.delete(caller);
  }
}
