import { join } from 'node:path';
import { DataFolder, INSTALL_FOLDER } from '@app/platform';
import { NotMeasured } from './benchmark.js';
import { freshEnvironment } from './environment.js';
import { familyOf, type Role, roleOf } from './processes.js';
import { Program, type ProgramOptions } from './program.js';
import { temporaryFolder } from './temporary-folder.js';

const CLI = join(INSTALL_FOLDER, 'dist', 'apps', 'cli', 'src', 'main.js');
/** The model may have to be fetched over a slow line. */
const READY_MS = 900_000;
const COMMAND_MS = 30_000;

/** The service as `cloister up` runs it, in a data folder that goes with it. */
export class BenchService implements AsyncDisposable {
  private constructor(
    private readonly opened: AsyncDisposableStack,
    readonly data: DataFolder,
    readonly url: string,
    readonly apiKey: string,
    /** Of the supervisor, whose descendants all other processes are. */
    readonly pid: number,
    private readonly options: ProgramOptions,
  ) {}

  static async start(
    settings: Readonly<Record<string, string>>,
    signal: AbortSignal,
  ): Promise<BenchService> {
    await using stack = new AsyncDisposableStack();
    const folder = stack.use(await temporaryFolder());
    const data = new DataFolder(join(folder.path, 'data'));
    const env = freshEnvironment({
      ...settings,
      CLOISTER_DATA: data.path,
      CLOISTER_PORT: '0',
      NO_COLOR: '1',
    });
    const options = { cwd: folder.path, env, signal };
    const up = stack.use(new Program([process.execPath, CLI, 'up', '--no-sample'], options));
    const { match } = await up.find(/^\s*address\s+(http\S+)/, READY_MS);
    await up.find(/Ctrl-C/, READY_MS);
    // the key stands alone on its line, the words about it hold blanks
    const apiKey = await run(['client', 'add', 'benchmark'], /^\S{20,}$/, options);
    return new BenchService(stack.move(), data, match[1] ?? '', apiKey, up.pid, options);
  }

  pidOf(role: Role): number {
    const found = familyOf(this.pid).find((pid) => roleOf(pid) === role);
    if (found === undefined) throw new NotMeasured(`The service has no process for ${role}.`);
    return found;
  }

  /** Runs a command of the operator, and gives what it prints that matches. */
  async command(args: readonly string[], printed: RegExp): Promise<string> {
    return run(args, printed, this.options);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.opened.disposeAsync();
  }
}

async function run(
  args: readonly string[],
  printed: RegExp,
  options: ProgramOptions,
): Promise<string> {
  await using command = new Program([process.execPath, CLI, ...args], options);
  const { match } = await command.find(printed, COMMAND_MS);
  return match[0];
}
