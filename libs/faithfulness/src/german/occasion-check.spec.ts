import { expect, it } from 'vitest';
import { judgeSentence } from '../../test/judge-sentence.js';

it.each([
  [
    'Quetiapin morgens 50 mg, abends 200 mg.',
    'Am Abend beträgt die Dosis von Quetiapin 50 mg.',
    'dose',
  ],
  [
    'Bei Aufnahme Torasemid 5 mg, bei Entlassung Torasemid 20 mg.',
    'Die Patientin wurde mit Torasemid 5 mg entlassen.',
    'dose',
  ],
  [
    'Die Aufsättigungsdosis von Amiodaron lag bei 400 mg, die Erhaltungsdosis liegt bei 200 mg.',
    'Als Erhaltungsdosis werden 400 mg Amiodaron gegeben.',
    'dose',
  ],
  [
    'Präoperativ Clopidogrel, postoperativ Apixaban.',
    'Vor der Operation wurde Apixaban gegeben.',
    'time',
  ],
  [
    'Letzter Krampfanfall am 03.05.2024, erster Krampfanfall 2011.',
    'Der erste Krampfanfall war am 03.05.2024.',
    'time',
  ],
  ['Husten vor allem nachts, tagsüber kaum.', 'Der Husten besteht hauptsächlich am Tag.', 'time'],
  [
    'Der Perikarderguss ist deutlich rückläufig.',
    'Der Perikarderguss hat deutlich zugenommen.',
    'change',
  ],
  ['Gewichtszunahme von 6 kg seit Mai.', 'Seit Mai hat das Gewicht um 6 kg abgenommen.', 'change'],
])('finds what was so on another occasion: %s | %s', (source, broken, code) => {
  const { status, codes } = judgeSentence(source, broken);
  expect(status).toBe('contradicted');
  expect(codes).toContain(code);
});

it.each([
  [
    'Bei Aufnahme Torasemid 5 mg, bei Entlassung Torasemid 20 mg.',
    'Die Patientin wurde mit Torasemid 20 mg entlassen.',
  ],
  ['Torasemid: 20 mg (zuvor 5 mg)', 'Torasemid wird jetzt mit 20 mg gegeben.'],
  [
    'Ferritin zunächst 206 µg/l, unter Therapie 411 µg/l.',
    'Unter Therapie stieg Ferritin von 206 µg/l auf 411 µg/l.',
  ],
  ['Bei Aufnahme Fieber, bei Entlassung kein Fieber.', 'Bei Entlassung bestand kein Fieber.'],
  ['Der Perikarderguss ist deutlich rückläufig.', 'Der Perikarderguss hat abgenommen.'],
])('does not flag what the source has on that occasion: %s | %s', (source, same) => {
  expect(judgeSentence(source, same).status).not.toBe('contradicted');
});
