const WINDOW_MS = 4_000;
// less than this says more about a buffer than about the line
const LEAST_MS = 800;

/** How fast bytes go, over the last few seconds. */
export class UploadSpeed {
  private readonly marks: { readonly at: number; readonly bytes: number }[] = [];

  /** @param bytes all that are sent by now */
  mark(bytes: number, at: number): void {
    this.marks.push({ at, bytes });
    while (this.marks.length > 2 && at - (this.marks[1]?.at ?? at) > WINDOW_MS) this.marks.shift();
  }

  /** Null until there is enough to say. */
  get bytesPerSecond(): number | null {
    const first = this.marks.at(0);
    const last = this.marks.at(-1);
    if (!first || !last || last.at - first.at < LEAST_MS) return null;
    return Math.max(0, ((last.bytes - first.bytes) * 1000) / (last.at - first.at));
  }
}
