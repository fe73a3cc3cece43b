/** A service that does not answer keeps nobody from signing out. */
const PATIENCE_MS = 3_000;

const listeners = new Set<() => Promise<void>>();

/** Called before a person signs out, while what they wrote can still be kept. */
export function beforeSignOut(listener: () => Promise<void>): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export async function readyToSignOut(): Promise<void> {
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS));
  await Promise.race([Promise.allSettled([...listeners].map(async (each) => each())), late]);
}
