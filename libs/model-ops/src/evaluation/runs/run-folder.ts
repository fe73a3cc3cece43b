import { appendFileSync, existsSync } from 'node:fs';
import { mkdir, readFile, rename, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Receipt } from '@app/summaries';
import { z } from 'zod';
import { OtherRun, RunNotReadable } from '../evaluation.errors.js';
import { differencesOf, type RunFacts, RunManifest } from './run-manifest.js';

const MANIFEST = 'manifest.json';
const ITEMS = 'items.jsonl';

/** A line of items.jsonl. The source and the target stay in the set. */
export const FinishedItem = z.object({
  id: z.string(),
  profile: z.string(),
  /** The one that was written; null for all that a summary of the profile has. */
  section: z.string().nullable().default(null),
  /** Empty when the run of this item failed. */
  summary: z.string(),
  /** The stable code of the error, as a summary of the service would have it. */
  failed: z.string().nullable(),
  receipt: Receipt.nullable(),
  wallMs: z.number(),
});
export type FinishedItem = z.infer<typeof FinishedItem>;

/**
 * Where a run is kept. Each finished item is appended at once, so a kill loses only what was under way.
 * Summaries of patients' notes lie in it: the folder is for its owner alone.
 */
export class RunFolder {
  private constructor(
    readonly path: string,
    readonly manifest: RunManifest,
    private readonly known: Map<string, FinishedItem>,
  ) {}

  /** Opens the folder, making it when there is none. Throws `OtherRun` when it holds a run of other facts. */
  static async open(path: string, facts: RunFacts, now = new Date()): Promise<RunFolder> {
    if (existsSync(join(path, MANIFEST))) {
      const manifest = await readManifest(path);
      const differences = differencesOf(facts, manifest.facts);
      if (differences.length > 0) throw new OtherRun(path, differences);
      return new RunFolder(path, manifest, await readItems(path, { repair: true }));
    }
    if (existsSync(join(path, ITEMS))) {
      throw new RunNotReadable(path, 'it has items but no manifest.json. Choose a new folder.');
    }
    await mkdir(path, { recursive: true, mode: 0o700 });
    const manifest = { version: 1, startedAt: now.toISOString(), facts } satisfies RunManifest;
    const folder = new RunFolder(path, manifest, new Map());
    await folder.write(MANIFEST, `${JSON.stringify(manifest, null, 2)}\n`);
    return folder;
  }

  /** For reading only; changes nothing in it. */
  static async read(path: string): Promise<RunFolder> {
    const manifest = await readManifest(path);
    return new RunFolder(path, manifest, await readItems(path, { repair: false }));
  }

  get items(): ReadonlyMap<string, FinishedItem> {
    return this.known;
  }

  /** Whether every item of the run is in it. */
  get isComplete(): boolean {
    return this.known.size === this.manifest.facts.set.items;
  }

  add(item: FinishedItem): void {
    // one write of one line, done when this returns: items that end together do not mix
    appendFileSync(join(this.path, ITEMS), `${JSON.stringify(item)}\n`, { mode: 0o600 });
    this.known.set(item.id, item);
  }

  /** Puts a whole file there, or leaves the one that was there. */
  async write(name: string, content: string): Promise<string> {
    const path = join(this.path, name);
    await writeFile(`${path}.new`, content, { mode: 0o600 });
    await rename(`${path}.new`, path);
    return path;
  }
}

async function readManifest(path: string): Promise<RunManifest> {
  try {
    return RunManifest.parse(JSON.parse(await readFile(join(path, MANIFEST), 'utf8')));
  } catch (error) {
    throw new RunNotReadable(path, 'its manifest.json is missing or damaged.', { cause: error });
  }
}

async function readItems(
  path: string,
  { repair }: { readonly repair: boolean },
): Promise<Map<string, FinishedItem>> {
  const file = join(path, ITEMS);
  if (!existsSync(file)) return new Map();
  const bytes = await readFile(file);
  // what follows the last line end was being written when the run was killed
  const whole = bytes.lastIndexOf('\n') + 1;
  if (repair && whole < bytes.length) await truncate(file, whole);
  const items = new Map<string, FinishedItem>();
  const lines = bytes.toString('utf8', 0, whole).split('\n');
  for (const [index, line] of lines.entries()) {
    if (line === '') continue;
    const item = parseItem(path, line, index + 1);
    if (items.has(item.id)) {
      throw new RunNotReadable(
        path,
        `line ${index + 1} of ${ITEMS} repeats an item. Two commands have written here; start again in another folder.`,
      );
    }
    items.set(item.id, item);
  }
  return items;
}

function parseItem(path: string, line: string, number: number): FinishedItem {
  try {
    return FinishedItem.parse(JSON.parse(line));
  } catch (error) {
    throw new RunNotReadable(
      path,
      `line ${number} of ${ITEMS} is damaged. Remove that line, and the item is run again.`,
      { cause: error },
    );
  }
}
