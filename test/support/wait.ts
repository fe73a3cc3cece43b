const LOOK_EVERY_MS = 25;
/** A question may take a quarter of the time: the rest belongs to what is waited for. */
const PAUSE_PER_MS = 3;

/** Asks until the answer is not null, and fails loudly at the deadline. */
export async function until<T>(
  what: string,
  ask: () => Promise<T | null | undefined | false>,
  deadlineMs = 20_000,
): Promise<T> {
  const end = Date.now() + deadlineMs;
  for (;;) {
    const asked = Date.now();
    const answer = await ask();
    if (answer !== null && answer !== undefined && answer !== false) return answer;
    if (Date.now() > end) throw new Error(`${what}: not within ${deadlineMs} ms`);
    await new Promise((resolve) => {
      setTimeout(resolve, Math.max(LOOK_EVERY_MS, PAUSE_PER_MS * (Date.now() - asked)));
    });
  }
}
