/** Puts the focus on a sentence of the text, if it is on the page. */
export function focusSentence(key: string): boolean {
  const found = document.querySelector<HTMLElement>(
    `[data-key="${CSS.escape(key)}"] [role="button"]`,
  );
  found?.focus({ preventScroll: true });
  return found !== null;
}

/** The key of the sentence that has the focus. */
export function focusedSentence(): string | null {
  return document.activeElement?.closest<HTMLElement>('[data-key]')?.dataset['key'] ?? null;
}
