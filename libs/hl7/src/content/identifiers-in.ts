import { componentOf, fieldOf, type Hl7Message, repetitionsOf } from '../message/hl7-message.js';
import { unescape } from '../message/unescape.js';

/** Every identifier of a patient that a message names: PID-3 and MRG-1, whoever assigned it. */
export function identifiersIn(message: Hl7Message): readonly string[] {
  const { segments, delimiters, charset } = message;
  const fields = segments.flatMap((segment) => {
    if (segment.name === 'PID') return [fieldOf(segment, 3)];
    return segment.name === 'MRG' ? [fieldOf(segment, 1)] : [];
  });
  const found = fields
    .flatMap((field) => repetitionsOf(field, delimiters))
    .map((repetition) =>
      unescape(componentOf(repetition, 1, delimiters), {
        delimiters,
        charset,
        warnings: new Set(),
      }).trim(),
    );
  return [...new Set(found.filter((identifier) => identifier !== '' && identifier !== '""'))];
}
