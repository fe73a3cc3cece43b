import {
  canonicalJson,
  type NoteSigner,
  type NoteVerifier,
  type ObjectKey,
  openJson,
  openNote,
  type SealedPlace,
  sealJson,
  signNote,
} from '@app/crypto';
import { z } from 'zod';
import type { SignatureMeaning, SignatureRow } from '../review.entities.js';
import { PassagesRead } from './passages-read.js';
import { AnsweredSource } from './source-questions.js';

const FORMAT = 1;
const SEALED_FORMAT = 1;
const HEADING = 'cloister-signature/1';

/** What of a signature only its readers see. */
export const SignatureSecrets = z.object({
  printedName: z.string(),
  /** The canonical JSON that was hashed. */
  content: z.string(),
  contentSha256: z.string(),
  /** Who, when and with what meaning, over that hash: signed with the site's key as a C2SP signed note. */
  note: z.string(),
  /** What the signer answered about the sources; nothing was asked of earlier ones. */
  answered: z.array(AnsweredSource).readonly().default([]),
  /** How many facts of the sources were left out with a reason, and how many were listed; null of earlier ones. */
  omissions: z.object({ answered: z.int(), listed: z.int() }).nullable().default(null),
  /** How many sentences no check had compared with the sources: the signer says that they did. 0 of earlier ones. */
  unchecked: z.int().default(0),
  /** What the model was given, where that was not the whole: the signer says that they know it. Null of earlier ones. */
  passages: PassagesRead.nullable().default(null),
});
export type SignatureSecrets = z.infer<typeof SignatureSecrets>;

/** What the site's key signs: two lines, the second canonical JSON. */
export function statementOf(facts: {
  readonly id: string;
  readonly personId: string;
  readonly printedName: string;
  readonly role: string;
  readonly meaning: SignatureMeaning;
  readonly method: string;
  readonly signedAt: Date;
  readonly timeZone: string;
  readonly contentSha256: string;
  readonly singleAdministrator: boolean;
  readonly answered: readonly AnsweredSource[];
  readonly omissions: SignatureSecrets['omissions'];
  readonly unchecked: number;
  readonly passages: PassagesRead | null;
}): string {
  const json = canonicalJson({
    v: FORMAT,
    signature: facts.id,
    person: facts.personId,
    name: facts.printedName,
    role: facts.role,
    meaning: facts.meaning,
    method: facts.method,
    time: facts.signedAt.toISOString(),
    zone: facts.timeZone,
    content: facts.contentSha256,
    // in words, since whoever reads it has nothing but this; earlier signatures are without it
    ...(facts.singleAdministrator && { administration: 'single-administrator installation' }),
    ...(facts.answered.length > 0 && { answered: facts.answered }),
    ...(facts.omissions && { omissions: facts.omissions }),
    ...(facts.unchecked > 0 && { comparedUnchecked: facts.unchecked }),
    ...(facts.passages && { readInPassages: facts.passages }),
  });
  return `${HEADING}\n${json.toString('utf8')}\n`;
}

export function signStatement(statement: string, signer: NoteSigner): string {
  return signNote(statement, signer);
}

/** Whether the site signed exactly this statement. */
export function isSigned(note: string, statement: string, key: NoteVerifier): boolean {
  try {
    return openNote(note, [key]) === statement;
  } catch {
    return false; // whatever is wrong with it, it is not signed
  }
}

export function sealSecrets(
  key: ObjectKey,
  row: { readonly id: string; readonly tenantId: string },
  secrets: SignatureSecrets,
): Buffer {
  return sealJson(key, placeOf(row), secrets);
}

export function openSecrets(
  key: ObjectKey,
  row: Pick<SignatureRow, 'id' | 'tenantId' | 'sealed'>,
): SignatureSecrets {
  return openJson(key, placeOf(row), SignatureSecrets, row.sealed);
}

function placeOf({
  id,
  tenantId,
}: {
  readonly id: string;
  readonly tenantId: string;
}): SealedPlace {
  return { tenantId, table: 'signature', rowId: id, version: SEALED_FORMAT };
}
