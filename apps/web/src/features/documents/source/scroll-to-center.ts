const SETTLED_MS = 600;
const TRIES = 3;

/** Kept free above what is too long to be seen at once. */
const ABOVE = 24;

/**
 * Scrolls a frame, and nothing around it, until all that a selector finds stands in its middle, or as
 * much of it as fits. Lines that were never seen have a height that is only estimated, so it is looked
 * at again when the frame rests. Gives the way to stop.
 */
export function scrollToCenter(frame: HTMLElement, selector: string): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = (): void => clearTimeout(timer);
  const show = (tries: number): void => {
    const by = distance(frame, [...frame.querySelectorAll(selector)]);
    if (by !== 0) frame.scrollBy({ top: by, behavior: tries === TRIES ? gently() : 'instant' });
    if (tries > 1) timer = setTimeout(() => show(tries - 1), SETTLED_MS);
  };
  show(TRIES);
  for (const event of ['wheel', 'touchmove', 'keydown', 'pointerdown']) {
    frame.addEventListener(event, stop, { once: true, passive: true });
  }
  return stop;
}

/** For anyone who asked for less motion, at once. */
export function gently(): 'instant' | 'smooth' {
  return matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth';
}

/** How far to scroll; nothing when all of it is seen, or what of it fits. */
function distance(frame: HTMLElement, elements: readonly Element[]): number {
  if (elements.length === 0) return 0;
  const seen = frame.getBoundingClientRect();
  const boxes = elements.map((element) => element.getBoundingClientRect());
  const top = Math.min(...boxes.map((box) => box.top)) - seen.top;
  const height = Math.max(...boxes.map((box) => box.bottom)) - seen.top - top;
  const above = Math.max(ABOVE, (seen.height - height) / 2);
  const fits = above + height <= seen.height;
  const isSeen = fits ? top >= 0 && top + height <= seen.height : top >= 0 && top <= ABOVE;
  return isSeen ? 0 : top - above;
}
