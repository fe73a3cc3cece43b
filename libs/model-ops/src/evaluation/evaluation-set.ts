import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { z } from 'zod';
import { SetNotReadable } from './evaluation.errors.js';

/** A source and what a person wrote for it. Other fields of a line are ignored. */
export const SetItem = z.object({
  id: z.string().min(1),
  source: z.string().regex(/\S/, 'is empty'),
  target: z.string().regex(/\S/, 'is empty'),
  profile: z.string().optional(),
  /** Of the profile, by its id or by another name that the profile knows. */
  section: z.string().optional(),
  licence: z.string().optional(),
});
export type SetItem = z.infer<typeof SetItem>;

export interface EvaluationSet {
  readonly name: string;
  /** Of the whole file, also where only the first items are used. */
  readonly sha256: string;
  readonly items: readonly SetItem[];
  /** How many the file has. */
  readonly size: number;
}

export interface ReadSetOptions {
  /** Takes the first items. */
  readonly limit?: number;
  /** What else is wrong with an item; the message holds nothing of the item. */
  readonly problemOf?: (item: SetItem) => string | null;
}

/** Reads a JSONL file, checking every line. */
export async function readSet(path: string, options: ReadSetOptions = {}): Promise<EvaluationSet> {
  let bytes: Buffer;
  try {
    bytes = await readFile(path);
  } catch (error) {
    throw new SetNotReadable(path, ['the file cannot be opened'], { cause: error });
  }
  const problems: string[] = [];
  const items = new Map<string, SetItem>();
  for (const [index, line] of bytes.toString('utf8').split('\n').entries()) {
    if (line.trim() === '') continue;
    const at = `line ${index + 1}`;
    const item = SetItem.safeParse(parseJson(line));
    if (!item.success) {
      problems.push(...item.error.issues.map((issue) => `${at}: ${describe(issue)}`));
    } else if (items.has(item.data.id)) {
      problems.push(`${at}: its id is already used on an earlier line`);
    } else {
      const problem = options.problemOf?.(item.data) ?? null;
      if (problem !== null) problems.push(`${at}: ${problem}`);
      items.set(item.data.id, item.data);
    }
  }
  if (problems.length === 0 && items.size === 0) problems.push('it contains no items');
  if (problems.length > 0) throw new SetNotReadable(path, problems);
  return {
    name: basename(path).replace(/\.jsonl$/, ''),
    sha256: createHash('sha256').update(bytes).digest('hex'),
    items: [...items.values()].slice(0, options.limit),
    size: items.size,
  };
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined; // the schema says that it is no object
  }
}

function describe({ path, message }: z.core.$ZodIssue): string {
  return path.length === 0 ? 'not a JSON object' : `${path.join('.')}: ${message}`;
}
