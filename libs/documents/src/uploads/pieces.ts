/**
 * Cuts a stream into pieces of `maxBytes`; the last is what remains. When the stream breaks, what
 * came before is given out first, and then its error.
 */
export async function* inPieces(
  bytes: AsyncIterable<Uint8Array>,
  maxBytes: number,
): AsyncIterable<Buffer> {
  let parts: Uint8Array[] = [];
  let size = 0;
  const take = (): Buffer => {
    const piece = Buffer.concat(parts, size);
    parts = [];
    size = 0;
    return piece;
  };
  const source = bytes[Symbol.asyncIterator]();
  try {
    for (;;) {
      const next = await nextOrError(source);
      if ('error' in next) {
        if (size > 0) yield take();
        throw next.error;
      }
      if (next.done) break;
      for (let rest = next.value; rest.length > 0;) {
        const part = rest.subarray(0, maxBytes - size);
        parts.push(part);
        size += part.length;
        rest = rest.subarray(part.length);
        if (size === maxBytes) yield take();
      }
    }
    if (size > 0) yield take();
  } finally {
    await source.return?.();
  }
}

type Next =
  | { readonly done: true }
  | { readonly done: false; readonly value: Uint8Array }
  | { readonly error: unknown };

async function nextOrError(source: AsyncIterator<Uint8Array>): Promise<Next> {
  try {
    const result = await source.next();
    return result.done ? { done: true } : { done: false, value: result.value };
  } catch (error) {
    return { error };
  }
}
