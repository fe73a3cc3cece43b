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
  const catalog = await readCatalog(config.modelCatalog ?? undefined);
  const model = isFirstStart ? proposeModel(catalog, machine) : SMALLEST_MODEL;
  writeChosenModel(config.data, { model, chosenAt: new Date().toISOString(), ...machine });
  if (!isFirstStart || config.modelPinnedBy.length > 0) return { config, why: null };
  return {
    config: { ...config, model },
    why: `${machine.cores} cores, ${(machine.freeBytes / GIB).toFixed(1)} GiB free`,
  };
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
