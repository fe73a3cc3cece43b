import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { CommandError } from '../command-error.js';

const Manifest = z.object({
  adapter: z.object({ sha256: z.string() }),
  dataSets: z.array(z.uuid()).default([]),
});

interface TrainedAdapter {
  readonly path: string;
  readonly sha256: string;
}

/** The kept data sets that the manifest beside an adapter names; null where none is there for it. */
export function dataSetsOfManifest({ path, sha256 }: TrainedAdapter): readonly string[] | null {
  const file = join(dirname(path), 'manifest.json');
  if (!existsSync(file)) return null;
  const manifest = Manifest.safeParse(parsed(file));
  if (!manifest.success) {
    throw new CommandError(`${file} is not an adapter manifest written by finetune.`);
  }
  // one folder may hold several adapters
  return manifest.data.adapter.sha256 === sha256 ? manifest.data.dataSets : null;
}

/** What the adapter was trained on, by its manifest and by what was said; both have to say the same. */
export function agreedDataSets(
  given: readonly string[],
  found: readonly string[] | null,
): readonly string[] {
  if (found === null) return given;
  const said = [...new Set(given)].toSorted();
  const named = [...new Set(found)].toSorted();
  if (said.length > 0 && said.join(' ') !== named.join(' ')) {
    throw new CommandError(
      `The manifest next to the adapter names different data sets than --dataset: ${named.join(', ') || 'none'}. Omit --dataset, or use the adapter that was trained on the data sets you gave.`,
    );
  }
  return named;
}

function parsed(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}
