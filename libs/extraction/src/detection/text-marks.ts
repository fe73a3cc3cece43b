const HEAD_BYTES = 16 * 1024;

const HTML = /^\s*(<\?xml[^>]*>\s*)?(<!--[\s\S]*?-->\s*)*<(!doctype\s+html|html|head|body)[\s>]/i;
// What may stand before the root element of XML: declaration, comments, instructions, DOCTYPE.
const BEFORE_ROOT = /<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<!DOCTYPE[^<>[]*(\[[\s\S]*?\]\s*)?>|\s+/gy;
const ROOT = /<(?:[\w.-]+:)?([A-Za-z_][\w.-]*)[\s/>]/y;

const HEADER_LINE =
  /([A-Za-z][A-Za-z0-9-]{1,60}):[ \t]?[^\r\n]*(?:\r?\n[ \t][^\r\n]*)*(?:\r?\n|$)/y;
const MAIL_HEADERS = new Set(
  'from to cc date subject received message-id mime-version return-path content-type delivered-to sender reply-to dkim-signature x-mailer'.split(
    ' ',
  ),
);
const MIN_MAIL_HEADERS = 3;

/** The first bytes as text, with zero bytes and byte order marks taken out so that UTF-16 reads alike. */
export function headOf(bytes: Buffer): string {
  return bytes
    .subarray(0, HEAD_BYTES)
    .toString('latin1')
    .replace(/^(\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff|\0\0\u00fe\u00ff)/, '')
    .replaceAll('\0', '');
}

export function looksLikeHtml(head: string): boolean {
  return HTML.test(head);
}

/**
 * The local name of the element with which XML begins; null for what does not begin like XML.
 * Without a declaration or namespace it takes a sender who calls it XML: a note may begin with a <.
 */
export function rootElement(head: string, isCalledXml: boolean): string | null {
  if (!/^\s*<(\?[a-z]|!DOCTYPE|!--|[A-Za-z_])/.test(head)) return null;
  let at = 0;
  for (;;) {
    BEFORE_ROOT.lastIndex = at;
    if (!BEFORE_ROOT.test(head)) break;
    at = BEFORE_ROOT.lastIndex;
  }
  ROOT.lastIndex = at;
  // A declaration that is longer than the head still names the root that follows it.
  const name = ROOT.exec(head)?.[1] ?? /<!DOCTYPE\s+(?:[\w.-]+:)?([\w.-]+)/.exec(head)?.[1] ?? null;
  const isXml = isCalledXml || /^\s*<[?!]/.test(head) || /\sxmlns(:[\w.-]+)?\s*=/.test(head);
  return isXml ? name : null;
}

/** Whether the root of XML is of the namespace of FHIR. */
export function isOfFhir(head: string): boolean {
  return /<[A-Za-z][^<>]*\sxmlns(?::[\w.-]+)?\s*=\s*["']http:\/\/hl7\.org\/fhir["']/.test(head);
}

/** A resource names its type; nothing else of JSON is read. */
export function looksLikeFhirJson(head: string): boolean {
  return /^\s*\{/.test(head) && /"resourceType"\s*:\s*"[A-Z][A-Za-z]{2,40}"/.test(head);
}

/** Whether the file begins with the headers of a message: several that only mail has, and nothing else. */
export function looksLikeEmail(head: string): boolean {
  let known = 0;
  for (let at = 0; at < head.length;) {
    HEADER_LINE.lastIndex = at;
    const name = HEADER_LINE.exec(head)?.[1]?.toLowerCase();
    // The headers end with an empty line, or go on behind the head.
    if (name === undefined) {
      return known >= MIN_MAIL_HEADERS && /^(\r?\n|[^\r\n]*$)/.test(head.slice(at));
    }
    if (MAIL_HEADERS.has(name)) known += 1;
    at = HEADER_LINE.lastIndex;
  }
  return known >= MIN_MAIL_HEADERS;
}
