import { type ModelCatalog, readCatalog } from '@app/inference';
import { type Config, DomainError } from '@app/platform';
import type { CommandContext } from '../../apps/cli/src/context.js';
import { describeMachine } from '../bench/machine.js';
import { MemoryWatch } from '../bench/memory-watch.js';
import { IS_LINUX } from '../bench/processes.js';
import { annotationsOf } from './annotations.js';
import { EntailmentAsker } from '../entailment/asker.js';
import type { Command } from './command.js';
import { leadRow, scoreRow, writeRow, type WrittenRow } from './measure-row.js';
import { FAILED, type LadderReport, type MachineRecord, type Row } from './report.js';
import { filesOf, openRung } from './rung-files.js';
import { ALL_RUNGS, type Rung } from './rungs.js';
import { type Sample, sampleOf } from './sample.js';
import { NOT_THERE, readLadderSet, SETS } from './sets.js';

/** Measures the chosen rungs on the chosen sets, the small ones first. */
export async function measureLadder(
  command: Command,
  config: Config,
  context: CommandContext,
  signal: AbortSignal,
): Promise<LadderReport> {
  const catalog = await readCatalog(config.modelCatalog ?? undefined);
  const { samples, skipped } = await drawSamples(command);
  const files = [];
  const rows: Row[] = [];
  for (const rung of ALL_RUNGS) {
    const found = await filesOf(rung, catalog, config);
    let { notRun } = found;
    const isChosen = command.rungs.length === 0 || command.rungs.includes(rung.id);
    if (isChosen && notRun === null) {
      context.output.note(rung.title);
      try {
        rows.push(...(await measureRung(rung, catalog, samples, config, context, signal)));
      } catch (error) {
        signal.throwIfAborted();
        if (!(error instanceof DomainError)) throw error;
        context.output.note(error.message);
        notRun = `${FAILED}${error.message}`;
      }
    }
    files.push({ rung: rung.id, bytes: found.bytes, notRun });
  }
  return {
    version: 1,
    takenAt: new Date().toISOString(),
    seed: command.seed,
    items: command.items,
    sets: samples.map(({ set: { id, title, profile }, from, drawn }) => {
      const ids = drawn.items.map((item) => item.id);
      const sample = { sha256: drawn.sha256, items: ids.length, ids };
      return { id, title, profile, sha256: from.sha256, size: from.items, sample };
    }),
    skipped,
    files,
    rows,
    others: othersIn(catalog),
  };
}

async function drawSamples({ sets, items, seed }: Command): Promise<{
  readonly samples: readonly Sample[];
  readonly skipped: LadderReport['skipped'];
}> {
  const samples: Sample[] = [];
  const skipped: LadderReport['skipped'] = [];
  for (const set of SETS.filter(({ id }) => sets.length === 0 || sets.includes(id))) {
    const read = await readLadderSet(set);
    if (read) samples.push(sampleOf(set, read, items ?? set.items, seed));
    else skipped.push({ set: set.id, reason: NOT_THERE });
  }
  return { samples, skipped };
}

async function measureRung(
  rung: Rung,
  catalog: ModelCatalog,
  samples: readonly Sample[],
  config: Config,
  context: CommandContext,
  signal: AbortSignal,
): Promise<readonly Row[]> {
  if (rung.writes === 'lead') return samples.map((sample) => leadRow(rung, sample, machineNow()));
  const written = await writeRung(rung, catalog, samples, config, context, signal);
  const isAnnotated = samples.some(({ set }) => annotationsOf(rung.id, set.id).length > 0);
  // no earlier: its memory is none of the rung's
  await using comparing = isAnnotated ? await comparingModel(config, context, signal) : null;
  const rows: Row[] = [];
  for (const row of written) rows.push(await scoreRow(row, comparing, signal));
  return rows;
}

async function writeRung(
  rung: Rung,
  catalog: ModelCatalog,
  samples: readonly Sample[],
  config: Config,
  context: CommandContext,
  signal: AbortSignal,
): Promise<readonly WrittenRow[]> {
  await using engine = await openRung(rung, catalog, config, context, signal);
  using watch = IS_LINUX && rung.writes === 'model' ? new MemoryWatch(process.pid) : null;
  const peakBytes = (): number | null =>
    watch?.peaks().find(({ role }) => role === 'inference')?.bytes ?? null;
  const rows: WrittenRow[] = [];
  for (const sample of samples) {
    const machine = machineNow();
    rows.push(
      await writeRow({ rung, sample, engine, config, context, machine, peakBytes, signal }),
    );
  }
  return rows;
}

/** The model that compares drafts with their sources; null, and said so, where it is not here. */
async function comparingModel(
  config: Config,
  { output }: CommandContext,
  signal: AbortSignal,
): Promise<EntailmentAsker | null> {
  try {
    return await EntailmentAsker.open(config, signal);
  } catch (error) {
    signal.throwIfAborted();
    if (!(error instanceof DomainError)) throw error;
    output.note(`Annotated drafts are judged by the rules alone: ${error.message}`);
    return null;
  }
}

/** Which model is the default of the machine is no part of a row. */
function machineNow(): MachineRecord {
  const { model: _, ...machine } = describeMachine();
  return machine;
}

/** Entries of the catalog that are no rung. */
function othersIn({ models }: ModelCatalog): LadderReport['others'] {
  return models
    .filter(({ id }) => !ALL_RUNGS.some(({ model }) => model === id))
    .map(({ id, name }) => ({ id, name }));
}
