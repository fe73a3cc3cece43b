import { type EvaluationSet, type RunFolder, runItems, type SetItem } from '@app/model-ops';
import type { Engine } from '@app/inference';
import type { Assignment } from '@app/summaries';
import type { CommandContext } from '../context.js';

export interface Run {
  readonly set: EvaluationSet;
  readonly engine: Engine;
  readonly assignmentOf: (item: SetItem) => Assignment;
  readonly folder: RunFolder;
  readonly parallel: number;
  readonly candidates: number;
}

/** Runs the items that the folder does not have yet, with a progress bar. */
export async function summarizeRest(
  { set, engine, assignmentOf, folder, parallel, candidates }: Run,
  timeoutMs: number,
  { output }: Pick<CommandContext, 'output'>,
  signal: AbortSignal,
): Promise<void> {
  const items = set.items.filter(({ id }) => !folder.items.has(id));
  const total = set.items.length;
  output.note(
    items.length === total
      ? `${total} items, into ${folder.path}`
      : `${total - items.length} of ${total} items are already in ${folder.path}`,
  );
  const progress = output.items('summarizing');
  progress.update(folder.items.size, total);
  try {
    await runItems({
      items,
      engine,
      assignmentOf,
      parallel,
      candidates,
      timeoutMs,
      signal,
      onFinished: (item) => {
        folder.add(item);
        progress.update(folder.items.size, total);
      },
    });
  } finally {
    progress.end();
  }
}
