import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { type Machine, proposeModel, readCatalog, SMALLEST_MODEL } from '@app/inference';
import { type Config, readChosenModel, writeChosenModel } from '@app/platform';

const GIB = 1024 ** 3;

/** The model that the settings or the first start say, and at the first start what it was chosen by. */
export interface StartModel {
  readonly config: Config;
  /** A few words; null where nothing was chosen now, or a setting says another. */
  readonly why: string | null;
}

/**
 * Writes down at the first start which model this installation has, by the machine. One that was
 * started before keeps the one that it had: nothing but a setting or a release changes it.
 */
export async function chooseModel(
  config: Config,
  { isFirstStart }: { readonly isFirstStart: boolean },
  machine: Machine = thisMachine(),
): Promise<StartModel> {
  if (readable(config)) return { config, why: null };
  const model = isFirstStart ? await proposedModel(config, machine) : SMALLEST_MODEL;
  writeChosenModel(config.data, { model, chosenAt: new Date().toISOString(), ...machine });
  return isFirstStart ? using(model, config, machine) : { config, why: null };
}

/** What `chooseModel` will choose at the next start, without writing it down. */
export async function foreseeModel(
  config: Config,
  machine: Machine = thisMachine(),
): Promise<StartModel> {
  if (!hasNeverStarted(config) || readable(config)) return { config, why: null };
  return using(await proposedModel(config, machine), config, machine);
}

/** Whether this data folder has never been started: then it has no passwords of a database yet. */
export function hasNeverStarted({ data }: Config): boolean {
  return !existsSync(data.databaseSecrets);
}

/** A setting goes before what the machine says. */
function using(model: string, config: Config, { cores, freeBytes }: Machine): StartModel {
  if (config.modelPinnedBy.length > 0) return { config, why: null };
  const why = `${cores} cores, ${(freeBytes / GIB).toFixed(1)} GiB free`;
  return { config: { ...config, model }, why };
}

async function proposedModel({ modelCatalog }: Config, machine: Machine): Promise<string> {
  return proposeModel(await readCatalog(modelCatalog ?? undefined), machine);
}

/** What programs of this machine, or of its control group, can still have. */
function thisMachine(): Machine {
  return { cores: availableParallelism(), freeBytes: process.availableMemory() };
}

/** A setting goes before what was written down, also where that cannot be read. */
function readable({ data, modelPinnedBy }: Config): boolean {
  try {
    return readChosenModel(data) !== null;
  } catch (error) {
    if (modelPinnedBy.length > 0) return true;
    throw error;
  }
}
