import { once } from 'node:events';
import { connect } from 'node:net';

const [VT, FS, CR] = [0x0b, 0x1c, 0x0d];
const PROBE = 'PROBE-0001';
const PROBE_MESSAGE = `MSH|^~\\&|PROBE||CLOISTER||||ADT^A01|${PROBE}|P|2.5\r`;
/** For a file of a thousand messages on a machine that has other work. */
const PATIENCE_MS = 300_000;

/**
 * Sends payloads, each in a frame, and gives every answer as "CODE ID". A message of our own follows:
 * what is answered before its answer is all that was answered.
 */
export async function exchange(
  port: number,
  payloads: readonly Buffer[],
): Promise<readonly string[]> {
  const socket = connect({ port, host: '127.0.0.1' });
  await once(socket, 'connect');
  // what goes wrong ends the reading
  socket.on('error', () => undefined);
  const deadline = setTimeout(() => socket.destroy(new Error('No answer came.')), PATIENCE_MS);
  try {
    for (const payload of [...payloads, Buffer.from(PROBE_MESSAGE)]) {
      socket.write(Buffer.concat([Buffer.from([VT]), payload, Buffer.from([FS, CR])]));
    }
    let received = '';
    for await (const chunk of socket) {
      received += Buffer.from(chunk).toString('latin1');
      const answers = answersIn(received);
      if (answers.at(-1) === `AA ${PROBE}`) return answers.slice(0, -1);
    }
    return [...answersIn(received), 'closed'];
  } finally {
    clearTimeout(deadline);
    socket.destroy();
  }
}

function answersIn(received: string): readonly string[] {
  return received
    .split('\x1c\r')
    .slice(0, -1)
    .map((answer) => {
      const separator = answer[4] ?? '|';
      const [, code = '', id = ''] =
        answer
          .split('\r')
          .find((segment) => segment.startsWith('MSA'))
          ?.split(separator) ?? [];
      return `${code} ${id}`;
    });
}
