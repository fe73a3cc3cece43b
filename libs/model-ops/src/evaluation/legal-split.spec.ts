import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { INSTALL_FOLDER } from '@app/platform';
import { expect, it } from 'vitest';
import { z } from 'zod';
import {
  clinicalPath,
  hasClinicalData,
  NO_CLINICAL_DATA,
} from '../../../../test/support/corpora.js';

const FOLDER = join(INSTALL_FOLDER, 'finetune/splits');
const DATA = clinicalPath('legal.train.jsonl');

const { dev, train } = z
  .strictObject({
    seed: z.string().min(1),
    method: z.string().min(1),
    dev: z.array(z.string()).nonempty(),
    train: z.array(z.string()).nonempty(),
  })
  .parse(JSON.parse(readFileSync(join(FOLDER, 'legal.json'), 'utf8')));

it('puts each legal document on one side', () => {
  expect(new Set([...dev, ...train]).size).toBe(dev.length + train.length);
});

it('covers all pairs, with about 15 % on the dev side', ({ skip }) => {
  skip(!hasClinicalData, NO_CLINICAL_DATA);
  const docs = readFileSync(DATA, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => z.object({ doc: z.string() }).parse(JSON.parse(line)).doc);
  expect([...dev, ...train].toSorted()).toEqual([...new Set(docs)].toSorted());
  const share = docs.filter((doc) => dev.includes(doc)).length / docs.length;
  expect(share).toBeGreaterThan(0.13);
  expect(share).toBeLessThanOrEqual(0.15);
});

it('is what its script makes', ({ skip }) => {
  skip(!hasClinicalData, NO_CLINICAL_DATA);
  skip(spawnSync('python3', ['--version']).status !== 0, 'there is no python3');
  const script = join(FOLDER, 'split_legal.py');
  const { status, stderr } = spawnSync('python3', [script, '--data', DATA, '--check'], {
    encoding: 'utf8',
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
});
