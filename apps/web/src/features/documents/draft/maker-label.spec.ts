import i18next from 'i18next';
import { expect, it } from 'vitest';
import { documents as german } from '../../../locales/de/documents/documents.js';
import { documents as english } from '../../../locales/en/documents/documents.js';
import { aReceipt, aVersion } from '../testing/examples.js';
import { makerLabel } from './maker-label.js';

const texts = i18next.createInstance();
await texts.init({
  lng: 'en',
  resources: { en: { documents: english }, de: { documents: german } },
  interpolation: { escapeValue: false },
});

const { calls } = aReceipt();

it.each([
  ['en', 'Tiny (Q8_0)', calls, 'Written by a computer program (Tiny (Q8_0))'],
  ['de', 'Tiny (Q8_0)', calls, 'Von einem Computerprogramm geschrieben (Tiny (Q8_0))'],
  [
    'de',
    null,
    calls,
    'Sätze, die ein Computerprogramm ohne Sprachmodell aus der Quelle ausgewählt hat',
  ],
  ['de', null, [], 'Von einem Computerprogramm ohne Sprachmodell aus den Dokumenten übernommen'],
] as const)('says in %s how a text of the model %s was made', (language, model, made, words) => {
  const version = aVersion({ model, receipt: aReceipt({ calls: [...made] }) });
  expect(makerLabel(texts.getFixedT(language, 'documents'), version)).toBe(words);
});
