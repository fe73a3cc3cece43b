/** What a message says of itself, read here without the product's reader. */
export interface Headed {
  readonly type: string;
  readonly controlId: string;
  readonly processingId: string;
  readonly accept: string;
  readonly application: string;
  readonly answersOurs: boolean;
}

/** The answers of the table in docs/integrator-hl7.md, for what the corpus has in MSH-15 and MSH-16. */
const ANSWERS: Readonly<Record<string, readonly [accepted: string, refused: string]>> = {
  ' ': ['AA', 'AR'],
  'AL NE': ['CA', 'CR'],
  'AL ': ['CA', 'CR'],
  'AL AL': ['CA AA', 'CR'],
  'NE AL': ['AA', 'AR'],
  'NE NE': ['', ''],
  'ER AL': ['AA', 'CR'],
  ' ER': ['', 'AR'],
};

/** Null where the bytes do not begin with a header. */
export function headed(message: Buffer): Headed | null {
  const text = message
    .toString('latin1')
    .replace(/^\u00ef\u00bb\u00bf/, '')
    .replace(/^[\r\n]+/, '');
  const separator = text[3];
  if (!text.startsWith('MSH') || separator === undefined || /[\w\s]/.test(separator)) return null;
  const fields = (text.split(/[\r\n]/, 1)[0] ?? '').split(separator);
  const [, encoding = ''] = fields;
  const of = (number: number): string => fields[number - 1] ?? '';
  return {
    type: of(9).split(encoding[0] ?? '^')[0] ?? '',
    controlId: of(10),
    processingId: (of(11).split(encoding[0] ?? '^')[0] ?? '').trim(),
    accept: of(15),
    application: of(16),
    answersOurs: new RegExp(`[\\r\\n]MSA\\${separator}`).test(text),
  };
}

/** The codes in order, each with the control id that it has to repeat. */
export function expectedAnswers(message: Headed | null): readonly string[] {
  if (!message) return ['AR '];
  if (message.answersOurs) return [];
  const refused = [message.controlId, message.type, message.processingId].includes('');
  const answers = ANSWERS[`${message.accept} ${message.application}`];
  if (!answers) throw new Error(`The table has no ${message.accept} ${message.application}.`);
  const codes = answers[refused ? 1 : 0];
  return codes === '' ? [] : codes.split(' ').map((code) => `${code} ${message.controlId}`);
}
