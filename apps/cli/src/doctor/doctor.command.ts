import type { Config } from '@app/platform';
import type { Command } from 'commander';
import { CommandError } from '../command-error.js';
import { type CommandContext, configOf } from '../context.js';
import { describeFailure } from '../describe-failure.js';
import { type Finding, missing } from './check.js';
import {
  checkCheckpoints,
  checkFeeds,
  checkPermissions,
  checkPort,
  checkPostgres,
  checkProcesses,
} from './installation-checks.js';
import { checkMail } from './mail-check.js';
import {
  checkDisk,
  checkMemory,
  checkNode,
  checkPip,
  checkSandbox,
  checkScanner,
} from './machine-checks.js';
import { foreseeModel } from '../up/model/choose-model.js';
import { checkEntailment } from './entailment-check.js';
import { bytesToFetch, checkAllowList, checkModel, startNeedsPip } from './model-check.js';

const WIDTH = 12;

export function defineDoctor(command: Command, context: CommandContext): void {
  command
    .option('--json', 'print the findings as JSON')
    .option('--data <folder>', 'the data folder (CLOISTER_DATA, else ./data)')
    .addHelpText('after', '\nExits with 1 if something that Cloister needs is missing.')
    .action(async (options: { readonly json?: boolean; readonly data?: string }) => {
      const findings = await examine(configOf(context, options));
      const lines = options.json ? [JSON.stringify(findings, null, 2)] : findings.flatMap(describe);
      for (const line of lines) context.output.result(line);
      const count = findings.filter(({ state }) => state === 'missing').length;
      if (count > 0) throw new CommandError(`${count} of ${findings.length} checks failed.`);
    });
}

/** With the model that the next start will have, also where it has yet to choose one. */
async function examine(given: Config): Promise<readonly Finding[]> {
  const { config, why } = await foreseeModel(given);
  const found = await Promise.all([
    settled('Node', checkNode()),
    settled(
      'pip',
      startNeedsPip(config).then((needed) => checkPip({ needed })),
    ),
    settled('Postgres', checkPostgres(config)),
    settled('sandbox', checkSandbox(config)),
    settled('scanner', checkScanner(config)),
    settled(
      'disk',
      bytesToFetch(config).then((bytes) => checkDisk(config, bytes)),
    ),
    settled('memory', checkMemory()),
    settled('port', checkPort(config)),
    settled('data folder', checkPermissions(config)),
    settled('model', checkModel(config, why)),
    settled('comparison', checkEntailment(config)),
    settled('allowed', checkAllowList(config)),
    settled('checkpoints', checkCheckpoints(config)),
    settled('audit feeds', checkFeeds(config)),
    settled('mail', checkMail(config)),
  ]);
  return [...found, ...(await checkProcesses(config))];
}

/** A check that itself fails is a finding, and keeps nothing from the others. */
async function settled(name: string, check: Promise<Finding>): Promise<Finding> {
  try {
    return await check;
  } catch (error) {
    return missing(name, describeFailure(error));
  }
}

function describe({ name, state, detail, advice }: Finding): string[] {
  const line = `  ${state.padEnd(8)} ${name.padEnd(WIDTH)} ${detail}`;
  return advice === undefined ? [line] : [line, `  ${''.padEnd(8)} ${''.padEnd(WIDTH)} ${advice}`];
}
