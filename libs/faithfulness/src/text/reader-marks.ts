/** What the reader of a document puts behind text that a line crosses: a question to the signer. Where the text begins it does not say. */
export const STRUCK_MARK = '[struck?]';

/** What is read in its place. */
export const MASKED_MARK = '[struck ]';

/** The same text without the question mark of it, which is no doubt of the document. Places stay what they are. */
export function withoutReaderMarks(text: string): string {
  return text.replaceAll(STRUCK_MARK, MASKED_MARK);
}
