/** The bytes, if the text is exactly how they are spelled: padded, nothing after it, no stray bits. */
export function strictBase64(text: string): Buffer | undefined {
  const bytes = Buffer.from(text, 'base64');
  return bytes.toString('base64') === text ? bytes : undefined;
}
