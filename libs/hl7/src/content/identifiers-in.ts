import {
  componentOf,
  fieldOf,
  type Hl7Message,
  repetitionsOf,
  subcomponentOf,
} from '../message/hl7-message.js';
import { unescape } from '../message/unescape.js';

/** An identifier of a patient, and who assigned it, by namespace and universal id, as far as that is said. */
export interface NamedIdentifier {
  readonly identifier: string;
  readonly authorities: readonly string[];
}

/** Every identifier of a patient that a message names: PID-3 and MRG-1, whoever assigned it. */
export function identifiersIn(message: Hl7Message): readonly string[] {
  return [...new Set(identifiersNamed(message).map(({ identifier }) => identifier))];
}

/** The same, each with who assigned it. */
export function identifiersNamed(message: Hl7Message): readonly NamedIdentifier[] {
  const { segments, delimiters, charset } = message;
  const text = (raw: string): string =>
    unescape(raw, { delimiters, charset, warnings: new Set() }).trim();
  const fields = segments.flatMap((segment) => {
    if (segment.name === 'PID') return [fieldOf(segment, 3)];
    return segment.name === 'MRG' ? [fieldOf(segment, 1)] : [];
  });
  return fields
    .flatMap((field) => repetitionsOf(field, delimiters))
    .map((repetition) => {
      const assigner = componentOf(repetition, 4, delimiters);
      const said = [1, 2].map((number) => text(subcomponentOf(assigner, number, delimiters)));
      return {
        identifier: text(componentOf(repetition, 1, delimiters)),
        authorities: said.filter((authority) => authority !== ''),
      };
    })
    .filter(({ identifier }) => identifier !== '' && identifier !== '""');
}
