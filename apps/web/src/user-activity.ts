const ATTENDED_MS = 60_000;
const TOUCHES = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'] as const;

let touchedAt = Date.now();

function touched(): void {
  touchedAt = Date.now();
}

/** From now on knows whether a person is at this page. */
export function watchUserActivity(): void {
  for (const touch of TOUCHES) {
    window.addEventListener(touch, touched, { capture: true, passive: true });
  }
}

/**
 * Whether somebody has touched the page within the last minute. What it asks for otherwise, such as
 * news that the stream told of, is no use of the session: an empty chair is signed out in time.
 */
export function isUserActive(now = Date.now()): boolean {
  return now - touchedAt < ATTENDED_MS;
}
