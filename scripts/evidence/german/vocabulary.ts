/**
 * Words of made German letters. Written apart from the lexicons of the check, and before them: what a rule knows and
 * what it is judged by must not be one list.
 */
export interface Drug {
  /** Names that a letter and a draft use for it, by turns. */
  readonly names: readonly string[];
  readonly doses: readonly string[];
  readonly unit: string;
}

export const DRUGS: readonly Drug[] = [
  { names: ['Marcumar', 'Phenprocoumon'], doses: ['3'], unit: 'mg' },
  { names: ['Eliquis', 'Apixaban'], doses: ['2,5', '5'], unit: 'mg' },
  { names: ['Xarelto', 'Rivaroxaban'], doses: ['10', '15', '20'], unit: 'mg' },
  { names: ['Beloc-Zok', 'Metoprolol'], doses: ['23,75', '47,5', '95'], unit: 'mg' },
  { names: ['Delix', 'Ramipril'], doses: ['1,25', '2,5', '5', '10'], unit: 'mg' },
  { names: ['L-Thyroxin', 'Levothyroxin'], doses: ['50', '75', '100', '125'], unit: 'µg' },
  { names: ['Novalgin', 'Metamizol'], doses: ['500', '1.000'], unit: 'mg' },
  { names: ['ASS', 'Acetylsalicylsäure'], doses: ['100', '300'], unit: 'mg' },
  { names: ['Torasemid'], doses: ['5', '10', '20'], unit: 'mg' },
  { names: ['Pantozol', 'Pantoprazol'], doses: ['20', '40'], unit: 'mg' },
  { names: ['Sortis', 'Atorvastatin'], doses: ['20', '40', '80'], unit: 'mg' },
  { names: ['Glucophage', 'Metformin'], doses: ['500', '850', '1.000'], unit: 'mg' },
  { names: ['Forxiga', 'Dapagliflozin'], doses: ['5', '10'], unit: 'mg' },
  { names: ['Spironolacton'], doses: ['25', '50'], unit: 'mg' },
  { names: ['Norvasc', 'Amlodipin'], doses: ['5', '10'], unit: 'mg' },
  { names: ['Prednisolon', 'Decortin H'], doses: ['5', '20', '50'], unit: 'mg' },
  { names: ['Clexane', 'Enoxaparin'], doses: ['20', '40', '60'], unit: 'mg' },
  { names: ['Digitoxin'], doses: ['0,05', '0,07', '0,1'], unit: 'mg' },
  { names: ['Keppra', 'Levetiracetam'], doses: ['250', '500', '750'], unit: 'mg' },
  { names: ['Zyloric', 'Allopurinol'], doses: ['100', '300'], unit: 'mg' },
  { names: ['Cipralex', 'Escitalopram'], doses: ['10', '15'], unit: 'mg' },
  { names: ['Amiodaron', 'Cordarex'], doses: ['100', '200'], unit: 'mg' },
  { names: ['Tavor', 'Lorazepam'], doses: ['0,5', '1', '2,5'], unit: 'mg' },
  { names: ['Entresto'], doses: ['50', '100', '200'], unit: 'mg' },
];
export const SCHEDULES = [
  '1-0-0',
  '1-0-1',
  '0-0-1',
  '1-1-1',
  '½-0-½',
  '1-0-1-0',
  '0-0-0-1',
  '2-0-1',
];

export const DISEASES = [
  'Pneumonie',
  'Lungenembolie',
  'Vorhofflimmern',
  'Cholezystitis',
  'Pyelonephritis',
  'Polymyalgia rheumatica',
  'Hirninfarkt',
  'Divertikulitis',
  'Pankreatitis',
  'Endokarditis',
  'Borreliose',
  'Sarkoidose',
  'Hyperthyreose',
  'Aortenstenose',
  'Gastroenteritis',
  'Colitis ulcerosa',
  'Mammakarzinom',
  'Epilepsie',
  'Niereninsuffizienz',
  'Hepatitis C',
  'Tuberkulose',
  'Meningitis',
  'Myokarditis',
  'Parkinson-Syndrom',
  'Osteoporose',
  'Gicht',
] as const;

export const SYMPTOMS = [
  'Fieber',
  'Dyspnoe',
  'Übelkeit',
  'Thoraxschmerzen',
  'Schwindel',
  'Hämoptysen',
  'Nachtschweiß',
  'Diarrhoe',
  'Dysurie',
  'Sehstörungen',
  'Synkopen',
  'Palpitationen',
  'Gewichtsverlust',
  'Husten',
  'Kopfschmerzen',
  'Juckreiz',
] as const;

