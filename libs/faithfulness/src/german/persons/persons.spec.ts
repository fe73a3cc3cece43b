import { describe, expect, it } from 'vitest';
import { findEvidence } from '../../evidence/find-evidence.js';

type Case = readonly [source: string, asItIs: string, broken: string];

const DOERS: readonly Case[] = [
  [
    'Operateur: Dr. Holm. Anästhesie: Dr. Brandt.',
    'Die Operation führte Dr. Holm durch.',
    'Die Operation führte Dr. Brandt durch.',
  ],
  [
    'Anwesend: Dr. Holm, Dr. Brandt.\nDr. Brandt erklärte die Gastroskopie.',
    'Die Gastroskopie wurde von Dr. Brandt erklärt.',
    'Die Gastroskopie wurde von Dr. Holm erklärt.',
  ],
  [
    'Die Haushaltshilfe kümmert sich um den Garten, die Mutter um die Wäsche.',
    'Um den Garten kümmert sich die Haushaltshilfe.',
    'Um den Garten kümmert sich die Mutter.',
  ],
  [
    '2009 starb der Neffe des Patienten.',
    'Der Neffe ist 2009 gestorben.',
    'Der Onkel ist 2009 gestorben.',
  ],
  [
    'Die Stiefmutter hat die Vollmacht.',
    'Bevollmächtigt ist die Stiefmutter.',
    'Bevollmächtigt ist die Halbschwester.',
  ],
  [
    'Wir berichten über Frau K., 71 Jahre.',
    'Wir berichten über Frau K., 71 Jahre.',
    'Wir berichten über Herrn K., 71 Jahre.',
  ],
  [
    'Aufnahme: 71 J., m, auf der Treppe gestürzt.',
    'Der Patient ist auf der Treppe gestürzt.',
    'Die Patientin ist auf der Treppe gestürzt.',
  ],
  [
    'Aufnahme: w, 44 J., auf der Treppe gestürzt.',
    'Die Patientin ist auf der Treppe gestürzt.',
    'Der Patient ist auf der Treppe gestürzt.',
  ],
];
const EXPERIENCERS: readonly Case[] = [
  [
    'Die Patientin versorgt ihre Halbschwester, die nach einem Hirninfarkt bettlägerig ist.',
    'Die Halbschwester ist nach einem Hirninfarkt bettlägerig.',
    'Die Patientin ist nach einem Hirninfarkt bettlägerig.',
  ],
  [
    'Die Mitbewohnerin berichtet über eigene Beschwerden: Schwindel.',
    'Die Mitbewohnerin leidet unter Schwindel.',
    'Die Patientin leidet unter Schwindel.',
  ],
  [
    'Gicht seit 2018, in der Familie sonst niemand betroffen.',
    'Seit 2018 besteht eine Gicht.',
    'Der Vater hat seit 2018 eine Gicht.',
  ],
  [
    'Das Neugeborene benötigte eine Phototherapie, die Mutter erholte sich rasch.',
    'Bei dem Neugeborenen war eine Phototherapie nötig.',
    'Bei der Mutter war eine Phototherapie nötig.',
  ],
];

describe.each([
  ['person', DOERS],
  ['experiencer', EXPERIENCERS],
] as const)('whose a German sentence is: %s', (code, cases) => {
  it.each(cases)('%s | %s | %s', (source, asItIs, broken) => {
    const text = `Arztbrief\nSehr geehrte Frau Kollegin,\n\n${source}\n\nMit freundlichen Grüßen`;
    const codesOf = (draft: string): readonly string[] =>
      findEvidence(text, draft, []).flatMap(({ findings }) => findings.map((one) => one.code));
    expect(codesOf(asItIs)).not.toContain('person');
    expect(codesOf(asItIs)).not.toContain('experiencer');
    expect(codesOf(broken)).toContain(code);
  });
});

it('takes two names of one act for both', () => {
  const source = 'Arztbrief\n\nDie Operation erfolgte durch Dr. Holm und Dr. Brandt am Montag.';
  const [found] = findEvidence(source, 'Dr. Brandt führte die Operation durch.', []);
  expect(found?.findings.map(({ code }) => code)).not.toContain('person');
});
