import { watch } from 'node:fs';
import { join } from 'node:path';
import type { ProcessName } from '../../apps/cli/src/up/service.js';
import { CSP_NONCE } from '../../apps/web/proxy.config.ts';
import { Modules } from './modules.ts';
import { noticesOf, processesOf, Restarts } from './restarts.ts';
import { Sources } from './sources.ts';
import { loadSupervisor } from './supervisor.ts';
import { serveWeb } from './web.ts';

const ROOT = join(import.meta.dirname, '../..');
const COMPILE_CACHE = join(ROOT, 'node_modules/.cache/cloister/compiled');
const WEB_PORT_OFFSET = 10;

export interface DevelopOptions {
  readonly data?: string;
  readonly port?: string;
  readonly webPort?: number;
  readonly sample: boolean;
  readonly inspect?: boolean;
}

/** Runs Cloister until Ctrl-C, always from the last sources that compile. */
export async function develop(options: DevelopOptions): Promise<void> {
  using sources = new Sources(print);
  await sources.usable();
  const modules = new Modules(join(ROOT, 'dist'));
  const cli = await loadSupervisor();
  const output = new cli.Output(process.stdout, process.stderr);
  const context = { env: process.env, output };
  try {
    const { api } = cli.configOf(context, options);
    const port = options.webPort ?? (api.port === 0 ? 0 : api.port + WEB_PORT_OFFSET);
    await cli.checkPort('localhost', port, `--web-port ${port + 1}`);
    await cli.up(context, options, {
      inspect: options.inspect === true,
      compileCache: COMPILE_CACHE,
      async serveWeb(service) {
        const restarts = new Restarts(service, print, cli.describeFailure);
        const policy = cli.WebApp.open().policy(CSP_NONCE);
        const whenReady = (): Promise<void> => restarts.settled('api');
        const web = await serveWeb({ port, api: service.address, policy, whenReady });
        const stop = followSources(sources, modules, restarts, service.running);
        return {
          address: web.address,
          async [Symbol.asyncDispose]() {
            stop();
            await web[Symbol.asyncDispose]();
          },
        };
      },
    });
  } catch (error) {
    output.failure(cli.describeFailure(error));
    process.exitCode = 1;
  }
}

/** Restarts what a build has changed. */
function followSources(
  sources: Sources,
  modules: Modules,
  restarts: Restarts,
  running: readonly ProcessName[],
): () => void {
  const takeOver = (seconds: string): void => {
    const changed = modules.update();
    const processes = processesOf(modules, changed).filter((name) => running.includes(name));
    restarts.ask(processes);
    print(
      processes.length > 0
        ? `Compiled in ${seconds} s, restarting ${processes.join(', ')}.`
        : `Compiled in ${seconds} s, nothing to restart.`,
    );
    for (const notice of noticesOf(changed)) print(notice);
  };
  sources.follow(takeOver);
  // profiles are no sources of the compiler; both read them at their start
  const profiles = watch(join(ROOT, 'profiles'), () => restarts.ask(['api', 'worker']));
  return () => {
    restarts.stop();
    profiles.close();
  };
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