/** What an examination finds or does not find. */
export const SIGNS = [
  'Pleuraerguss',
  'Perikarderguss',
  'Infiltrat',
  'Aszites',
  'Ödeme',
  'Lymphknotenschwellung',
  'Meningismus',
  'Harnstau',
  'Herzgeräusch',
  'Druckschmerz',
  'Abwehrspannung',
  'Thrombus',
  'Raumforderung',
  'Fraktur',
  'Exsikkose',
  'Ikterus',
] as const;

export const SIDED = [
  'Knie',
  'Hüfte',
  'Schulter',
  'Sprunggelenk',
  'Handgelenk',
  'Unterschenkel',
  'Oberarm',
  'Ohr',
  'Auge',
  'Niere',
] as const;
export const SIDED_PROBLEMS = [
  'Schwellung',
  'Hämatom',
  'Erguss',
  'Schürfwunde',
  'Rötung',
  'Schmerzen',
  'Überwärmung',
] as const;

export const LABS: readonly {
  readonly name: string;
  readonly unit: string;
  readonly otherUnit: string;
  readonly values: readonly string[];
}[] = [
  { name: 'CRP', unit: 'mg/l', otherUnit: 'mg/dl', values: ['3,2', '48,7', '112,5', '210'] },
  { name: 'Kreatinin', unit: 'mg/dl', otherUnit: 'µmol/l', values: ['0,8', '1,4', '2,9'] },
  { name: 'Kalium', unit: 'mmol/l', otherUnit: 'mg/dl', values: ['3,1', '4,2', '5,9'] },
  { name: 'Natrium', unit: 'mmol/l', otherUnit: 'mg/dl', values: ['128', '139', '147'] },
  { name: 'Hämoglobin', unit: 'g/dl', otherUnit: 'mmol/l', values: ['7,4', '10,6', '13,8'] },
  { name: 'Leukozyten', unit: 'G/l', otherUnit: '%', values: ['2,7', '9,4', '18,3'] },
  { name: 'Thrombozyten', unit: 'G/l', otherUnit: '%', values: ['64', '198', '412'] },
  { name: 'TSH', unit: 'mU/l', otherUnit: 'U/l', values: ['0,03', '1,7', '9,8'] },
  { name: 'Troponin T', unit: 'ng/l', otherUnit: 'ng/ml', values: ['9', '56', '318'] },
  { name: 'D-Dimere', unit: 'mg/l', otherUnit: 'g/l', values: ['0,35', '2,6', '6,1'] },
  { name: 'GPT', unit: 'U/l', otherUnit: 'mg/dl', values: ['24', '87', '356'] },
  { name: 'Bilirubin', unit: 'mg/dl', otherUnit: 'g/dl', values: ['0,6', '2,2', '7,5'] },
];

export const RELATIVES = [
  { said: 'Mutter', article: 'die' },
  { said: 'Vater', article: 'der' },
  { said: 'Schwester', article: 'die' },
  { said: 'Bruder', article: 'der' },
  { said: 'Großmutter', article: 'die' },
] as const;

export const OPERATIONS = [
  'Appendektomie',
  'Cholezystektomie',
  'Hüft-TEP',
  'Schilddrüsenresektion',
  'Bypass-Operation',
  'Leistenhernien-Operation',
  'Schrittmacherimplantation',
  'Tonsillektomie',
  'Katarakt-Operation',
  'Meniskusresektion',
] as const;

export const ACTIVITIES = [
  { noun: 'Vollbelastung', verb: 'voll belasten' },
  { noun: 'Autofahren', verb: 'Auto fahren' },
  { noun: 'Duschen', verb: 'duschen' },
  { noun: 'Sport', verb: 'Sport treiben' },
  { noun: 'Heben schwerer Lasten', verb: 'schwere Lasten heben' },
  { noun: 'Flugreisen', verb: 'fliegen' },
  { noun: 'Mobilisation aus dem Bett', verb: 'aus dem Bett mobilisiert werden' },
] as const;

export const CLINICS = [
  'kardiologische Kontrolle',
  'Röntgenkontrolle',
  'Laborkontrolle',
  'Fadenzug',
  'sonografische Kontrolle',
  'neurologische Vorstellung',
  'Koloskopie',
] as const;

export const SURNAMES = [
  'Albrecht',
  'Ziegler',
  'Özdemir',
  'Kowalski',
  'Brandt',
  'Hennig',
  'Voss',
  'Thiele',
];
