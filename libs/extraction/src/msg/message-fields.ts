import { createRequire } from 'node:module';
import { decompressRTF } from '@kenjiuno/decompressrtf';
import type msgreader from '@kenjiuno/msgreader';
import type { FieldsData } from '@kenjiuno/msgreader';
import iconv from 'iconv-lite';
import { deEncapsulateSync } from 'rtf-stream-parser';
import { decodeText } from '../plain-text/decode-text.js';
import { DocumentRejected } from '../rejection.js';

export interface MessageAttachment {
  readonly fileName: string;
  readonly mediaType: string;
  readonly contentId: string;
  readonly bytes: Uint8Array;
}

/** What a message of Outlook holds, as far as it is shown. */
export interface OutlookMessage {
  readonly subject: string;
  readonly from: Mailbox;
  readonly to: readonly Mailbox[];
  readonly cc: readonly Mailbox[];
  readonly date: Date | null;
  readonly text: string;
  readonly html: string | null;
  /** A body that is RTF and nothing else. */
  readonly rtf: Buffer | null;
  readonly attachments: readonly MessageAttachment[];
  /** Attachments without bytes of their own, such as links to files or objects of other programs. */
  readonly withoutBytes: number;
  /** What it is where it is no message, such as an appointment, whose time and place are not read. */
  readonly otherKind: string | null;
}

export interface Mailbox {
  readonly name: string;
  readonly address: string;
}

// CommonJS with a `default` in its exports, which each loader takes for something else.
const { default: MsgReader }: typeof msgreader = createRequire(import.meta.url)(
  '@kenjiuno/msgreader',
);
type MsgReader = InstanceType<typeof MsgReader>;

/** Items of Outlook that say things in fields of their own (MS-OXCMSG and the protocols beside it). */
const OTHER_KIND = /^IPM\.(?:Appointment|Schedule|Contact|DistList|Task|Activity|StickyNote)\b/;
const CODEPAGES: Readonly<Record<number, string>> = { 65001: 'utf-8', 28591: 'iso-8859-1' };

export function readOutlookMessage(bytes: Buffer): OutlookMessage {
  try {
    const reader = new MsgReader(Uint8Array.from(bytes).buffer);
    const fields = reader.getFileData();
    if (fields.error !== undefined) throw new Error(fields.error);
    const attachments = (fields.attachments ?? []).map((one) => attachmentOf(one, reader));
    const recipients = fields.recipients ?? [];
    const mailboxes = (type: string): readonly Mailbox[] =>
      recipients.filter(({ recipType = 'to' }) => recipType === type).map(mailboxOf);
    const date = new Date(fields.clientSubmitTime ?? fields.messageDeliveryTime ?? Number.NaN);
    return {
      subject: fields.subject ?? '',
      from: {
        name: fields.senderName ?? '',
        address: addressIn(fields.senderSmtpAddress, fields.senderEmail),
      },
      to: mailboxes('to'),
      cc: mailboxes('cc'),
      date: Number.isNaN(date.getTime()) ? null : date,
      ...bodyOf(fields),
      attachments: attachments.filter((one) => one !== null),
      withoutBytes: attachments.filter((one) => one === null).length,
      otherKind: OTHER_KIND.exec(fields.messageClass ?? '')?.[0] ?? null,
    };
  } catch (error) {
    throw error instanceof DocumentRejected
      ? error
      : new DocumentRejected('broken', {}, { cause: error });
  }
}

function bodyOf(fields: FieldsData): Pick<OutlookMessage, 'text' | 'html' | 'rtf'> {
  const text = fields.body ?? '';
  const html = htmlOf(fields);
  if (html !== null) return { text, html, rtf: null };
  if (fields.compressedRtf === undefined) return { text, html: null, rtf: null };
  const rtf = Buffer.from(decompressRTF(Array.from(fields.compressedRtf)));
  const head = rtf.subarray(0, 1024).toString('latin1');
  if (head.includes('\\fromtext'))
    return { text: text.trim() === '' ? wrappedIn(rtf, 'text') : text, html: null, rtf: null };
  if (!head.includes('\\fromhtml')) return { text: '', html: null, rtf };
  return { text, html: wrappedIn(rtf, 'html'), rtf: null };
}

/** Outlook wraps the body of a message into RTF, and may store it nowhere else. */
function wrappedIn(rtf: Buffer, mode: 'html' | 'text'): string {
  const { text } = deEncapsulateSync(rtf, { decode: iconv.decode, mode });
  return String(text).replace(/^(?:html|text):/, '');
}

function htmlOf({ html, bodyHtml, internetCodepage = 0 }: FieldsData): string | null {
  if (html !== undefined && html.length > 0) {
    const isWindows = internetCodepage >= 1250 && internetCodepage <= 1258;
    const stated = isWindows ? `windows-${internetCodepage}` : CODEPAGES[internetCodepage];
    return decodeText(Buffer.from(html), stated).text;
  }
  return bodyHtml === undefined || bodyHtml === '' ? null : bodyHtml;
}

function mailboxOf({ name = '', smtpAddress, email }: FieldsData): Mailbox {
  return { name, address: addressIn(smtpAddress, email) };
}

/** Within an organization the address is the path of a directory, which nobody reads. */
function addressIn(...candidates: readonly (string | undefined)[]): string {
  return candidates.find((one) => one?.includes('@') === true) ?? '';
}

function attachmentOf(fields: FieldsData, reader: MsgReader): MessageAttachment | null {
  // An object of another program has no bytes.
  const { fileName, content } = reader.getAttachment(fields);
  if (!(content instanceof Uint8Array) || content.length === 0) return null;
  const isMessage = fields.innerMsgContent === true;
  return {
    fileName: fileName || (isMessage ? 'message.msg' : ''),
    mediaType: isMessage ? 'application/vnd.ms-outlook' : (fields.attachMimeTag ?? ''),
    contentId: fields.pidContentId ?? '',
    bytes: content,
  };
}
