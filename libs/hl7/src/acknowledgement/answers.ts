import { type Header, headerComponent, headerField } from '../message/header.js';
import { USUAL } from '../message/delimiters.js';
import { timestamp } from '../message/timestamp.js';
import type { Answer, AnswerCode, AnswerError, AnswerSettings, Outcome } from './answer.js';
import { isEnhanced, isOfApplication, plannedCodes } from './answer-plan.js';
import { ERROR_TEXTS } from './error-codes.js';

/** What an answer takes from outside the message. */
export interface AnswerFacts {
  readonly now: Date;
  /** One for each answer, never given twice. */
  readonly controlIds: () => string;
  /** Where what the application says goes another way. @default the same way */
  readonly apart?: ApartFacts | null;
}

/** An application's answer that is a message of its own, sent another way. */
export interface ApartFacts {
  /** Its MSH-10. */
  readonly controlId: string;
  /** Its MSH-15: whether whoever gets it is to say that they have it. */
  readonly accept: 'AL' | 'NE';
}

/** Since this version ERR has ERR-2 to ERR-4 in the place of ERR-1. */
const ERR_FIELDS_SINCE = '2.5';
const DEFAULT_VERSION = '2.5';
const ENCODING = '^~\\&';

/**
 * The answers to one message, each to be sent in a frame of its own, in order. Without a header, or
 * with an empty MSH-10, `outcome` has to be a refusal: what cannot be named cannot be accepted.
 */
export function answersTo(
  header: Header | null,
  outcome: Outcome,
  settings: AnswerSettings,
  facts: AnswerFacts,
): readonly Answer[] {
  if (outcome.kind === 'accepted' && (!header || headerField(header, 10) === '')) {
    throw new Error('A message without a control id was taken for accepted.');
  }
  const error = outcome.kind === 'refused' ? outcome.error : null;
  return plannedCodes(header, outcome, settings).map((code) => {
    const apart = isOfApplication(code) ? facts.apart : null;
    const controlId = apart?.controlId ?? facts.controlIds();
    const bytes = answerBytes(header, code, controlId, error, facts.now, apart?.accept);
    return { code, controlId, bytes };
  });
}

/** One answer as it is said, whatever the message asked for. Fields are echoed as bytes: latin1 stands for one character each. */
export function answerBytes(
  header: Header | null,
  code: AnswerCode,
  controlId: string,
  error: AnswerError | null,
  now: Date,
  accept: ApartFacts['accept'] = 'NE',
): Buffer {
  const separator = header?.separator ?? USUAL.field;
  const of = (number: number): string => (header ? headerField(header, number) : '');
  const encoding = of(2) || ENCODING;
  const [component = USUAL.component] = encoding;
  const version = (header && headerComponent(header, 12, 1)) || DEFAULT_VERSION;
  const event = header ? headerComponent(header, 9, 2) : '';
  const msh = [
    'MSH',
    encoding,
    of(5),
    of(6),
    of(3),
    of(4),
    timestamp(now),
    '',
    ['ACK', ...(event === '' ? [] : version < '2.4' ? [event] : [event, 'ACK'])].join(component),
    controlId,
    of(11) || 'P',
    of(12) || version,
    '',
    '',
    // in the enhanced mode no application answers an answer; the original mode knows no conditions
    ...(isEnhanced(header) ? [accept, 'NE'] : ['', '']),
    '',
    of(18),
  ];
  const text = error && (error.text ?? ERROR_TEXTS[error.code]);
  const msa = ['MSA', code, of(10), ...(text && version < ERR_FIELDS_SINCE ? [text] : [])];
  const segments = [
    msh.slice(0, msh.findLastIndex(Boolean) + 1),
    msa,
    ...(error ? [errSegment(error, encoding, version)] : []),
  ];
  const lines = segments.map((fields) => `${fields.join(separator)}\r`);
  return Buffer.from(lines.join(''), 'latin1');
}

function errSegment(
  { code, location, text: explained }: AnswerError,
  encoding: string,
  version: string,
): readonly string[] {
  const component = encoding[0] ?? USUAL.component;
  const subcomponent = encoding.includes(USUAL.subcomponent)
    ? USUAL.subcomponent
    : (encoding[3] ?? USUAL.subcomponent);
  const text = ERROR_TEXTS[code];
  if (version < ERR_FIELDS_SINCE) {
    const reason = [code, text, 'HL70357'].join(subcomponent);
    const place = location ? [location.segment, 1, location.field] : ['', '', ''];
    return ['ERR', [...place, reason].join(component)];
  }
  const place = location ? [location.segment, 1, location.field].join(component) : '';
  const segment = ['ERR', '', place, [code, text, 'HL70357'].join(component), 'E'];
  return explained === undefined ? segment : [...segment, '', '', '', explained];
}
