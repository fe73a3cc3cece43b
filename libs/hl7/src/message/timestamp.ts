/** A time as fields write it, in seconds and with the offset, so that it means the same everywhere. */
export function timestamp(at: Date): string {
  return `${at.toISOString().slice(0, 19).replaceAll(/[-T:]/g, '')}+0000`;
}
