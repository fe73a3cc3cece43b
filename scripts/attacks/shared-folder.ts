import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { INSTALL_FOLDER } from '@app/platform';
import { z } from 'zod';

/** The folder of corpora and data that lies beside the checkout. */
export class SharedFolder {
  readonly clinical: string;
  private readonly attacks: string;

  constructor(path = join(INSTALL_FOLDER, '..', 'shared')) {
    this.clinical = join(path, 'data', 'clinical');
    this.attacks = join(path, 'corpora', 'prompt-injection');
  }

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
