import { createWriteStream, existsSync, renameSync, rmSync } from 'node:fs';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { chooseConnection } from '../client/connection.js';
import { ServiceClient } from '../client/clients/service-client.js';
import { CommandError } from '../command-error.js';
import { type CommandContext, configOf } from '../context.js';

const LINE_FEED = 0x0a;

/** Writes the rows into a file that only its owner reads, and that is there once it is complete; how many. */
export async function exportRows(
  id: string,
  file: string,
  context: CommandContext,
): Promise<number> {
  if (existsSync(file)) throw new CommandError(`${file} already exists. Choose a new file name.`);
  const client = new ServiceClient(chooseConnection(context.env, configOf(context, {})));
  const body = await client.datasetRows(id);
  const unfinished = `${file}.unfinished`;
  let rows = 0;
  const counting = new Transform({
    transform(chunk: Buffer, _encoding, done): void {
      for (const byte of chunk) if (byte === LINE_FEED) rows += 1;
      done(null, chunk);
    },
  });
  try {
    await pipeline(
      Readable.fromWeb(body),
      counting,
      createWriteStream(unfinished, { mode: 0o600, flags: 'wx', flush: true }),
    );
    renameSync(unfinished, file);
  } finally {
    rmSync(unfinished, { force: true });
  }
  return rows;
}
