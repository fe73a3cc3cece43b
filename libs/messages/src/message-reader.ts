import type { IdentifierChoice } from '@app/hl7';

/** What a message is read by, kept beside it: settings may be others when it is read again. */
export interface MessageReader {
  readonly charset: string;
  readonly patient: IdentifierChoice;
}
