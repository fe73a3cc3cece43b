/** What a reader puts behind text that a line crosses; where that text begins it does not say. */
const STRUCK = '[struck?]';

export function isStruckIn(text: string): boolean {
  return text.includes(STRUCK);
}

/** Before this anything may be crossed out; 0 where nothing is. */
export function endOfStruck(text: string): number {
  const at = text.lastIndexOf(STRUCK);
  return at < 0 ? 0 : at + STRUCK.length;
}
