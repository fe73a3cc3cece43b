import { spawn } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import { tinyModel, TEST_MODELS } from '../tiny-model.js';
import { until } from '../wait.js';

interface RunningServer extends AsyncDisposable {
  readonly url: string;
  readonly host: string;
}

/** llama.cpp's own server with the tiny model, in two sequences of `contextTokens` each. */
export function startRealLlamaServer(
  binary: string,
  contextTokens: number,
): Promise<RunningServer> {
  return startLlamaServer(binary, {
    model: tinyModel(TEST_MODELS, 'ascii').path,
    'ctx-size': String(2 * contextTokens),
    parallel: '2',
    threads: '1',
  });
}

/** @param options of the command line, without the dashes */
export async function startLlamaServer(
  binary: string,
  options: Readonly<Record<string, string>>,
): Promise<RunningServer> {
  const port = await freePort();
  const child = spawn(
    binary,
    Object.entries({ ...options, host: '127.0.0.1', port: String(port) }).flatMap(
      ([name, value]) => [`--${name}`, value],
    ),
    { stdio: 'ignore' },
  );
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
  const url = `http://127.0.0.1:${port}`;
  const stop = async (): Promise<void> => {
    child.kill('SIGKILL');
    await ended;
  };
  try {
    await until('llama-server answers', async () => {
      const end = child.exitCode ?? child.signalCode;
      if (end !== null) throw new Error(`llama-server ended with ${end}`);
      return await fetch(`${url}/health`).then(
        ({ ok }) => ok,
        () => false,
      );
    });
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, host: `127.0.0.1:${port}`, [Symbol.asyncDispose]: stop };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => {
    server.close(resolve);
  });
  return port;
}
