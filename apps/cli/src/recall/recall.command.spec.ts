import { expect, it } from 'vitest';
import { Output } from '../output.js';
import { runCloister } from '../program.js';

async function cloister(...args: string[]): Promise<{ code: number; said: string }> {
  let said = '';
  const stream = { write: (text: string) => (said += text) };
  const code = await runCloister(args, { env: {}, output: new Output(stream, stream) });
  return { code, said };
}

it('says what is wrong with a version that is no number', async () => {
  const refused = await cloister('recall', 'reader', 'docx', 'four', '--reason', 'cells were lost');
  expect(refused.code).not.toBe(0);
  expect(refused.said).toContain('Give a whole number.');
});

it('takes a version or a bound, and one of both', async () => {
  const both = ['docx', '4', '--before-version', '5'];
  for (const given of [['docx'], both]) {
    const refused = await cloister('recall', 'reader', ...given, '--reason', 'cells were lost');
    expect(refused.code).not.toBe(0);
    expect(refused.said).toContain('Give either a version or --before-version.');
  }
});
