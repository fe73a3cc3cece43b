import type { Command } from 'commander';
import { VERSION } from '@app/platform';
import { operatorConnection } from '../client/connection.js';
import { ServiceClient } from '../client/clients/service-client.js';
import { type CommandContext, configOf } from '../context.js';
import { describeFailure } from '../describe-failure.js';
import { writeAddress } from './address-file.js';
import { type Development, Service } from './service.js';
import { bringSample } from './sample.js';
import { Shutdown } from './shutdown.js';
import { Steps } from './steps.js';

export interface UpOptions {
  readonly data?: string;
  readonly port?: string;
  readonly sample: boolean;
}

/** What `npm run dev` adds to a service. */
export interface DevelopmentUp extends Development {
  /** Serves the web app in place of the api. */
  readonly serveWeb: (service: Service) => Promise<WebServer>;
}

export interface WebServer extends AsyncDisposable {
  readonly address: string;
}

export function defineUp(command: Command, context: CommandContext): void {
  command
    .option('--data <folder>', 'where all data is stored (CLOISTER_DATA, else ./data)')
    .option('--port <number>', 'port of the api (CLOISTER_PORT, else 7600)')
    .option('--no-sample', 'do not process the sample note on the first start')
    .addHelpText(
      'after',
      `
Examples:
  cloister up
  cloister up --port 8080 --data /srv/cloister
  DATABASE_URL=postgres://admin:secret@db.example.org/postgres cloister up`,
    )
    .action(async (options: UpOptions) => up(context, options));
}

export async function up(
  context: CommandContext,
  options: UpOptions,
  development?: DevelopmentUp,
): Promise<void> {
  const { output } = context;
  const config = configOf(context, options);
  using shutdown = new Shutdown(output);
  const steps = new Steps((line) => output.result(line));
  output.result(`Cloister ${VERSION}`);
  try {
    const service = await Service.start({
      config,
      env: context.env,
      output,
      steps,
      signal: shutdown.asked,
      urgent: shutdown.urgent,
      development,
    });
    let later: Promise<void> = Promise.resolve();
    try {
      const client = new ServiceClient(operatorConnection(config), shutdown.asked);
      await using web =
        development &&
        (await steps.run('web app', async () => {
          const server = await development.serveWeb(service);
          return [server.address, server];
        }));
      // links, here and of other commands, lead to where the pages are
      if (web) writeAddress(config.data, web.address);
      output.result(`Ready in ${steps.total}.`);
      output.result(`  address        ${service.address}`);
      await sayWhereToBegin(client, web?.address ?? service.address, context);
      const bring = async (): Promise<void> => {
        if (options.sample) await sample(client, steps, shutdown, context);
      };
      if (await hasModel(service, steps, shutdown, context)) await bring();
      else later = service.model.whenThere.then((isThere) => (isThere ? bring() : undefined));
      output.result('Ctrl-C stops everything.');
      await shutdown.whenAsked();
    } finally {
      await service.stop();
      await later.catch(() => undefined); // the end was asked for while the sample was written
    }
  } catch (error) {
    // what was under way when the end was asked for fails as a matter of course
    if (!shutdown.asked.aborted) throw error;
  }
  output.result('Stopped.');
}

/** Waits for the model while everything else can be used, and says how far it is. */
async function hasModel(
  service: Service,
  steps: Steps,
  { asked }: Shutdown,
  { output }: CommandContext,
): Promise<boolean> {
  if (service.hasModel !== null) return service.hasModel;
  output.result('  The model is being fetched. Everything except summaries works meanwhile.');
  return steps.run('model', () => service.model.firstAttempt(asked));
}

async function sayWhereToBegin(
  client: ServiceClient,
  address: string,
  { output }: CommandContext,
): Promise<void> {
  if (!(await client.needsAdministrator())) {
    output.result(`  sign in at     ${address}`);
    return;
  }
  output.result(`  begin here     ${new URL(await client.createLink(), address).href}`);
  output.result('                 (works once, within one hour; another: npx cloister link)');
}

/** A service whose sample does not come through is still a service. */
async function sample(
  client: ServiceClient,
  steps: Steps,
  shutdown: Shutdown,
  { output }: CommandContext,
): Promise<void> {
  try {
    await steps.run('sample note', async () => [
      await bringSample(client, shutdown.asked),
      undefined,
    ]);
  } catch (error) {
    if (shutdown.asked.aborted) throw error;
    output.note(`  The sample note was not summarized: ${describeFailure(error)}`);
  }
}
