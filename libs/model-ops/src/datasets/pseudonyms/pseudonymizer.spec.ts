import { describe, expect, it } from 'vitest';
import { type KnownValue, valuesOfName } from './known-values.js';
import { addCounts, Pseudonymizer } from './pseudonymizer.js';

const replaced = async (text: string, known: readonly KnownValue[] = []): Promise<string> =>
  (await Pseudonymizer.of(known, [text])).replace(text);

describe('what is known of the patient', () => {
  const known: readonly KnownValue[] = [
    ...valuesOfName('Okonkwo-Lind, Zéphyrine'),
    { kind: 'identifier', value: 'K-(7)*12.A' },
  ];

  it.each([
    ['Zéphyrine Okonkwo-Lind came.', '[PATIENT] came.'],
    ['ZÉPHYRINE came with Mrs Okonkwo-Lind’s file.', '[PATIENT] came with Mrs [PATIENT]’s file.'],
    ['Okonkwo-Lind,  Zéphyrine: 54 years', '[PATIENT]: 54 years'],

    ['File k-(7)*12.a was read.', 'File [ID-1] was read.'],
    ['Zéphyrines are winds.', 'Zéphyrines are winds.'],
  ])('%s', async (text, expected) => {
    expect(await replaced(text, known)).toBe(expected);
  });

  it('is replaced as a short name only as it is written', async () => {
    expect(await replaced('Bo Li should be lying; bo li.', valuesOfName('Bo Li'))).toBe(
      '[PATIENT] should be lying; [PATIENT].',
    );
  });
});

describe('what the rules find', () => {
  it.each([
    ['Seen by Dr. John Smith.', 'Seen by Dr. [NAME-1].'],
    ['Write to j.doe@example.org today.', 'Write to [EMAIL-1] today.'],
    ['See https://portal.example.org/p/44 again.', 'See [URL-1] again.'],
    ['Call (555) 010-7788 or +49 30 1234567.', 'Call [PHONE-1] or [NUMBER-1].'],
    ['SSN 123-45-6789.', 'SSN [NUMBER-1].'],
    ['Insurance 448812901, claim 448812901.', 'Insurance [NUMBER-1], claim [NUMBER-1].'],
    ['Born 03/14/1961, seen 2026-10-02.', 'Born [DATE-1], seen [DATE-2].'],
    ['On May 4, 2026 and am 3. Mai 2026.', 'On [DATE-1] and am [DATE-2].'],
    ['She lives in Boston.', 'She lives in [PLACE-1].'],
  ])('%s', async (text, expected) => {
    expect(await replaced(text)).toBe(expected);
  });

  it.each([
    'BP 142/88, pulse 72, temperature 37.2, pain 6/10, glucose 105 mg/dL.',
    'Lisinopril 20 mg, then 40 mg for 2-3 weeks. Platelets 250,000.',
    'Parkinson disease, Foley catheter, Hodgkin lymphoma, Crohn’s disease.',
    'She may 2 days later march on. Return in 4 weeks.',
    'Doctor: Who lives with you, sir? How are you?',
  ])('leaves alone: %s', async (text) => {
    expect(await replaced(text)).toBe(text);
  });

  it('gives the same words the same pseudonym in every text of a summary, wherever they were recognized', async () => {
    const source = 'Doctor: Good morning. I am Dr. Quentin Ashworth.';
    const target = 'Quentin Ashworth saw her on 3/4/2026.';
    const pseudonyms = await Pseudonymizer.of([], [source, target]);
    expect(pseudonyms.replace(source)).toContain('Dr. [NAME-1].');
    expect(pseudonyms.replace(target)).toBe('[NAME-1] saw her on [DATE-1].');
    expect(pseudonyms.replaced).toEqual({ name: 2, date: 1 });
    expect(addCounts(pseudonyms.replaced, { date: 1, url: 2 })).toEqual({
      name: 2,
      date: 2,
      url: 2,
    });
  });

  it('finds in a long text what it finds in a short one, and lets others go on meanwhile', async () => {
    let turns = 0;
    const timer = setInterval(() => (turns += 1), 0);
    const line = 'She was seen by Dr. John Smith in Boston on 3/4/2026.';
    const text = Array.from({ length: 400 }, () => line).join('\n');
    const expected = 'She was seen by Dr. [NAME-1] in [PLACE-1] on [DATE-1].';
    expect(new Set((await replaced(text)).split('\n'))).toEqual(new Set([expected]));
    clearInterval(timer);
    expect(turns).toBeGreaterThan(2);
  });

  it('reads a hostile text in bounded time', async () => {
    const started = Date.now();
    await replaced(`${'1 '.repeat(5_000)}${'-1'.repeat(5_000)} ${'a.'.repeat(3_000)}@`);
    expect(Date.now() - started).toBeLessThan(20_000);
  });
});
