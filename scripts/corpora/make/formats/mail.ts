import type { MadeDocument } from '../made-document.js';
import { toHtml } from './html.js';

export const MAIL_DATE = 'Mon, 29 Sep 2025 09:12:00 +0200';

/** A mail as Outlook sends it: HTML beside a line of plain text. */
export function toMail(document: MadeDocument): string {
  const boundary = '----=_NextPart_000_0001';
  const html = toHtml(document, { margins: 'body', outlook: true });
  return [
    'From: "Sample, A." <a.sample@example.org>',
    'To: ward@example.org',
    `Subject: ${encodedWord(document.title)}`,
    `Date: ${MAIL_DATE}`,
    'Message-ID: <made@example.org>',
    'MIME-Version: 1.0',
    `Content-Type: multipart/alternative; boundary="${boundary}"`,
    '',
    `--${boundary}`,
    'Content-Type: text/plain; charset="utf-8"',
    'Content-Transfer-Encoding: base64',
    '',
    lines('This mail is shown as HTML.'),
    `--${boundary}`,
    'Content-Type: text/html; charset="utf-8"',
    'Content-Transfer-Encoding: base64',
    '',
    lines(html),
    `--${boundary}--`,
    '',
  ].join('\r\n');
}

function lines(text: string): string {
  return Buffer.from(text).toString('base64').replaceAll(/.{76}/g, '$&\r\n');
}

function encodedWord(text: string): string {
  return `=?utf-8?B?${Buffer.from(text).toString('base64')}?=`;
}
