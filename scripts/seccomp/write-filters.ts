import { mkdirSync, writeFileSync } from 'node:fs';
import { FILTER_ARCHITECTURES, seccompFilter } from '@app/sandbox';

const FOLDER = 'libs/sandbox/generated';

export function writeFilters(): void {
  mkdirSync(FOLDER, { recursive: true });
  for (const architecture of FILTER_ARCHITECTURES) {
    for (const processes of [true, false]) {
      const name = `${architecture}-${processes ? 'processes' : 'alone'}.bpf`;
      writeFileSync(`${FOLDER}/${name}`, seccompFilter(architecture, { processes }));
    }
  }
}
