import { once } from 'node:events';
import { createServer } from 'node:net';

/** Below those that the system gives to whoever asks for any: one of these would be taken meanwhile. */
const FIRST_PORT = 21_000;
const LAST_PORT = 32_000;

/** Ports that nobody uses now. */
export async function freePorts(count: number): Promise<readonly number[]> {
  const free: number[] = [];
  for (let port = FIRST_PORT; free.length < count && port < LAST_PORT; port += 1) {
    if (await isFree(port)) free.push(port);
  }
  return free;
}

async function isFree(port: number): Promise<boolean> {
  const server = createServer();
  try {
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
    return true;
  } catch {
    return false; // somebody else's
  } finally {
    server.close();
  }
}
