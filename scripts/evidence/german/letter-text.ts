import { type Fact, type Letter, pick, type Random } from './facts.js';

/** A letter as a ward would write it: headings, shorthand, lists, a table or lines of drugs. */
export function letterText({ sex, surname, facts }: Letter, random: Random): string {
  const of = (...kinds: readonly Fact['kind'][]): readonly Fact[] =>
    facts.filter(({ kind }) => kinds.includes(kind));
  const say = (some: readonly Fact[]): readonly string[] => some.map((fact) => line(fact, random));
  const person = sex === 'm' ? `Herrn ${surname}` : `Frau ${surname}`;
  const asTable = random() < 0.4;
  const medication = of('medication').map((fact) => (asTable ? row(fact) : line(fact, random)));
  const prose = random() < 0.5 ? ' ' : '\n';
  return [
    `${pick(['Arztbrief', 'Entlassungsbrief', 'Vorläufiger Arztbrief'], random)}\n\nSehr geehrte Frau Kollegin, sehr geehrter Herr Kollege,`,
    `wir berichten über ${person}, ${sex === 'm' ? 'der' : 'die'} sich in unserer stationären Behandlung befand.`,
    `Diagnosen:\n${say(of('diagnosis'))
      .map((text) => `- ${text}`)
      .join('\n')}`,
    `Anamnese:\n${say([...of('symptom'), ...of('operation')]).join(prose)}`,
    `Familienanamnese:\n${say(of('family')).join(prose)}`,
    `Allergien: ${say(of('allergy')).join('')}`,
    `Untersuchungsbefund:\n${say([...of('pressure'), ...of('sign'), ...of('sided')]).join(prose)}`,
    `Labor:\n${say(of('lab')).join(random() < 0.5 ? ', ' : '\n')}`,
    `Verlauf:\n${say(of('change')).join(prose)}`,
    `Medikation bei Entlassung:\n${medication.join('\n')}`,
    `Procedere:\n${say([...of('permission'), ...of('follow-up')]).join(prose)}`,
    'Mit freundlichen kollegialen Grüßen',
  ].join('\n\n');
}

/** As the readers render a row of a medication plan. */
function row(fact: Fact): string {
  if (fact.kind !== 'medication') return '';
  const [morning = '0', noon = '0', evening = '0', night = '0'] = fact.schedule.split('-');
  const cells = [
    cell('Morgens', morning),
    cell('Mittags', noon),
    cell('Abends', evening),
    cell('Nachts', night),
  ];
  return `Medikament: ${fact.drug.names[0]} ${fact.dose} ${fact.unit} | ${cells.join(' | ')}`;
}

function cell(name: string, count: string): string {
  return `${name}: ${count === '0' ? '[empty]' : count}`;
}

function line(fact: Fact, random: Random): string {
  return pick(lines(fact), random);
}

