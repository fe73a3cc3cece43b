import MailComposer from 'nodemailer/lib/mail-composer';
import { extractEmail } from '../email/extract-email.js';
import type { Extracted } from '../model/extracted.js';
import type { LeftOut } from '../model/left-out.js';
import type { ExtractionContext } from '../extraction-context.js';
import { TextBuilder } from '../rendering/text-builder.js';
import { extractRtf } from '../rtf/extract-rtf.js';
import { type Mailbox, type OutlookMessage, readOutlookMessage } from './message-fields.js';

const LIBRARIES = ['@kenjiuno/msgreader', '@kenjiuno/decompressrtf', 'nodemailer'];

/**
 * A message as Outlook saves it. It is written down as an e-mail that others send, and read like any other: its
 * headers, its body and the names of its attachments. A body that is RTF and nothing else is read as such.
 */
export async function extractMsg(bytes: Buffer, reading: ExtractionContext): Promise<Extracted> {
  const message = readOutlookMessage(bytes);
  const mail = await extractEmail(await composed(message), reading);
  const { withoutBytes, otherKind, rtf } = message;
  const missing: LeftOut[] = [
    ...(withoutBytes > 0 ? [{ kind: 'embedded-object' as const, count: withoutBytes }] : []),
    ...(otherKind === null ? [] : [{ kind: 'section' as const, count: 1, name: otherKind }]),
  ];
  const leftOut = [...(mail.leftOut ?? []), ...missing];
  if (rtf === null)
    return { ...mail, leftOut, name: 'msg', libraries: [...LIBRARIES, ...mail.libraries] };
  const body = extractRtf(rtf);
  const builder = new TextBuilder();
  builder.take(mail);
  builder.separate('\n\n');
  builder.take(body);
  return {
    ...mail,
    ...builder.build(),
    leftOut: [...leftOut, ...(body.leftOut ?? [])],
    warnings: [...mail.warnings, ...body.warnings],
    name: 'msg',
    libraries: [...new Set([...LIBRARIES, ...mail.libraries, ...body.libraries])],
  };
}

/** The message in MIME. Nothing in it makes the composer open a file or an address. */
async function composed(message: OutlookMessage): Promise<Buffer> {
  const { subject, from, to, cc, date, text, html, attachments } = message;
  const composer = new MailComposer({
    from: written(from),
    to: to.map(written),
    cc: cc.map(written),
    subject,
    date: date ?? new Date(0),
    text,
    ...(html !== null && { html }),
    attachments: attachments.map(({ fileName, mediaType, contentId, bytes }) => ({
      filename: fileName,
      content: Buffer.from(bytes),
      ...(mediaType !== '' && { contentType: mediaType }),
      ...(contentId !== '' && { cid: contentId }),
    })),
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const built = await composer.compile().build();
  // The composer puts a date into each message; one that has none shows none.
  return date === null ? withoutDate(built) : built;
}

function withoutDate(mail: Buffer): Buffer {
  const end = mail.indexOf('\r\n\r\n');
  const head = mail
    .subarray(0, end)
    .toString('latin1')
    .replace(/^Date: .*\r\n/m, '');
  return Buffer.concat([Buffer.from(head, 'latin1'), mail.subarray(end)]);
}

/** Without an address the name stands alone. */
function written({ name, address }: Mailbox): { readonly name: string; readonly address: string } {
  return { name, address };
}
