import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const DIST = join(import.meta.dirname, '../../dist');

/** What runs `cloister up`, compiled as the processes that it starts are. */
export async function loadSupervisor() {
  const [{ up }, { checkPort }, { configOf }, { describeFailure }, { Output }, { WebApp }] =
    await Promise.all([
      compiled<typeof import('../../apps/cli/src/up/up.command.js')>('cli/src/up/up.command.js'),
      compiled<typeof import('../../apps/cli/src/up/port.js')>('cli/src/up/port.js'),
      compiled<typeof import('../../apps/cli/src/context.js')>('cli/src/context.js'),
      compiled<typeof import('../../apps/cli/src/describe-failure.js')>(
        'cli/src/describe-failure.js',
      ),
      compiled<typeof import('../../apps/cli/src/output.js')>('cli/src/output.js'),
      compiled<typeof import('../../apps/api/src/web/web-app.js')>('api/src/web/web-app.js'),
    ]);
  return { up, checkPort, configOf, describeFailure, Output, WebApp };
}

async function compiled<T>(path: string): Promise<T> {
  return import(pathToFileURL(join(DIST, 'apps', path)).href);
}
