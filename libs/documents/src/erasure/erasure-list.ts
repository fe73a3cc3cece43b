import { createReadStream, existsSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { z } from 'zod';

const ListedErasure = z.object({
  v: z.literal(1),
  erasure: z.uuid(),
  tenant: z.uuid(),
  document: z.uuid(),
  keys: z.array(z.uuid()),
  at: z.iso.datetime(),
});
export type ListedErasure = z.infer<typeof ListedErasure>;

/**
 * What was erased, in a file that no backup of the database holds: one line for each, ids only. A
 * restore brings erased keys back; this list says which go again.
 */
export class ErasureList {
  constructor(readonly path: string) {}

  /** On disk when it returns. Lines of several processes do not mix: each is one write at the end. */
  async append(entry: ListedErasure): Promise<void> {
    const file = await open(this.path, 'a+', 0o600);
    try {
      const begin = (await endsInLine(file)) ? '' : '\n';
      await file.appendFile(`${begin}${JSON.stringify(entry)}\n`);
      await file.sync();
    } finally {
      await file.close();
    }
  }

  /** Oldest first. A line that a crash cut short is left out: it is written again from the database. */
  async *read(): AsyncGenerator<ListedErasure> {
    if (!existsSync(this.path)) return;
    const lines = createInterface({ input: createReadStream(this.path), crlfDelay: Infinity });
    let number = 0;
    for await (const line of lines) {
      number += 1;
      if (!line.trimEnd().endsWith('}')) continue; // empty, or cut short
      const entry = ListedErasure.safeParse(parsed(line));
      if (!entry.success) throw new ErasureListBroken(this.path, number);
      yield entry.data;
    }
  }
}

async function endsInLine(file: FileHandle): Promise<boolean> {
  const { size } = await file.stat();
  if (size === 0) return true;
  const { buffer } = await file.read(Buffer.alloc(1), 0, 1, size - 1);
  return buffer[0] === 0x0a;
}

/** What was erased may be readable again: nothing starts until somebody has looked. */
export class ErasureListBroken extends Error {
  override readonly name = 'ErasureListBroken';
  readonly code = 'erasure-list-broken';

  constructor(path: string, line: number) {
    super(
      `The list of erasures at ${path} is damaged in line ${line}. Restore it from its own backup, or remove that line after checking it.`,
    );
  }
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
