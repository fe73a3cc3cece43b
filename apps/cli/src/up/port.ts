import { once } from 'node:events';
import { createServer } from 'node:net';
import { CommandError } from '../command-error.js';
import { errorCode } from '../describe-failure.js';

/** Tries the port before anything slow is started; `other` is how to choose another. Port 0 is always free. */
export async function checkPort(
  host: string,
  port: number,
  other = `--port ${port + 1} (or CLOISTER_PORT)`,
): Promise<void> {
  const server = createServer();
  try {
    server.listen({ host, port, exclusive: true });
    await once(server, 'listening');
  } catch (error) {
    throw portProblem(host, port, other, error);
  }
  server.close();
  await once(server, 'close');
}

function portProblem(host: string, port: number, other: string, error: unknown): unknown {
  switch (errorCode(error) ?? '') {
    case 'EADDRINUSE':
      return new CommandError(
        `Port ${port} on ${host} is used by another program. Stop that program, or choose another port: ${other}.`,
      );
    case 'EACCES':
      return new CommandError(
        `This user is not allowed to listen on port ${port}. Choose a port above 1023: --port 7600`,
      );
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new CommandError(
        `${host} is not an address of this machine. Set CLOISTER_HOST to one that is.`,
      );
    default:
      return error;
  }
}
