import { join } from 'node:path';
import { readHl7Settings } from '@app/messages';
import { compiledEntry, type Config } from '@app/platform';
import { chooseWeights, readAllowedHere } from '@app/model-ops';
import { forgetAddress, writeAddress } from './address-file.js';
import { childEnvironment } from './child-environment.js';
import { chooseModel, hasNeverStarted } from './model/choose-model.js';
import { startDatabaseServer } from './database-server.js';
import { HealthFile } from './health-file.js';
import { NEVER_SILENT } from './liveness.js';
import { ModelSupply } from './model/model-supply.js';
import { checkPort } from './port.js';
import { prepareData, prepareErasureList, prepareRootKey } from './prepare-data.js';
import { ProcessLog } from './process-log.js';
import type { Steps } from './steps.js';
import { type ProcessPlan, SupervisedProcess } from './supervised-process.js';
import { SupervisorLock } from './supervisor-lock.js';
import type { Output } from '../output.js';

/** Uploads pass through as short-lived buffers: collected early, they do not pile up to over 64 MiB. */
const API_NODE_FLAGS = ['--max-old-space-size=512', '--max-semi-space-size=4'];
const INSPECTOR_PORTS = { api: 9229, worker: 9230, hl7: 9231 };
/** From asking the processes to end until they are killed. */
const DRAIN_MS = 30_000;

/** A process of its own, started from `apps/<name>`. */
export type ProcessName = 'api' | 'worker' | 'hl7';

export interface ServiceOptions {
  readonly config: Config;
  readonly env: NodeJS.ProcessEnv;
  readonly output: Output;
  readonly steps: Steps;
  /** Gives up the start. */
  readonly signal: AbortSignal;
  /** Ends at once what does not end by itself. */
  readonly urgent: AbortSignal;
  /** Given by `npm run dev` alone. */
  readonly development?: Development | undefined;
}

export interface Development {
  /** A debugger can attach to each process; one that is paused is not ended for giving no answer. */
  readonly inspect: boolean;
  /** Where compiled code is kept, with which a restart takes less time. */
  readonly compileCache: string;
}

/** Everything that runs in a data folder, started and stopped in order. */
export class Service {
  private constructor(
    private readonly opened: AsyncDisposableStack,
    /** Where the api listens. */
    readonly address: string,
    readonly model: ModelSupply,
    /** Whether it is there; null where it is still being fetched. */
    readonly hasModel: boolean | null,
    private readonly processes: ReadonlyMap<ProcessName, SupervisedProcess>,
  ) {}

