import { setTimeout as sleep } from 'node:timers/promises';
import { EngineNotReachable, EngineRefused } from '../engines/engine.errors.js';
import type { EngineConnection } from './engine-connection.js';
import { LlamaServer, LlamaServerProps } from './llama-server.js';
import { OllamaServer, OllamaVersion } from './ollama-server.js';
import type { RemoteServer, ServerWishes } from './remote-server.js';
import { EngineKindUnknown } from './remote.errors.js';
import { TogetherModels, TogetherServer } from './together-server.js';
import { VllmServer, VllmVersion } from './vllm-server.js';

export const SERVER_KINDS = ['llama-server', 'ollama', 'vllm', 'together'] as const;
export type ServerKind = (typeof SERVER_KINDS)[number];

const LOOK_AGAIN_MS = 1000;
/** Of a server that may be starting beside us. One that says that it is loading has all the time. */
const STARTING_MS = 60_000;
const LOADING = 503;

const OPEN: Record<
  ServerKind,
  (connection: EngineConnection, wishes: ServerWishes, signal: AbortSignal) => Promise<RemoteServer>
> = {
  'llama-server': (...of) => LlamaServer.open(...of),
  ollama: (...of) => OllamaServer.open(...of),
  vllm: (...of) => VllmServer.open(...of),
  together: (...of) => TogetherServer.open(...of),
};

/** Waits for a server that is still loading its model, finds out what it is, and asks it for its model. */
export async function openServer(
  connection: EngineConnection,
  kind: ServerKind | 'auto',
  wishes: ServerWishes,
  signal: AbortSignal,
): Promise<RemoteServer> {
  const began = Date.now();
  for (;;) {
    try {
      const found = kind === 'auto' ? await detect(connection, signal) : kind;
      return await OPEN[found](connection, wishes, signal);
    } catch (error) {
      const loading = error instanceof EngineRefused && error.status === LOADING;
      const starting = error instanceof EngineNotReachable && Date.now() - began < STARTING_MS;
      if (!loading && !starting) throw error;
      // what went wrong says more than that time is up
      if (!(await paused(signal))) throw error;
    }
  }
}

/** False when the signal was quicker. */
async function paused(signal: AbortSignal): Promise<boolean> {
  return sleep(LOOK_AGAIN_MS, true, { signal }).catch(() => false);
}

/** By the paths that one of them alone has. */
async function detect(connection: EngineConnection, signal: AbortSignal): Promise<ServerKind> {
  if (await connection.getIfThere('/props', LlamaServerProps, signal)) return 'llama-server';
  if (await connection.getIfThere('/api/version', OllamaVersion, signal)) return 'ollama';
  if (await connection.getIfThere('/version', VllmVersion, signal)) return 'vllm';
  if (await connection.getIfThere('/v1/models', TogetherModels, signal)) return 'together';
  throw new EngineKindUnknown(connection.host);
}
