import {
  Compartment,
  CONFIDENTIALITY_CODES,
  type ConfidentialityCode,
  type Transaction,
} from '@app/database';

/** The highest of them; N where there is none. */
export function highestOf(codes: readonly ConfidentialityCode[]): ConfidentialityCode {
  return CONFIDENTIALITY_CODES.findLast((code) => codes.includes(code)) ?? 'N';
}

/**
 * What a document says of itself (HL7 v3 Confidentiality, HL7 table 0177). A label that is known to
 * mean less than restricted is N; one that is not known may mean anything, and is R.
 */
export function labelOf(stated: string | undefined): ConfidentialityCode {
  const code = stated?.trim().toUpperCase() ?? '';
  if (code === '' || LESS_THAN_RESTRICTED.has(code)) return 'N';
  return code === 'V' ? 'V' : 'R';
}

/** Whatever a document says, it has at least what its compartment asks for. */
export async function raisedByCompartment(
  tx: Transaction,
  compartmentId: string,
  given: ConfidentialityCode,
): Promise<ConfidentialityCode> {
  const { confidentiality } = await tx.findOneByOrFail(Compartment, { id: compartmentId });
  return highestOf([given, confidentiality]);
}

// normal, moderate, low, unrestricted; and U of table 0177, the usual control
const LESS_THAN_RESTRICTED: ReadonlySet<string> = new Set(['N', 'M', 'L', 'U']);
