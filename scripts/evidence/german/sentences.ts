import { type Fact, pick, type Random } from './facts.js';

type Of<K extends Fact['kind']> = Extract<Fact, { kind: K }>;

/** A fact as a draft would say it: in whole sentences, in other words than the letter. */
export function sentence(fact: Fact, random: Random): string {
  return pick(sentences(fact), random);
}

function sentences(fact: Fact): readonly string[] {
  switch (fact.kind) {
    case 'medication':
      return medication(fact);
    case 'change':
      return change(fact);
    case 'diagnosis':
      return diagnosis(fact);
    case 'symptom':
      return fact.isDenied
        ? [
            `Es bestehen keine ${fact.name}.`,
            `Der Patient verneint ${fact.name}.`,
            `Ohne ${fact.name}.`,
            `${fact.name} wird nicht angegeben.`,
          ]
        : [
            `Es besteht ${fact.name} seit ${fact.days} Tagen.`,
            `Die Vorstellung erfolgte mit ${fact.name}, seit ${fact.days} Tagen bestehend.`,
            `Seit ${fact.days} Tagen klagt der Patient über ${fact.name}.`,
          ];
    case 'sign':
      return fact.isDenied
        ? [
            `Ein ${fact.name} war nicht nachweisbar.`,
            `Kein Nachweis von ${fact.name}.`,
            `${fact.name} wurde nicht festgestellt.`,
            `Es fand sich weder ${fact.name} noch ein anderer pathologischer Befund.`,
          ]
        : [
            `In der Untersuchung fand sich ${fact.name}.`,
            `Es wurde ${fact.name} festgestellt.`,
            `Nachweis von ${fact.name}.`,
          ];
    case 'sided':
      return [
        `${fact.problem} am ${fact.side === 'links' ? 'linken' : 'rechten'} ${fact.part}.`,
        `Am ${fact.part} ${fact.side} zeigte sich ${fact.problem}.`,
        `${fact.problem} im Bereich ${fact.part} ${fact.side}.`,
      ];
    case 'lab':
      return [
        `${fact.name} lag bei ${fact.value} ${fact.unit}.`,
        `Im Labor ${fact.name} ${fact.value} ${fact.unit}.`,
        `${fact.name} wurde mit ${fact.value} ${fact.unit} bestimmt.`,
      ];
    case 'family':
      return family(fact);
    case 'operation':
      return [
        `${fact.name} ${fact.year}.`,
        `Im Jahr ${fact.year} erfolgte eine ${fact.name}.`,
        `Zustand nach ${fact.name} ${fact.year}.`,
      ];
    case 'permission': {
      const { noun, verb } = fact.activity;
      return fact.isAllowed
        ? [`${noun} ist erlaubt.`, `Der Patient darf ${verb}.`, `${noun} ist gestattet.`]
        : [
            `${noun} ist nicht erlaubt.`,
            `Der Patient darf nicht ${verb}.`,
            `${noun} ist untersagt.`,
          ];
    }
    case 'follow-up':
      return [
        `In ${fact.weeks} Wochen ist eine ${fact.what} vorgesehen.`,
        `Empfohlen wird die ${fact.what} in ${fact.weeks} Wochen.`,
      ];
    case 'pressure':
      return [
        `Der Blutdruck betrug ${fact.systolic}/${fact.diastolic} mmHg, die Herzfrequenz ${fact.pulse}/min.`,
        `Blutdruck ${fact.systolic}/${fact.diastolic} mmHg bei einem Puls von ${fact.pulse}/min.`,
      ];
    case 'allergy':
      return fact.drug === null
        ? ['Allergien sind nicht bekannt.', 'Keine Allergien bekannt.']
        : [`Es besteht eine Allergie gegen ${fact.drug}.`, `Bekannte Allergie auf ${fact.drug}.`];
  }
}

/** Under one name or another. */
function nameOf({ names }: { readonly names: readonly string[] }): string {
  return names.at(-1) ?? '';
}

function medication({ drug, dose, unit, schedule }: Of<'medication'>): readonly string[] {
  return [
    `${nameOf(drug)} ${dose} ${unit} ${schedule}.`,
    `Zur Entlassung erhält der Patient ${drug.names[0]} ${dose} ${unit} ${schedule}.`,
    `Die Medikation umfasst ${drug.names[0]} ${dose} ${unit} (${schedule}).`,
    `${nameOf(drug)} wird mit ${dose} ${unit} im Schema ${schedule} eingenommen.`,
  ];
}

function change({ drug, change: how, dose, unit, before }: Of<'change'>): readonly string[] {
  const name = nameOf(drug);
  switch (how) {
    case 'start':
      return [
        `${name} ${dose} ${unit} wurde begonnen.`,
        `Während des Aufenthalts setzten wir ${name} ${dose} ${unit} an.`,
        `Neu angesetzt wurde ${drug.names[0]} ${dose} ${unit}.`,
      ];
    case 'stop':
      return [
        `${name} wurde beendet.`,
        `Die Gabe von ${drug.names[0]} wurde eingestellt.`,
        `Wir setzten ${name} ab.`,
      ];
    case 'increase':
      return [
        `Die Dosis von ${name} wurde von ${before} auf ${dose} ${unit} gesteigert.`,
        `${drug.names[0]} wurde auf ${dose} ${unit} erhöht.`,
        `Wir erhöhten ${name} auf ${dose} ${unit}.`,
      ];
    case 'decrease':
      return [
        `Die Dosis von ${name} wurde von ${before} auf ${dose} ${unit} gesenkt.`,
        `${drug.names[0]} wurde auf ${dose} ${unit} reduziert.`,
        `Wir reduzierten ${name} auf ${dose} ${unit}.`,
      ];
    case 'pause':
      return [
        `${name} wurde pausiert.`,
        `Die Therapie mit ${drug.names[0]} wurde vorübergehend ausgesetzt.`,
      ];
    case 'continue':
      return [
        `${name} ${dose} ${unit} wurde weitergeführt.`,
        `Die Behandlung mit ${drug.names[0]} ${dose} ${unit} wird fortgesetzt.`,
      ];
  }
}

function diagnosis({ name, certainty, time, year }: Of<'diagnosis'>): readonly string[] {
  if (certainty === 'suspected')
    return [
      `Es besteht der Verdacht auf ${name}.`,
      `Verdacht auf ${name}.`,
      `Am ehesten liegt ${name} vor.`,
      `Vermutlich ${name}.`,
    ];
  if (certainty === 'excluded')
    return [
      `${name} konnte ausgeschlossen werden.`,
      `Es ergab sich kein Hinweis auf ${name}.`,
      `${name} liegt nicht vor.`,
    ];
  if (time === 'past')
    return [
      `Zustand nach ${name} ${year}.`,
      `In der Vorgeschichte ${name} (${year}).`,
      `Frühere ${name} im Jahr ${year}.`,
    ];
  return [
    `Es liegt ${name} vor.`,
    `Diagnostiziert wurde ${name}.`,
    `${name} wurde nachgewiesen.`,
    `Der Patient leidet an ${name}.`,
  ];
}

function family({ relative, disease }: Of<'family'>): readonly string[] {
  if (!relative)
    return [
      `Beim Patienten ist ${disease} bekannt.`,
      `Der Patient hat ${disease}.`,
      `Es besteht ${disease}.`,
    ];
  const { said, article } = relative;
  const capital = article === 'der' ? 'Der' : 'Die';
  return [
    `${capital} ${said} hatte ${disease}.`,
    `${capital} ${said} leidet an ${disease}.`,
    `In der Familienanamnese ${disease} (${said}).`,
  ];
}
