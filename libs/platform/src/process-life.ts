/** Calls `stop` once, at SIGTERM, SIGINT or when the supervisor that started this process is gone. */
export function onStop(stop: () => Promise<void>): void {
  let stopping = false;
  const once = (): void => {
    if (stopping) return;
    stopping = true;
    stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.once('SIGTERM', once);
  process.once('disconnect', once);
  // Ctrl-C reaches the whole group; the supervisor alone decides when its children end
  process.on('SIGINT', () => {
    if (!process.send) once();
  });
}

/** Tells the supervisor, if there is one, that this process is ready for work. */
export function reportReady(details: Readonly<Record<string, string | number>> = {}): void {
  process.send?.({ ready: true, ...details });
}

/** Tells the supervisor in one sentence why this process cannot start, and ends it. */
export function reportFailure(error: unknown): void {
  const message = error instanceof Error ? error.message : 'The process could not start.';
  process.send?.({ ready: false, message });
}

/** Tells the supervisor in one sentence what its operator should know, while the process goes on. */
export function reportNote(note: string): void {
  process.send?.({ note });
}
