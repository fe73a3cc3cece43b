import { readFileSync } from 'node:fs';
import { ConfigError } from '@app/platform';
import { parse } from 'yaml';
import { z } from 'zod';

/** What a site calls a place that the trail goes to. */
export const name = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/);
export const path = z.string().startsWith('/');
export const caFile = path.nullable().default(null);
export const port = z.int().min(1).max(65_535);
export const address = z
  .url({ protocol: /^https?$/ })
  .refine((url) => !url.includes('?') && !url.includes('@'))
  .transform((url) => url.replace(/\/+$/, ''));

interface Named {
  /** What the file lists. */
  readonly what: string;
  /** Of the environment, that names the file. */
  readonly variable: string;
}

/** A YAML file of the site's; null where none is named. Throws `ConfigError`, which names every problem in it. */
export function readSettingsFile<T>(
  file: string | null,
  schema: z.ZodType<T>,
  { what, variable }: Named,
): T | null {
  if (file === null) return null;
  const parsed = schema.safeParse(contentOf(file, variable));
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map(
    (issue) => `  ${issue.path.join('.')}: ${issue.message}`,
  );
  throw new ConfigError(
    `The ${what} at ${file} (${variable}) cannot be used:\n${problems.join('\n')}`,
  );
}

function contentOf(file: string, variable: string): unknown {
  try {
    return parse(readFileSync(file, 'utf8'));
  } catch (cause) {
    throw new ConfigError(`The file ${file} (${variable}) is not valid YAML.`, { cause });
  }
}