  static async start(options: ServiceOptions): Promise<Service> {
    const { config, steps, output, signal, urgent } = options;
    const isFirstStart = hasNeverStarted(config);
    await using stack = new AsyncDisposableStack();
    const onEvent = (line: string): void => output.note(`  ${line}`);

    await steps.run('data folder', async () => {
      config.data.create();
      const lock = SupervisorLock.acquire(config.data);
      stack.defer(() => lock.release());
      await checkPort(config.api.host, config.api.port);
      return [config.data.path, undefined];
    });
    const server = await steps.run('Postgres', async () => {
      const started = await startDatabaseServer(config, { signal, onEvent });
      stack.defer(() => started.stop(urgent));
      return [started.description, started];
    });
    const access = await steps.run('database', async () => {
      const { access: opened, applied } = await prepareData(config, server.admin, signal);
      await prepareRootKey(config, opened);
      await prepareErasureList(config, opened);
      return [applied.length > 0 ? `${applied.length} migrations applied` : 'up to date', opened];
    });
    signal.throwIfAborted();
    const chosen = await chooseModel(config, { isFirstStart });
    // from here on, so that it is fetched while the rest is started, and is waited for by nothing
    const model = stack.use(
      new ModelSupply(
        chosen.config,
        async () => ({
          ...(await chooseWeights(chosen.config, access)),
          allowList: await readAllowedHere(chosen.config, access),
        }),
        output,
      ),
    );
    model.begin(signal);

    let drain: AbortSignal | undefined;
    const drainDeadline = (): AbortSignal =>
      (drain ??= AbortSignal.any([AbortSignal.timeout(DRAIN_MS), urgent]));
    const health = new HealthFile(config.data);
    stack.defer(() => health.forget());
    const processes = new Map<ProcessName, SupervisedProcess>();
    const run = async (name: ProcessName, plan: ProcessPlan): Promise<SupervisedProcess> => {
      const onHealth = (url: string): void => health.set(name, url);
      const started = await SupervisedProcess.start({ ...plan, onHealth }, signal);
      stack.defer(() => started.stop(drainDeadline()));
      processes.set(name, started);
      return started;
    };
    const api = await steps.run('api', async () => {
      const started = await run('api', apiPlan(options, onEvent));
      return [started.address ?? 'ready', started];
    });
    await steps.run('worker', async () => {
      await run('worker', planOf('worker', options, onEvent));
      return [config.worker.roles.join(', '), undefined];
    });
    const connections = readHl7Settings(config.hl7File)?.connections ?? [];
    if (connections.length > 0) {
      await steps.run('hl7', async () => {
        await run('hl7', planOf('hl7', options, onEvent));
        return [connections.map(({ name, port }) => `${name} ${port}`).join(', '), undefined];
      });
    }
    const address = api.address ?? `http://${config.api.host}:${config.api.port}`;
    writeAddress(config.data, address);
    stack.defer(() => forgetAddress(config.data));
    const hasModel = await steps.run('model', async () => {
      const why = chosen.why === null ? '' : ` (chosen for ${chosen.why})`;
      if (await model.settled()) {
        const [outcome, isThere] = await model.firstAttempt(signal);
        return [`${outcome}${why}`, isThere];
      }
      return [`${chosen.config.model}${why} is being fetched`, null];
    });
    return new Service(stack.move(), address, model, hasModel, processes);
  }

  get running(): readonly ProcessName[] {
    return [...this.processes.keys()];
  }

  /** Starts one from what is compiled now; Postgres and the others keep running. */
  async restart(name: ProcessName, deadline: AbortSignal): Promise<void> {
    await this.processes.get(name)?.restart(deadline);
  }

  /** Receiver of HL7, worker, api, then Postgres; half a minute for what is in hand. */
  async stop(): Promise<void> {
    await this.opened.disposeAsync();
  }
}

/** A restarted api keeps the port that people have open, also where any port would have done at first. */
function apiPlan(options: ServiceOptions, onEvent: (line: string) => void): ProcessPlan {
  let port: string | undefined;
  const plan = planOf('api', options, onEvent, () =>
    port === undefined ? {} : { CLOISTER_PORT: port },
  );
  return {
    ...plan,
    // with its small young generation a start takes longer
    nodeFlags: [...(options.development ? [] : API_NODE_FLAGS), ...(plan.nodeFlags ?? [])],
    onAddress: (address) => {
      port = new URL(address).port || undefined;
    },
  };
}

function planOf(
  name: ProcessName,
  { config, env, development }: ServiceOptions,
  onEvent: (line: string) => void,
  overrides: () => Readonly<Record<string, string>> = () => ({}),
): ProcessPlan {
  const cache = development && { NODE_COMPILE_CACHE: development.compileCache };
  return {
    name,
    entry: compiledEntry(import.meta.url, `../../../${name}/src/main.js`),
    environment: () => childEnvironment(env, config, { ...cache, ...overrides() }),
    log: new ProcessLog(join(config.data.logs, `${name}.log`)),
    onEvent,
    ...(development?.inspect && {
      nodeFlags: [`--inspect=127.0.0.1:${INSPECTOR_PORTS[name]}`],
      liveness: NEVER_SILENT,
    }),
  };
}
