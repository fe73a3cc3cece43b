/** Why a mail server did not take a mail; stable codes, for what it says may hold an address. */
export type MailTrouble =
  | 'address-refused'
  | 'busy'
  | 'file-unreadable'
  | 'mail-refused'
  | 'no-answer'
  | 'no-connection'
  | 'not-encrypted'
  | 'sender-refused'
  | 'sign-in-refused';

/** What another attempt changes nothing about: it lies with the address, or with the mail. */
const FINAL: ReadonlySet<MailTrouble> = new Set(['address-refused', 'mail-refused']);
const FILE_CODES = new Set(['ENOENT', 'EACCES', 'EISDIR', 'EPERM']);
const TLS_CODES = new Set(['ETLS', 'EREQUIRETLS']);
const CERTIFICATE = /CERT|SELF_SIGNED|UNABLE_TO_|ERR_TLS|ERR_SSL/;

export class MailNotSent extends Error {
  override readonly name = 'MailNotSent';

  constructor(
    readonly code: MailTrouble,
    options?: ErrorOptions,
  ) {
    super(`The mail was not sent: ${code}.`, options);
  }

  get final(): boolean {
    return FINAL.has(this.code);
  }
}

/** The cause is left out: its text and that of the server's answer name the address. */
export function mailNotSent(error: unknown): MailNotSent {
  return error instanceof MailNotSent ? error : new MailNotSent(troubleOf(error));
}

function troubleOf(error: unknown): MailTrouble {
  if (!(error instanceof Error)) return 'no-connection';
  const code = textOf(error, 'code');
  const original = textOf(error, 'originalCode');
  const command = textOf(error, 'command');
  if (FILE_CODES.has(code)) return 'file-unreadable';
  const permanent = 'permanent' in error && error.permanent === true;
  if (error.name === 'AbortError' || error.name === 'TimeoutError' || code === 'EABORT') {
    return 'no-answer';
  }
  if (code === 'EAUTH' || code === 'ENOAUTH') return 'sign-in-refused';
  if (TLS_CODES.has(code) || CERTIFICATE.test(original) || CERTIFICATE.test(code)) {
    return 'not-encrypted';
  }
  if (!('responseCode' in error)) return code === 'ETIMEDOUT' ? 'no-answer' : 'no-connection';
  if (!permanent) return 'busy';
  if (command === 'RCPT TO') return 'address-refused';
  return command === 'MAIL FROM' ? 'sender-refused' : 'mail-refused';
}

function textOf(error: Error, key: string): string {
  const value: unknown = Reflect.get(error, key);
  return typeof value === 'string' ? value : '';
}
