import { describe, expect, it } from 'vitest';
import { Draft } from './draft.js';

const HISTORY = { id: 'history', title: 'History' };
const PLAN = { id: 'plan', title: 'Plan' };

/** What was told, piece by piece, with its tokens. */
async function write(
  titled: 'titled' | 'untitled',
  ...sections: readonly (readonly [typeof PLAN, readonly string[]])[]
): Promise<{ readonly draft: Draft; readonly streamed: readonly (readonly [string, number])[] }> {
  const streamed: [string, number][] = [];
  const draft = new Draft(titled, (text, tokens) => streamed.push([text, tokens]));
  for (const [section, pieces] of sections) {
    await draft.add(section, async (words) => {
      for (const piece of pieces) words(piece, 1);
    });
  }
  return { draft, streamed };
}

describe('a draft', () => {
  it('has titles above its sections, an empty line between, and knows where each text stands', async () => {
    const { draft } = await write('titled', [HISTORY, ['A cough.']], [PLAN, ['Rest.', ' Fluids.']]);
    expect(draft.text).toBe('History\nA cough.\n\nPlan\nRest. Fluids.');
    expect(draft.sections.map(({ id, start, end }) => [id, draft.text.slice(start, end)])).toEqual([
      ['history', 'A cough.'],
      ['plan', 'Rest. Fluids.'],
    ]);
  });

  it('of one section is its text alone', async () => {
    const { draft } = await write('untitled', [PLAN, ['Rest.']]);
    expect(draft.text).toBe('Rest.');
    expect(draft.sections).toEqual([{ ...PLAN, start: 0, end: 5 }]);
  });

  it('is told in the very characters that it keeps, and every token once', async () => {
    const { draft, streamed } = await write(
      'titled',
      [HISTORY, ['\n', ' A cough', '.', ' ', '\n\n']],
      [PLAN, [' ', 'Re', 'st.\n', 'Fluids.', '\n']],
    );
    expect(streamed.map(([text]) => text).join('')).toBe(draft.text);
    expect(draft.text).toBe('History\nA cough.\n\nPlan\nRest.\nFluids.');
    // the last token was space, and nothing followed that it could be told with
    expect(streamed.reduce((sum, [, tokens]) => sum + tokens, 0)).toBe(9);
    expect(streamed.filter(([text]) => text === '')).toEqual([]);
  });

  it('shows the title of a section that stayed empty', async () => {
    const { draft } = await write('titled', [HISTORY, []], [PLAN, ['Rest.']]);
    expect(draft.text).toBe('History\n\n\nPlan\nRest.');
    expect(draft.sections[0]).toMatchObject({ start: 8, end: 8 });
  });
});
