import i18next from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import { de } from '../../locales/de/de.js';
import { en } from '../../locales/en/en.js';
import { reasonLabel } from './reason-labels.js';

const messages = i18next.createInstance();
beforeAll(() => messages.init({ lng: 'en', resources: { en, de }, keySeparator: '.' }));

describe('a reason', () => {
  it('is told in words, in both languages', () => {
    expect(reasonLabel(messages.getFixedT('en', 'documents'), 'encrypted')).toMatch(/password/);
    expect(reasonLabel(messages.getFixedT('de', 'documents'), 'encrypted')).toMatch(/Passwort/);
  });

  it('names the types of file that the service tells', () => {
    const details = { found: 'rtf', stated: 'text' };
    expect(reasonLabel(messages.getFixedT('en', 'documents'), 'type-mismatch', details)).toMatch(
      /is RTF, .* says plain text\./,
    );
    expect(reasonLabel(messages.getFixedT('de', 'documents'), 'type-mismatch', details)).toMatch(
      /ist RTF, .* aber reiner Text\./,
    );
    expect(reasonLabel(messages.getFixedT('en', 'documents'), 'type-mismatch')).not.toMatch(/{{/);
  });

  it('names the code where it has no words for it', () => {
    const t = messages.getFixedT('en', 'documents');
    expect(reasonLabel(t, 'out-of-paper')).toContain('“out-of-paper”');
    expect(reasonLabel(t, 'toString')).toContain('“toString”');
  });
});
