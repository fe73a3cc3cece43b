import type { DatabaseAccess } from '@app/database';
import { areRealPatientsDeclared } from './are-declared.js';
import { RealPatientsDeclared } from './real-patients.errors.js';

/**
 * For a worker before it reads or loads a model: throws `RealPatientsDeclared` where it was set to do so
 * without a file wall, and any organization has declared that it processes real patients' data.
 */
export async function refuseReduced(setting: string, access: DatabaseAccess): Promise<void> {
  if (setting === 'reduced' && (await areRealPatientsDeclared(access))) {
    throw new RealPatientsDeclared();
  }
}
