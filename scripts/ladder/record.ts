import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readCatalog } from '@app/inference';
import { INSTALL_FOLDER } from '@app/platform';
import { keep } from '../measurements/keep.js';
import { draftErrorsOf } from './draft-errors.js';
import { draw } from './draw.js';
import { pageOf } from './page.js';
import { type Plot, plotsOf } from './plots.js';
import { LadderReport } from './report.js';

const RECORD = join(INSTALL_FOLDER, 'docs/measurements/ladder.json');
const PICTURES = join(INSTALL_FOLDER, 'docs/pictures/ladder');

/** Null where nothing is recorded yet. */
export async function readRecord(): Promise<LadderReport | null> {
  return existsSync(RECORD) ? LadderReport.parse(JSON.parse(await readFile(RECORD, 'utf8'))) : null;
}

/** Keeps a report among the measurements, and makes the page of it. */
export async function record(report: LadderReport): Promise<void> {
  await keep('ladder.json', JSON.stringify(report));
  await writePage(report);
}

/** docs/models.md and its pictures, and what the web app shows of them. */
export async function writePage(report: LadderReport): Promise<void> {
  const plots = plotsOf(report);
  await keep('draft-errors.json', JSON.stringify(draftErrorsOf(report, await readCatalog())));
  await keep('../models.md', pageOf(report));
  await mkdir(PICTURES, { recursive: true });
  const names = new Set(plots.map(({ name }) => `${name}.svg`));
  const stale = (await readdir(PICTURES)).filter((file) => !names.has(file));
  await Promise.all([
    ...stale.map((file) => rm(join(PICTURES, file))),
    ...plots.map(async (plot: Plot) =>
      writeFile(join(PICTURES, `${plot.name}.svg`), await draw(plot)),
    ),
  ]);
}
