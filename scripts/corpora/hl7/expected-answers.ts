/** What a message says of itself, read here without the product's reader. */
export interface Headed {
  readonly type: string;
  readonly controlId: string;
  /** MSH-3 to MSH-6 and MSH-10, by which a message is known again. */
  readonly identity: string;
  /** The whole of it without MSH-7. */
  readonly content: string;
  readonly processingId: string;
  readonly accept: string;
  readonly application: string;
  readonly answersOurs: boolean;
}

/** When an answer is asked for: of what is accepted, of what is refused. Table 0155; what it does not have says `AL`. */
const CONDITIONS: Readonly<Record<string, readonly [accepted: boolean, refused: boolean]>> = {
  AL: [true, true],
  NE: [false, false],
  ER: [false, true],
  SU: [true, false],
};

/** Null where the bytes do not begin with a header. */
export function headed(message: Buffer): Headed | null {
  const text = message
    .toString('latin1')
    .replace(/^\u00ef\u00bb\u00bf/, '')
    .replace(/^[\r\n]+/, '');
  const separator = text[3];
  if (!text.startsWith('MSH') || separator === undefined || /[\w\s]/.test(separator)) return null;
  const [header = ''] = text.split(/[\r\n]/, 1);
  const fields = header.split(separator);
  const [, encoding = ''] = fields;
  const of = (number: number): string => fields[number - 1] ?? '';
  return {
    type: of(9).split(encoding[0] ?? '^')[0] ?? '',
    controlId: of(10),
    identity: [3, 4, 5, 6, 10].map(of).join(separator),
    content:
      fields.map((field, at) => (at === 6 ? '' : field)).join(separator) +
      text.slice(header.length),
    processingId: (of(11).split(encoding[0] ?? '^')[0] ?? '').trim(),
    accept: of(15),
    application: of(16),
    answersOurs: new RegExp(`[\\r\\n]MSA\\${separator}`).test(text),
  };
}

/** What the table says of one message: its answers, each a code and the control id, and whether it is kept. */
export interface Expected {
  readonly answers: readonly string[];
  /** One that came already, and was accepted, gets its answer again and is not kept twice. */
  readonly kept: boolean;
}

/** For the messages of one connection, in order. */
export function expectedOf(messages: readonly (Headed | null)[]): readonly Expected[] {
  const accepted = new Map<string, string>();
  return messages.map((message) => {
    if (!message) return { answers: ['AR '], kept: true };
    if (message.answersOurs) return { answers: [], kept: true };
    const before = accepted.get(message.identity);
    const clashes = before !== undefined && before !== message.content;
    const incomplete = [message.controlId, message.type, message.processingId].includes('');
    const refused = clashes || incomplete;
    if (!refused) accepted.set(message.identity, message.content);
    return { answers: answersTo(message, { refused }), kept: refused || before === undefined };
  });
}

function answersTo(
  { accept, application, controlId }: Headed,
  { refused }: { readonly refused: boolean },
): readonly string[] {
  return codesOf(accept, application, refused).map((code) => `${code} ${controlId}`);
}

/** The table in docs/integrate/hl7-acknowledgements.md, for any pair of MSH-15 and MSH-16. */
function codesOf(accept: string, application: string, refused: boolean): readonly string[] {
  // neither is there: the original mode
  if (accept === '' && application === '') return [refused ? 'AR' : 'AA'];
  const [first, second] = [accept, application].map((said) => isAsked(said, refused));
  if (!refused) return [...(first ? ['CA'] : []), ...(second ? ['AA'] : [])];
  // a refusal is said once
  if (first) return ['CR'];
  return second ? ['AR'] : [];
}

/** One that is empty beside the other says `NE`. */
function isAsked(said: string, refused: boolean): boolean {
  const [accepted, refusal] = CONDITIONS[said === '' ? 'NE' : said] ?? [true, true];
  return refused ? refusal : accepted;
}
