import { readBuildInfo, VERSION } from '@app/platform';
import { Command, CommanderError } from 'commander';
import { addAudit } from './audit/audit.command.js';
import { addClient } from './client/client.command.js';
import { addLink } from './client/link.command.js';
import { addStatus } from './client/status.command.js';
import { CommandError } from './command-error.js';
import type { CommandContext } from './context.js';
import { addData } from './data/data.command.js';
import { describeFailure } from './describe-failure.js';
import { addDatabase } from './database/database.command.js';
import { addDataset } from './dataset/dataset.command.js';
import { addDelivery } from './destination/delivery.command.js';
import { addDestination } from './destination/destination.command.js';
import { addDocuments } from './documents/documents.command.js';
import { addDoctor } from './doctor/doctor.command.js';
import { addEval } from './eval/eval.command.js';
import { addHl7 } from './hl7/hl7.command.js';
import { addKeys } from './keys/keys.command.js';
import { addModel } from './model/model.command.js';
import { addProfile } from './profile/profile.command.js';
import { addErase } from './records/erase.command.js';
import { addLimits } from './records/limits.command.js';
import { addPatient } from './records/patient.command.js';
import { addQuarantine } from './records/quarantine.command.js';
import { addRetention } from './records/retention.command.js';
import { addRecall } from './recall/recall.command.js';
import { addReproduce } from './reproduce/reproduce.command.js';
import { addSummarize } from './summarize/summarize.command.js';
import { addMigrate } from './up/migrate.command.js';
import { addTenant } from './tenant/tenant.command.js';
import { addUp } from './up/up.command.js';
import { addUser } from './user/user.command.js';
import { describeVersion } from './version/describe-version.js';
import { addVersion } from './version/version.command.js';

/** Carries out one command line; the answer is the exit code. */
export async function runCloister(
  args: readonly string[],
  context: CommandContext,
): Promise<number> {
  try {
    await buildProgram(context).parseAsync([...args], { from: 'user' });
    return 0;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode; // it has printed its own message
    context.output.failure(describeFailure(error));
    return error instanceof CommandError ? error.exitCode : 1;
  }
}

// Read or change the machine itself, or files: no organization is theirs.
const OF_NO_TENANT: ReadonlySet<string> = new Set([
  'up',
  'migrate',
  'data',
  'database',
  'doctor',
  'eval',
  'tenant',
  'version',
]);

/** Every command, not yet carried out. */
export function buildProgram(given: CommandContext): Command {
  const { output } = given;
  const env = { ...given.env };
  const context = { ...given, env };
  const program = new Command('cloister')
    .description('Reviewed summaries of regulated documents, on your own machines.')
    .version(describeVersion(VERSION, readBuildInfo()))
    .option(
      '--tenant <shortName>',
      'the organization to use, if there are several (CLOISTER_TENANT, else the first one)',
    )
    .hook('preAction', (_, command) => {
      const { tenant } = command.optsWithGlobals<{ readonly tenant?: string }>();
      if (tenant === undefined) return;
      const name = topmost(command).name();
      if (OF_NO_TENANT.has(name)) {
        throw new CommandError(
          `cloister ${name} does not belong to an organization: omit --tenant.`,
        );
      }
      env['CLOISTER_TENANT'] = tenant;
    })
    .configureHelp({ showGlobalOptions: true })
    .exitOverride()
    .configureOutput({
      writeOut: (text) => output.raw(text),
      writeErr: (text) => output.note(text.trimEnd()),
    })
    .showHelpAfterError('Run with --help to see the options.')
    .addHelpText(
      'after',
      `
Commands reach the service through its socket in the data folder (CLOISTER_DATA, else ./data), or
over the network with CLOISTER_URL and CLOISTER_API_KEY.

Examples:
  cloister up
  cloister summarize note.pdf --profile visit-note
  cloister doctor`,
    );
  for (const add of [
    addUp,
    addSummarize,
    addReproduce,
    addStatus,
    addClient,
    addTenant,
    addUser,
    addLink,
    addKeys,
    addAudit,
    addErase,
    addRetention,
    addPatient,
    addQuarantine,
    addDocuments,
    addRecall,
    addLimits,
    addDataset,
    addHl7,
    addDestination,
    addDelivery,
    addProfile,
    addMigrate,
    addData,
    addDatabase,
    addDoctor,
    addEval,
    addModel,
    addVersion,
  ]) {
    add(program, context);
  }
  return program;
}

/** The command right below the program: that of `cloister user add` is `user`. */
function topmost(command: Command): Command {
  return command.parent?.parent ? topmost(command.parent) : command;
}
