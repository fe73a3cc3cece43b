const HEAD_BYTES = 64 * 1024;
const TAIL_BYTES = 512 * 1024;
const MARK = /\/Encrypt\s+\d+\s+\d+\s+R|\/Encrypt\s*<</u;

/**
 * Whether a PDF says that it is protected. It says so in its trailer, at its end, or near its
 * beginning where it is made for slow lines; the whole of a large file need not be read for that.
 */
export async function isProtectedPdf(file: File): Promise<boolean> {
  const parts = [
    file.slice(0, HEAD_BYTES),
    file.slice(Math.max(HEAD_BYTES, file.size - TAIL_BYTES)),
  ];
  for (const part of parts) {
    const text = new TextDecoder('latin1').decode(await part.arrayBuffer());
    if (MARK.test(text)) return true;
  }
  return false;
}
