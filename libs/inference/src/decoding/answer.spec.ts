import type { Token } from 'node-llama-cpp';
import { beforeEach, describe, expect, it } from 'vitest';
import { Answer, type Retraction } from './answer.js';
import { NumberGuard } from './number-guard.js';

let words: string[];
let out: string[];

beforeEach(() => {
  words = [];
  out = [];
});

describe('an answer', () => {
  it('lets a word out when it is whole', () => {
    const answer = answerFor([26]);
    write(answer, ['The', ' pat', 'ient', ' is', ' ', '2', '6']);
    expect(out.join('')).toBe('The patient is');
    expect(answer.end()).toBeNull();
    expect(out.join('')).toBe('The patient is 26');
  });

  it('takes a number back that the source does not have, with the space before it', () => {
    const answer = answerFor([26]);
    const takeBack = write(answer, ['a', ' ', '3', '6', '-year', ' old']);
    expect(takeBack).toEqual({ keep: 1, banned: [token(' ')] });
    write(answer, [' man', ' came']);
    answer.end();
    expect(out.join('')).toBe('a man came');
    expect(answer.length).toBe(3);
    expect(answer.retracted).toBe(1);
  });

  it('takes back a number at its very end', () => {
    const answer = answerFor([26]);
    write(answer, ['a', ' 3', '6']);
    expect(answer.end()).toEqual({ keep: 1, banned: [token(' 3')] });
    expect(out.join('')).toBe('a');
  });

  it('bans at one place whatever was taken back there, and at last lets the model have its way', () => {
    const answer = answerFor([26]);
    const numbers = [' 1', ' 2', ' 3', ' 4', ' 5'];
    write(answer, ['a']);
    const bans = numbers.map((number) => write(answer, [number, ' x'])?.banned.length ?? 0);
    expect(bans).toEqual([1, 2, 3, 4, 0]);
    answer.end();
    expect(out.join('')).toBe('a 5 x');
  });

  it('lets everything out at once where nothing is known of the source', () => {
    const answer = answerFor(null);
    write(answer, ['a', ' 3', '6']);
    expect(out.join('')).toBe('a 36');
    expect(answer.end()).toBeNull();
  });

  it('sees a loop that began before something was taken back', () => {
    const answer = answerFor([26]);
    const loop = [' no', ' pain', ' at', ' all'];
    for (let copy = 0; copy < 5; copy++) write(answer, loop);
    write(answer, [' 7', ' x']);
    const outcomes = Array.from({ length: 5 }, () => loop.map((text) => answer.add(token(text))));
    expect(outcomes.flat()).toContain('repetition');
  });
});

function answerFor(known: readonly number[] | null): Answer {
  const detokenize = (tokens: readonly Token[]): string =>
    tokens.map((id) => words[id] ?? '').join('');
  return new Answer(detokenize, known ? [new NumberGuard(known)] : [], (text) => out.push(text));
}

/** Adds tokens until one takes something back. */
function write(answer: Answer, texts: readonly string[]): Retraction | null {
  for (const text of texts) {
    const outcome = answer.add(token(text));
    if (typeof outcome === 'object') return outcome;
  }
  return null;
}

function token(text: string): Token {
  if (!words.includes(text)) words.push(text);
  // a token is a number with a mark that only the compiler sees
  return words.indexOf(text) as Token;
}
