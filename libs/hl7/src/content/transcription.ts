import { headerField } from '../message/header.js';
import {
  componentOf,
  fieldOf,
  firstSegment,
  type Hl7Message,
  repetitionsOf,
  subcomponentOf,
} from '../message/hl7-message.js';
import { unescape } from '../message/unescape.js';

/** A code with its words (CE, CWE), or a bare one (ID, IS). */
export interface CodedField {
  readonly code: string;
  readonly text: string | null;
  readonly system: string | null;
}

/** A number with who gave it out (EI). */
export interface EntityField {
  readonly value: string;
  readonly namespace: string | null;
  readonly universalId: string | null;
  readonly universalIdType: string | null;
}

/** Who wrote or signed something (XCN). */
export interface PersonField {
  readonly number: string | null;
  readonly authority: string | null;
  readonly family: string | null;
  readonly given: readonly string[];
}

/** What TXA says of a document, field by field. */
export interface Transcription {
  /** TXA-2, table 0270. */
  readonly type: CodedField | null;
  /** TXA-6 as it is written, with the offset of MSH-7 where it has none of its own. */
  readonly originated: string | null;
  /** TXA-9. */
  readonly originators: readonly PersonField[];
  /** TXA-10. */
  readonly authenticators: readonly PersonField[];
  /** TXA-12. */
  readonly number: EntityField | null;
  /** TXA-16. */
  readonly fileName: string | null;
  /** TXA-17, table 0271. */
  readonly completion: string | null;
  /** TXA-18, table 0272. */
  readonly confidentiality: string | null;
  /** TXA-19, table 0273. */
  readonly availability: string | null;
  /** TXA-25. */
  readonly title: string | null;
}

/** Null where a message has no TXA. */
export function transcriptionOf(message: Hl7Message): Transcription | null {
  const txa = firstSegment(message, 'TXA');
  if (!txa) return null;
  const { delimiters, charset } = message;
  const text = (raw: string): string | null => {
    const read = unescape(raw, { delimiters, charset, warnings: new Set() }).trim();
    return read === '' || read === '""' ? null : read;
  };
  const first = (number: number): string =>
    repetitionsOf(fieldOf(txa, number), delimiters)[0] ?? '';
  const component = (repetition: string, number: number): string | null =>
    text(subcomponentOf(componentOf(repetition, number, delimiters), 1, delimiters));
  const people = (number: number): PersonField[] =>
    repetitionsOf(fieldOf(txa, number), delimiters)
      .map((repetition) => ({
        number: component(repetition, 1),
        authority: component(repetition, 9),
        family: component(repetition, 2),
        given: [component(repetition, 3), component(repetition, 4)].filter((name) => name !== null),
      }))
      .filter(({ number: id, family, given }) => id ?? family ?? given[0]);
  const type = component(first(2), 1);
  const value = component(first(12), 1);
  return {
    type:
      type === null
        ? null
        : { code: type, text: component(first(2), 2), system: component(first(2), 3) },
    originated: momentOf(message, component(first(6), 1)),
    originators: people(9),
    authenticators: people(10),
    number:
      value === null
        ? null
        : {
            value,
            namespace: component(first(12), 2),
            universalId: component(first(12), 3),
            universalIdType: component(first(12), 4),
          },
    fileName: component(first(16), 1),
    completion: component(first(17), 1),
    confidentiality: component(first(18), 1),
    availability: component(first(19), 1),
    title: component(first(25), 1),
  };
}

/** A time without an offset is of the offset that the message's own time has (HL7 v2.5, 2.16.78). */
function momentOf({ header }: Hl7Message, moment: string | null): string | null {
  if (moment === null || /[+-]\d{4}$/.test(moment)) return moment;
  const offset = /[+-]\d{4}$/.exec(headerField(header, 7).trim())?.[0];
  return offset === undefined ? moment : `${moment}${offset}`;
}
