import { it } from 'vitest';
import { tinyModel } from '../../../test/support/tiny-model.js';
import { LlamaCppEngine } from './llama-cpp.engine.js';
it('x', async () => {
  const m = tinyModel();
  const signal = AbortSignal.timeout(250_000);
  for (const contextTokens of [2048, 16384, 131072]) {
  const t0 = performance.now();
  await using e = await LlamaCppEngine.open({ model: { id: 'tiny', name: 'tiny', ...m }, contextTokens }, signal);
  console.log('open', performance.now() - t0, e.info);
  for await (const ev of e.generate({ messages: [{ role: 'user', content: 'hi there' }], maxTokens: 400, sampling: { temperature: 1, topK: 40, repeatPenalty: 1.1, seed: 1 } }, signal)) if (ev.kind !== 'text') console.log(JSON.stringify(ev));
  for (const n of [100_000])
  if (n < contextTokens)
  for await (const ev of e.generate({ messages: [{ role: 'user', content: 'a'.repeat(n) }], maxTokens: 4, sampling: { temperature: 0.01, topK: 40, repeatPenalty: 1.1, seed: 1 } }, signal)) if (ev.kind !== 'text') console.log(JSON.stringify(ev));
  }
  const real = { id: 'smol', name: 'smol', sha256: '', path: '/work/main/node_modules/.cache/cloister/models/SmolLM2-135M-Instruct.Q4_1.gguf' };
  const t0 = performance.now();
  await using e = await LlamaCppEngine.open({ model: real }, signal);
  console.log('open', performance.now() - t0, e.info);
  for (let i=0;i<3;i++) { let text = '';
  for await (const ev of e.generate({ messages: [{ role: 'user', content: 'Tell a long story about a boat. ' + 'The patient came with a cough. '.repeat(15) }], maxTokens: 200, sampling: { temperature: 0.01, topK: 40, repeatPenalty: 1.1, seed: 1 } }, signal)) if (ev.kind !== 'text') console.log(JSON.stringify(ev), ev.kind === 'end' ? ev.generatedTokens / ev.generateMs * 1000 : ''); else text += ev.text;
  if (!i) console.log(text); }
}, 300_000);
