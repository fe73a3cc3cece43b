import { readFileSync } from 'node:fs';
import { Profile } from '@app/summaries';
import { parse } from 'yaml';
import { z } from 'zod';
import { CommandError } from '../command-error.js';
import type { ProfileProposal } from '@app/api-client';

type Content = ProfileProposal['content'];

/** Of a file in the form of those in profiles/; its version is counted by the service. */
const ProfileFile = Profile.omit({ version: true }).extend({ version: z.int().optional() });

export function readProfileFile(file: string): { readonly id: string; readonly content: Content } {
  const parsed = ProfileFile.safeParse(read(file));
  if (!parsed.success) {
    throw new CommandError(`${file} is not a valid profile:\n${z.prettifyError(parsed.error)}`);
  }
  const { id, version: _version, ...content } = parsed.data;
  return { id, content: mutable(content) };
}

/** The generated types have no readonly lists, and no field that is there without a value. */
type Mutable<Value> = Value extends readonly (infer Item)[]
  ? Mutable<Item>[]
  : Value extends object
    ? { -readonly [Key in keyof Value]: Mutable<Exclude<Value[Key], undefined>> }
    : Value;

function mutable<Value>(value: Value): Mutable<Value>;
function mutable(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => mutable(item));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, inside]) => inside !== undefined);
  return Object.fromEntries(entries.map(([field, inside]) => [field, mutable(inside)]));
}

function read(file: string): unknown {
  try {
    return parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new CommandError(`${file} is not valid YAML.`, 1, { cause: error });
  }
}
