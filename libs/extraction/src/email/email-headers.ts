import type { Email } from 'postal-mime';
import { decodeWords } from 'postal-mime';

const SHOWN = ['From', 'To', 'Cc', 'Date', 'Subject'] as const;

/** The headers that every mail program shows, each as a line; repeated ones one after the other. */
export function emailHeaderLines({ headers }: Email): readonly string[] {
  return SHOWN.flatMap((name) =>
    headers
      .filter(({ key }) => key === name.toLowerCase())
      .map(({ value }) => decodeWords(value).replaceAll(/\s+/g, ' ').trim())
      .filter((value) => value !== '')
      .map((value) => `${name}: ${value}`),
  );
}

/** Whether the message is a sealed envelope of S/MIME or PGP, which only its receiver can open. */
export function isEncryptedEmail({ headers, attachments }: Email): boolean {
  const type = headers.find(({ key }) => key === 'content-type')?.value ?? '';
  const sealed =
    /^multipart\/encrypted/i.test(type) ||
    (/^application\/(x-)?pkcs7-mime/i.test(type) && !/signed-data/i.test(type));
  return sealed && attachments.length > 0;
}
