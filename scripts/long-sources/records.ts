import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { type EvaluationSet, readSet, seededRandom, type SetItem } from '@app/model-ops';
import { INSTALL_FOLDER } from '@app/platform';
import { chartOf } from './charts.js';

export const PROFILE = 'discharge-summary';
export const PAGE_CHARACTERS = 2_000;
const SET = join(INSTALL_FOLDER, 'evaluation', `${PROFILE}.synthetic.jsonl`);

export async function readRecords(): Promise<readonly SetItem[]> {
  return (await readSet(SET)).items;
}

/** Each record in a chart of so many pages; null leaves it as it is. The same for the same record and length. */
export function chartsOf(records: readonly SetItem[], pages: number | null): EvaluationSet {
  const items = records.map((item, at): SetItem => {
    const source =
      pages === null
        ? item.source
        : chartOf(item.source, pages * PAGE_CHARACTERS, seededRandom(1000 * at + pages));
    return { ...item, source, profile: PROFILE };
  });
  const text = items.map((item) => `${JSON.stringify(item)}\n`).join('');
  return {
    name: pages === null ? 'records' : `charts-${pages}`,
    sha256: createHash('sha256').update(text).digest('hex'),
    items,
    size: items.length,
  };
}
