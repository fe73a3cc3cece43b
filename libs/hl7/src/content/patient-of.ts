import {
  componentOf,
  fieldOf,
  firstSegment,
  type Hl7Message,
  repetitionsOf,
  type Segment,
  subcomponentOf,
} from '../message/hl7-message.js';
import { unescape } from '../message/unescape.js';

/** Which repetition of an identifier list names the patient, and whose number it is when nobody says. */
export interface IdentifierChoice {
  /** CX.5, as `MR`; null: of any type. */
  readonly type: string | null;
  /** CX.4, its namespace or its universal id; null: of any authority. */
  readonly authority: string | null;
  /** The authority of an identifier that is sent without one. */
  readonly defaultAuthority: string | null;
}

export interface Identifier {
  readonly identifier: string;
  readonly authority: string | null;
}

/** The patient of a message; null where no repetition of PID-3 is the one that the connection uses. */
export function patientOf(message: Hl7Message, choice: IdentifierChoice): Identifier | null {
  return chosenIdentifier(message, fieldOf(firstSegment(message, 'PID'), 3), choice);
}

/** The one that a merge takes away: MRG-1. */
export function mergedPatientOf(
  message: Hl7Message,
  merge: Segment,
  choice: IdentifierChoice,
): Identifier | null {
  return chosenIdentifier(message, fieldOf(merge, 1), choice);
}

/** All identifiers that PID-3 names, also those that the connection does not use. */
export function chosenIdentifier(
  message: Hl7Message,
  field: string,
  choice: IdentifierChoice,
): Identifier | null {
  const { delimiters, charset } = message;
  const text = (raw: string): string =>
    unescape(raw, { delimiters, charset, warnings: new Set() }).trim();
  for (const repetition of repetitionsOf(field, delimiters)) {
    const component = (number: number): string => text(componentOf(repetition, number, delimiters));
    const identifier = component(1);
    if (identifier === '' || identifier === '""') continue;
    const assigner = componentOf(repetition, 4, delimiters);
    const [namespace = '', universal = ''] = [1, 2].map((number) =>
      text(subcomponentOf(assigner, number, delimiters)),
    );
    if (choice.type !== null && component(5) !== choice.type) continue;
    // an identifier without authority is of the connection's own
    const authority = namespace || universal || choice.defaultAuthority;
    const authorities = [namespace, universal, ...(authority === null ? [] : [authority])];
    if (choice.authority !== null && !authorities.includes(choice.authority)) continue;
    return { identifier, authority };
  }
  return null;
}

/** `Given Middle Family` of PID-5; null where it is empty. */
export function patientNameOf(message: Hl7Message): string | null {
  const { delimiters, charset } = message;
  const [name = ''] = repetitionsOf(fieldOf(firstSegment(message, 'PID'), 5), delimiters);
  const part = (number: number): string =>
    unescape(subcomponentOf(componentOf(name, number, delimiters), 1, delimiters), {
      delimiters,
      charset,
      warnings: new Set(),
    }).trim();
  const words = [part(2), part(3), part(1)].filter((word) => word !== '' && word !== '""');
  return words.length > 0 ? words.join(' ') : null;
}

/** PID-7 as `1970-01-31`; null where it is no whole date. */
export function patientBirthDateOf(message: Hl7Message): string | null {
  const [, year, month, day] =
    /^\s*(\d{4})(\d\d)(\d\d)/.exec(fieldOf(firstSegment(message, 'PID'), 7)) ?? [];
  if (year === undefined || month === undefined || day === undefined) return null;
  const date = [year, month, day].join('-');
  const at = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(date) ? date : null;
}

/** PV1-19, the number of the visit. */
export function encounterOf(message: Hl7Message): Identifier | null {
  return chosenIdentifier(message, fieldOf(firstSegment(message, 'PV1'), 19), {
    type: null,
    authority: null,
    defaultAuthority: null,
  });
}
