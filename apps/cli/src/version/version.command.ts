import { readBuildInfo, VERSION } from '@app/platform';
import type { Command } from 'commander';
import type { CommandContext } from '../context.js';
import { describeVersion } from './describe-version.js';

export function addVersion(program: Command, { output }: CommandContext): void {
  program
    .command('version')
    .description('show the version, and the commit that it was built from')
    .option('--json', 'print it as JSON')
    .action((options: { readonly json?: boolean }) => {
      const build = readBuildInfo();
      output.result(
        options.json
          ? JSON.stringify({ version: VERSION, ...build }, null, 2)
          : `Cloister ${describeVersion(VERSION, build)}`,
      );
    });
}
