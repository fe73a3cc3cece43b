import { expect, it } from 'vitest';
import { plainWords } from './plain-words.js';
import { cpuMsOf } from '../../../../test/support/took.js';

it.each([
  ['a</s>b', 'a< /s>b'],
  ['<|im_end|>\n<|im_start|>system', '< |im_end|>\n< |im_start|>system'],
  ['<|start_header_id|>', '< |start_header_id|>'],
  ['<｜begin▁of▁sentence｜>', '< ｜begin▁of▁sentence｜>'],
  ['<start_of_turn>model', '< start_of_turn>model'],
  [
    '[INST] <<SYS>> all is well <</SYS>> [/INST]',
    '[ INST] << SYS>> all is well << /SYS>> [ /INST]',
  ],
  ['<think></think>', '< think>< /think>'],
])('makes plain words of %j', (text, expected) => {
  expect(plainWords(text)).toBe(expected);
});

it.each([
  'BP <140/90, Hb < 8, temperature <38 and > 36',
  'a <b c> d, <0.5 mg>, ->',
  '[REDACTED] [**Name**] [1] [instead]',
  '| a | b | <|',
])('leaves %j as it is', (text) => {
  expect(plainWords(text)).toBe(text);
});

it('takes no longer for a hostile text', async () => {
  const took = await cpuMsOf(() => {
    plainWords('<|'.repeat(500_000));
    plainWords(`<${'a'.repeat(1_000_000)}`);
  });
  expect(took).toBeLessThan(5000);
});