function lines(fact: Fact): readonly string[] {
  switch (fact.kind) {
    case 'medication': {
      const [name] = fact.drug.names;
      return [
        `${name} ${fact.dose} ${fact.unit} ${fact.schedule}`,
        `${name} ${fact.dose} ${fact.unit} Tbl. ${fact.schedule}`,
        `- ${name} ${fact.dose} ${fact.unit} p.o. ${fact.schedule}`,
      ];
    }
    case 'change':
      return changeLines(fact);
    case 'diagnosis':
      return diagnosisLines(fact);
    case 'symptom':
      return fact.isDenied
        ? [
            `Kein Hinweis auf ${fact.name}.`,
            `${fact.name} wird verneint.`,
            `Keine ${fact.name}.`,
            `Angaben zu Vorerkrankungen unauffällig, ${fact.name} verneint.`,
          ]
        : [
            `Seit ${fact.days} Tagen ${fact.name}.`,
            `Die Aufnahme erfolgte wegen ${fact.name} seit ${fact.days} Tagen.`,
            `Seit ${fact.days} Tagen bestehe ${fact.name}.`,
          ];
    case 'sign':
      return fact.isDenied
        ? [
            `Kein ${fact.name}.`,
            `${fact.name} nicht nachweisbar.`,
            `Ohne ${fact.name}.`,
            `Es fand sich kein ${fact.name}.`,
          ]
        : [`${fact.name} nachweisbar.`, `Es zeigte sich ${fact.name}.`, `Deutlich ${fact.name}.`];
    case 'sided':
      return [
        `${fact.part} ${fact.side}: ${fact.problem}.`,
        `${fact.problem} ${fact.part} ${fact.side === 'links' ? 'li.' : 're.'} sichtbar.`,
        `${fact.problem} am ${fact.side === 'links' ? 'linken' : 'rechten'} ${fact.part}.`,
      ];
    case 'lab':
      return [
        `${fact.name} ${fact.value} ${fact.unit}`,
        `${fact.name}: ${fact.value} ${fact.unit}`,
      ];
    case 'family':
      return [
        `${fact.relative?.said}: ${fact.disease}.`,
        `${fact.relative?.said} mit ${fact.disease}.`,
        `Bei ${fact.relative?.article === 'der' ? 'dem' : 'der'} ${fact.relative?.said} ${fact.disease} bekannt.`,
      ];
    case 'operation':
      return [
        `Z.n. ${fact.name} ${fact.year}.`,
        `${fact.name} im Jahr ${fact.year}.`,
        `St.p. ${fact.name} (${fact.year}).`,
      ];
    case 'permission':
      return fact.isAllowed
        ? [
            `${fact.activity.noun} erlaubt.`,
            `${fact.activity.noun} ist ab sofort gestattet.`,
            `Der Patient darf ${fact.activity.verb}.`,
          ]
        : [
            `${fact.activity.noun} nicht erlaubt.`,
            `Der Patient darf nicht ${fact.activity.verb}.`,
            `${fact.activity.noun} für 6 Wochen untersagt.`,
          ];
    case 'follow-up':
      return [
        `${capital(fact.what)} in ${fact.weeks} Wochen.`,
        `Wir empfehlen: ${fact.what} in ${fact.weeks} Wochen.`,
      ];
    case 'pressure':
      return [
        `RR ${fact.systolic}/${fact.diastolic} mmHg, HF ${fact.pulse}/min.`,
        `RR: ${fact.systolic}/${fact.diastolic} mmHg, Puls: ${fact.pulse}/min.`,
      ];
    case 'allergy':
      return fact.drug === null ? ['keine bekannt'] : [fact.drug, `${fact.drug} (Exanthem)`];
  }
}

function changeLines({
  drug,
  change,
  dose,
  unit,
  before,
}: Extract<Fact, { kind: 'change' }>): readonly string[] {
  const [name] = drug.names;
  switch (change) {
    case 'start':
      return [
        `${name} ${dose} ${unit} wurde neu angesetzt.`,
        `Wir begannen eine Therapie mit ${name} ${dose} ${unit}.`,
        `Neu: ${name} ${dose} ${unit}.`,
      ];
    case 'stop':
      return [
        `${name} wurde abgesetzt.`,
        `Bei Nebenwirkungen setzten wir ${name} ab.`,
        `Absetzen von ${name}.`,
      ];
    case 'increase':
      return [
        `${name} wurde von ${before} ${unit} auf ${dose} ${unit} erhöht.`,
        `Steigerung von ${name} auf ${dose} ${unit} (zuvor ${before} ${unit}).`,
      ];
    case 'decrease':
      return [
        `${name} wurde von ${before} ${unit} auf ${dose} ${unit} reduziert.`,
        `Dosisreduktion von ${name} auf ${dose} ${unit} (zuvor ${before} ${unit}).`,
      ];
    case 'pause':
      return [
        `${name} wurde vorübergehend pausiert.`,
        `Wir pausierten ${name} bis zur Laborkontrolle.`,
      ];
    case 'continue':
      return [
        `${name} ${dose} ${unit} wurde unverändert fortgeführt.`,
        `${name} ${dose} ${unit} bitte weiter einnehmen.`,
      ];
  }
}

function diagnosisLines({
  name,
  certainty,
  time,
  year,
}: Extract<Fact, { kind: 'diagnosis' }>): readonly string[] {
  if (certainty === 'suspected')
    return [`V.a. ${name}`, `Verdacht auf ${name}`, `${name} (am ehesten)`, `fragliche ${name}`];
  if (certainty === 'excluded')
    return [`Ausschluss ${name}`, `${name} wurde ausgeschlossen`, `Kein Anhalt für ${name}`];
  return time === 'past'
    ? [`Z.n. ${name} ${year}`, `Zustand nach ${name} (${year})`]
    : [name, `Akute ${name}`, `Gesicherte ${name}`];
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
