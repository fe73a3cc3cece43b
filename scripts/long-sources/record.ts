import { markdownTable } from '../ladder/cells.js';
import { describeMachine } from '../bench/machine.js';
import { keep } from '../measurements/keep.js';
import type { ChoiceRow } from './choice.js';
import type { Row } from './measure.js';
import { choiceTable, readingTable } from './tables.js';

/** docs/measurements/long-sources.md */
export async function record(
  model: string,
  choice: readonly ChoiceRow[],
  rows: readonly Row[],
): Promise<void> {
  const { cores, processor, system, cloister, loadBefore } = describeMachine();
  const text = [
    '# Long sources',
    `\`npm run long-sources -- --record\`, ${new Date().toISOString().slice(0, 10)}, model \`${model}\` with its adapter, ${cores} cores (${processor}), ${system}, Cloister ${cloister}; ${loadBefore} processes wanted to run in the minute before.`,
    'The records of the synthetic discharge set (`evaluation/`) lie in charts of routine: observations, meals, rounds and the moving of beds, with entries copied forward. Nothing in the routine belongs into a summary, so each chart has the same target as its record. Routine, records and targets are invented; the charts of a real hospital have more kinds of noise.',
    '## What passages hold',
    'Sentences and lines of all records that stand word for word in the passages. No model is asked.',
    tableOf(choiceTable(choice)),
    '## What is written from them',
    'The record alone is what the same model writes without the chart around it. All of it: whole where the context holds it, else in parts whose answers are combined. Unsupported, omitted and to answer are on a hundred sentences of the drafts, by the check, against the whole chart; with intervals of 95 %.',
    tableOf(readingTable(rows)),
  ];
  await keep('long-sources.md', `${text.join('\n\n')}\n`);
}

function tableOf([head = [], ...rows]: readonly (readonly string[])[]): string {
  return markdownTable(head, rows, 'words');
}
