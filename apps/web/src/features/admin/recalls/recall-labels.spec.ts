import i18next from 'i18next';
import { expect, it } from 'vitest';
import { administration } from '../../../locales/en/admin/administration.js';
import { sentLabel } from './recall-labels.js';

it('names what a destination was sent in words, and whether it arrived', async () => {
  const texts = i18next.createInstance();
  await texts.init({ lng: 'en', resources: { en: { administration } } });
  const label = (what: string, state: string): string =>
    sentLabel(texts.getFixedT('en', 'administration'), {
      destinationId: '',
      name: null,
      kind: null,
      at: '',
      what,
      state,
    });
  expect(label('signed', 'acknowledged')).toBe('Signed (Accepted)');
  expect(label('final', 'dead-lettered')).toBe('signed (Failed permanently)');
  expect(label('later', 'new')).toBe('later (new)');
});
