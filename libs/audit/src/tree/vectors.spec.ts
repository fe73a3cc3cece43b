import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { corpusPath, hasCorpora, NO_CORPORA } from '../../../../test/support/corpora.js';
import { verifyConsistency, verifyInclusion } from './verify-proofs.js';

const FOLDER = corpusPath('crypto-vectors/merkle-proofs');

const bytes = z.string().transform((text) => Buffer.from(text, 'base64'));
const proof = z.array(bytes).nullable();
const Inclusion = z.object({
  leafIdx: z.number(),
  treeSize: z.number(),
  root: bytes,
  leafHash: bytes,
  proof,
  wantErr: z.boolean(),
});
const Consistency = z.object({
  size1: z.number(),
  size2: z.number(),
  root1: bytes,
  root2: bytes,
  proof,
  wantErr: z.boolean(),
});

function vectors<T extends { readonly wantErr: boolean }>(
  kind: string,
  schema: z.ZodType<T>,
  verify: (vector: T) => boolean,
): { readonly verified: readonly boolean[]; readonly wrong: readonly string[] } {
  const files = globSync('**/*.json', { cwd: join(FOLDER, kind) });
  const judged = files.map((file) => {
    const vector = schema.parse(JSON.parse(readFileSync(join(FOLDER, kind, file), 'utf8')));
    return { file, verified: verify(vector), isRight: verify(vector) !== vector.wantErr };
  });
  return {
    verified: judged.map(({ verified }) => verified),
    wrong: judged.filter(({ isRight }) => !isRight).map(({ file }) => file),
  };
}

describe('the vectors of proofs', () => {
  it('get their verdicts for inclusion', ({ skip }) => {
    skip(!hasCorpora, NO_CORPORA);
    const { verified, wrong } = vectors('inclusion', Inclusion, (vector) =>
      verifyInclusion({
        index: vector.leafIdx,
        size: vector.treeSize,
        leafHash: vector.leafHash,
        root: vector.root,
        proof: vector.proof ?? [],
      }),
    );
    expect(wrong).toEqual([]);
    expect(verified).toContain(true);
    expect(verified).toContain(false);
  });

  it('get their verdicts for consistency', ({ skip }) => {
    skip(!hasCorpora, NO_CORPORA);
    const { verified, wrong } = vectors('consistency', Consistency, (vector) =>
      verifyConsistency({
        first: vector.size1,
        second: vector.size2,
        firstRoot: vector.root1,
        secondRoot: vector.root2,
        proof: vector.proof ?? [],
      }),
    );
    expect(wrong).toEqual([]);
    expect(verified).toContain(true);
    expect(verified).toContain(false);
  });
});
