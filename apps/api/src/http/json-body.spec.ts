import { describe, expect, it } from 'vitest';
import { JSON_DEPTH_MAX, JSON_VALUES_MAX, outOfBounds } from './json-body.js';

function codeOf(text: string): string | null {
  return outOfBounds(Buffer.from(text))?.code ?? null;
}

/** Objects and lists by turns. */
function nested(depth: number): string {
  let text = '1';
  for (let level = 0; level < depth; level += 1) text = level % 2 ? `{"a":${text}}` : `[${text}]`;
  return text;
}

describe('the bounds of a JSON body', () => {
  it('are a depth, and one beyond is refused', () => {
    expect(codeOf(nested(JSON_DEPTH_MAX))).toBeNull();
    expect(codeOf(nested(JSON_DEPTH_MAX + 1))).toBe('json-too-deep');
  });

  it('do not take neighbours for levels', () => {
    expect(codeOf(`[${'[[1]],{"a":{}},'.repeat(1000)}1]`)).toBeNull();
  });

  it('do not take brackets in a text for levels, whatever is escaped before them', () => {
    expect(codeOf(`["${'['.repeat(1000)}", "\\"${'{'.repeat(1000)}", "\\\\"]`)).toBeNull();
    expect(codeOf(`["\\\\",${'['.repeat(JSON_DEPTH_MAX)}`)).toBe('json-too-deep');
  });

  it.each([
    ['numbers in a list', (count: number) => `[${'0,'.repeat(count)}0]`],
    ['empty objects', (count: number) => `[${'{},'.repeat(count)}{}]`],
    ['members of an object', (count: number) => `{${'"a":"b",'.repeat(count)}"a":0}`],
  ])('are a number of values: %s', (_what, text) => {
    expect(codeOf(text(JSON_VALUES_MAX / 4))).toBeNull();
    expect(codeOf(text(JSON_VALUES_MAX + 1))).toBe('json-too-many-values');
  });

  it('leave what is no JSON to the parser', () => {
    for (const text of ['', ']]]]', '"', '"\\', 'null', '{"a":', '\u00ff']) {
      expect(codeOf(text)).toBeNull();
    }
  });
});
