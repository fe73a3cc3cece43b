import { areRealPatientsDeclared } from '@app/auth';
import type { DatabaseAccess } from '@app/database';
import { type AllowList, readAllowList } from '@app/inference';
import type { Config } from '@app/platform';

/** What this installation may load: a development list is not enough where real patients' data is declared. */
export async function readAllowedHere(config: Config, access: DatabaseAccess): Promise<AllowList> {
  const declared = await areRealPatientsDeclared(access);
  return (await readAllowList(config)).withRealPatients(declared);
}
