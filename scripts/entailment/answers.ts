import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { EntailmentQuestion, Entailments } from '@app/faithfulness';
import { z } from 'zod';

const Line = z.object({ key: z.string(), entailed: z.number(), ms: z.number() });
type Answer = Omit<z.infer<typeof Line>, 'key'>;

/** What a model has answered so far, kept in a file: a measurement that was stopped goes on where it was. */
export class KeptAnswers implements Entailments {
  private readonly known: Map<string, Answer>;

  /** @param model the hashes of its files: others answer differently */
  constructor(
    private readonly path: string,
    private readonly model: string,
  ) {
    const lines = existsSync(path) ? readFileSync(path, 'utf8').split('\n').filter(Boolean) : [];
    this.known = new Map(
      lines.map((line) => {
        const { key, ...answer } = Line.parse(JSON.parse(line));
        return [key, answer];
      }),
    );
    mkdirSync(dirname(path), { recursive: true });
  }

  of(question: EntailmentQuestion): number | null {
    return this.known.get(this.keyOf(question))?.entailed ?? null;
  }

  /** How long the model took. */
  msOf(question: EntailmentQuestion): number {
    return this.known.get(this.keyOf(question))?.ms ?? 0;
  }

  keep(question: EntailmentQuestion, answer: Answer): void {
    const key = this.keyOf(question);
    this.known.set(key, answer);
    appendFileSync(this.path, `${JSON.stringify({ key, ...answer })}\n`);
  }

  private keyOf({ passages, statement }: EntailmentQuestion): string {
    return createHash('sha256')
      .update(JSON.stringify([this.model, passages, statement]))
      .digest('hex');
  }
}
