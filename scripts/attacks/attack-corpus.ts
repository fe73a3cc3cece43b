import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { clinicalPath, corpusPath } from '../../test/support/corpora.js';

/** The public collections of prompt injections, and the notes that they are put into. */
export class AttackCorpus {
  readonly clinical = clinicalPath();
  private readonly attacks = corpusPath('prompt-injection');

  /** What of it is not there. */
  get missing(): readonly string[] {
    return [this.attacks, this.clinical].filter((folder) => !existsSync(folder));
  }

  json<T>(name: string, schema: z.ZodType<T>): T {
    return schema.parse(JSON.parse(this.read(name)));
  }

  /** Those that are not empty. */
  lines(name: string): readonly string[] {
    return this.read(name)
      .split('\n')
      .filter((line) => line.trim() !== '');
  }

  private read(name: string): string {
    return readFileSync(join(this.attacks, name), 'utf8');
  }
}
