/** What the reader of a document puts behind text that a line crosses: a question to the signer, and no word of the text. */
const MARK = /\[struck\?\]/g;

/** The same text with spaces in the place of such marks, so that places stay what they are. */
export function withoutReaderMarks(text: string): string {
  return text.replaceAll(MARK, (mark) => ' '.repeat(mark.length));
}
