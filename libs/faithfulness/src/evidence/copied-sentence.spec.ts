import { describe, expect, it } from 'vitest';
import { judgeDraft } from '../judge-draft.js';
import type { Topic } from '../topics.js';

function statusOf(source: string, draft: string, topic: Topic | null = null): string | undefined {
  const section = { title: '', topic, terms: [], start: 0, end: draft.length };
  const judged = judgeDraft(source, [{ text: source, limit: null }], {
    text: draft,
    sections: [section],
    mustKeep: [],
    mustAnswer: [],
  });
  return judged.statements[0]?.status;
}

const LOOPS =
  'The edge reaches the inner loop header. It was seen that the edge reaches not the inner loop header, but the outer loop header.';

describe('a whole sentence of the source, word for word', () => {
  it.each([
    [
      LOOPS,
      'It was seen that the edge reaches not the inner loop header, but the outer loop header.',
    ],
    [
      LOOPS,
      'it was seen that the edge reaches not the inner\nloop header, but the outer loop header',
    ],
    [
      'The pain is in the left knee. The left knee pain is not in the right knee, but the left knee.',
      'The left knee pain is not in the right knee, but the left knee.',
    ],
    [
      'It is worse on the left than on the left side of last year.',
      'It is worse on the left than on the left side of last year.',
    ],
    ['She has pain. She denies pain at night.', 'She denies pain at night.'],
    ['The left ear is fine. The right ear hurts.', 'The right ear hurts!'],
  ])('is supported: %s | %s', (source, draft) => {
    expect(statusOf(source, draft)).toBe('supported');
  });

  it('is supported by its own place', () => {
    const source = 'Pain of the knee is gone. Pain of the hip is gone.';
    const section = { title: '', topic: null, terms: [], start: 0, end: 24 };
    const draft = {
      text: 'Pain of the hip is gone.',
      sections: [section],
      mustKeep: [],
      mustAnswer: [],
    };
    const [said] = judgeDraft(source, [{ text: source, limit: null }], draft).statements;
    expect(said?.spans.map(({ start, end }) => source.slice(start, end))).toEqual([draft.text]);
  });
});

describe('vouches for nothing else:', () => {
  it.each([
    [
      'a part of a sentence',
      'She denies that she had a stroke at 60.',
      'She had a stroke at 60.',
      null,
    ],
    [
      'what stands under another heading',
      'Family history:\nShe had a stroke at 60.\n\nDiagnoses:\nGout.',
      'She had a stroke at 60.',
      'diagnoses',
    ],
    [
      'a line of the family among the diagnoses',
      'Family history: breast cancer, diabetes in old age.\n\nDiagnoses:\nGout.',
      'Breast cancer, diabetes in old age.',
      'diagnoses',
    ],
  ] as const)('%s', (_, source, draft, topic) => {
    expect(statusOf(source, draft, topic)).not.toBe('supported');
  });
});
