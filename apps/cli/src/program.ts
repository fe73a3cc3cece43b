import { readBuildInfo, VERSION } from '@app/platform';
import { Command, CommanderError, Help } from 'commander';
import { CommandError } from './command-error.js';
import { COMMANDS } from './commands.js';
import type { CommandContext } from './context.js';
import { describeFailure } from './describe-failure.js';
import { describeVersion } from './version/describe-version.js';

/** Carries out one command line; the answer is the exit code. */
export async function runCloister(
  args: readonly string[],
  context: CommandContext,
): Promise<number> {
  try {
    const { program, complete } = outlineOf(context);
    await complete.get(nameIn(program.parseOptions([...args]).operands))?.();
    await program.parseAsync([...args], { from: 'user' });
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
export async function buildProgram(context: CommandContext): Promise<Command> {
  const { program, complete } = outlineOf(context);
  await Promise.all([...complete.values()].map((load) => load()));
  return program;
}

interface Outline {
  /** Knows the names of its commands, and of none what it does. */
  readonly program: Command;
  /** Loads a command, by its name. */
  readonly complete: ReadonlyMap<string, () => Promise<void>>;
}

function outlineOf(given: CommandContext): Outline {
  const { output } = given;
  const env = { ...given.env };
  const context = { ...given, env };
  const usages = new Map<Command, string>();
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
    .configureHelp({
      showGlobalOptions: true,
      subcommandTerm: (command) => usages.get(command) ?? new Help().subcommandTerm(command),
    })
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
  const complete = new Map<string, () => Promise<void>>();
  for (const { usage, description, load } of COMMANDS) {
    const command = program.command(usage.replace(' [options]', '')).description(description);
    usages.set(command, usage);
    complete.set(command.name(), async () => (await load())(command, context));
  }
  return { program, complete };
}

/** The command that a command line is for, or asks the help of. */
function nameIn([first = '', second = '']: readonly string[]): string {
  return first === 'help' ? second : first;
}

/** The command right below the program: that of `cloister user add` is `user`. */
function topmost(command: Command): Command {
  return command.parent?.parent ? topmost(command.parent) : command;
}
