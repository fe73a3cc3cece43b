import { readBuildInfo, VERSION } from '@app/platform';
import type { Command } from 'commander';
import type { CommandContext } from '../context.js';
import { describeVersion } from './describe-version.js';

export function defineVersion(command: Command, { output }: CommandContext): void {
  command.option('--json', 'print it as JSON').action((options: { readonly json?: boolean }) => {
    const build = readBuildInfo();
    output.result(
      options.json
        ? JSON.stringify({ version: VERSION, ...build }, null, 2)
        : `Cloister ${describeVersion(VERSION, build)}`,
    );
  });
}
