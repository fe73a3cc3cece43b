import type { Span } from '@app/text';
import { isGeneric } from '../../lexicons/common-words.js';
import {
  BINDING_TIME,
  ENDS,
  LEGAL_FORM,
  OBLIGED,
  PARTY_NAMED,
  TERMINATES,
} from '../../lexicons/facts/contract-words.js';
import type { Fact, FactPlace } from '../facts/fact.js';
import type { FactUnit, Reading } from '../reading/reading.js';
import { timesIn } from '../reading/times.js';
import { moneyIn } from './money.js';

/** Of what an obligation names, so much has to stand somewhere in the draft. */
const ENOUGH = 0.3;
const LONGEST_NAME = 60;

/** Who is bound by a contract, to what, for how much, until when, and how it ends. */
export function contractFacts(source: Reading): readonly Fact[] {
  return [
    ...parties(source),
    ...amounts(source),
    ...dates(source),
    ...source.units.flatMap(obligation),
    ...terminations(source),
  ];
}

function parties({ units }: Reading): readonly Fact[] {
  const found = units.flatMap((unit) => [
    ...named(unit, LEGAL_FORM, 1),
    ...named(unit, PARTY_NAMED, 1),
  ]);
  return [...Map.groupBy(found, ({ key }) => key)].map(([key, said]) => ({
    class: 'party',
    reason: null,
    places: said.map(({ unit, name }) => ({ unit, name })),
    isStated: (draft) => saidIn(draft).text.includes(key.split(' ')[0] ?? key),
  }));
}

interface Named {
  readonly unit: FactUnit;
  readonly key: string;
  readonly name: Span;
}

function named(unit: FactUnit, pattern: RegExp, group: number): readonly Named[] {
  return [...unit.text.matchAll(pattern)].flatMap((match): Named[] => {
    const name = match[group]?.trim() ?? '';
    if (name === '' || name.length > LONGEST_NAME) return [];
    const start = match.index + match[0].indexOf(name);
    const key = name
      .toLowerCase()
      .replace(/^(?:the|der|die|das|den|dem|between|and|zwischen|und) /, '');
    return [{ unit, key, name: { start, end: start + name.length } }];
  });
}

/** One that must be answered where the draft names no amount at all; else each that it lacks is listed. */
function amounts({ units }: Reading): readonly Fact[] {
  const found = units.flatMap((unit) => moneyIn(unit.text).map((money) => ({ unit, money })));
  if (found.length === 0) return [];
  const placeOf = ({ unit, money: { start, end } }: (typeof found)[number]): FactPlace => ({
    unit,
    name: { start, end },
  });
  const any: Fact = {
    class: 'amount',
    reason: 'amount',
    places: found.map(placeOf),
    isStated: (draft) => saidIn(draft).money.size > 0,
  };
  const each = [...Map.groupBy(found, ({ money }) => money.key)].map(([key, said]): Fact => ({
    class: 'amount',
    reason: null,
    places: said.map(placeOf),
    isStated: (draft) => saidIn(draft).money.size === 0 || saidIn(draft).money.has(key),
  }));
  return [any, ...each];
}

function dates({ units }: Reading): readonly Fact[] {
  const found = units.flatMap((unit) =>
    BINDING_TIME.test(unit.text) || unit.text.length < 120
      ? timesIn(unit.text, unit.measures).map((time) => ({ unit, time }))
      : [],
  );
  return [...Map.groupBy(found, ({ time }) => time.keys.join(' '))].map(([, said]) => ({
    class: 'date',
    reason: null,
    places: said.map(({ unit, time: { start, end } }) => ({ unit, name: { start, end } })),
    isStated: (draft) => {
      const { times } = saidIn(draft);
      return said.some(({ time }) => time.keys.some((key) => times.has(key)));
    },
  }));
}

function obligation(unit: FactUnit): readonly Fact[] {
  if (!OBLIGED.test(unit.text)) return [];
  const stems = [
    ...new Set(
      unit.words
        .filter(({ isStop, stem, text }) => !isStop && !isGeneric(stem) && /\p{L}{3}/u.test(text))
        .map(({ stem }) => stem),
    ),
  ];
  if (stems.length < 2) return [];
  return [
    {
      class: 'obligation',
      reason: null,
      places: [{ unit, name: null }],
      isStated: (draft) => {
        const said = saidIn(draft).stems;
        return stems.filter((stem) => said.has(stem)).length >= Math.ceil(ENOUGH * stems.length);
      },
    },
  ];
}

/** One question, with every place: must be answered where the draft says nothing of how it ends. */
function terminations({ units }: Reading): readonly Fact[] {
  const found = units.filter(({ text }) => TERMINATES.test(text));
  if (found.length === 0) return [];
  return [
    {
      class: 'termination',
      reason: 'termination',
      places: found.map((unit) => ({ unit, name: null })),
      isStated: (draft) => draft.units.some(({ text }) => ENDS.test(text)),
    },
  ];
}

interface Said {
  readonly text: string;
  readonly money: ReadonlySet<string>;
  readonly times: ReadonlySet<string>;
  readonly stems: ReadonlySet<string>;
}

const DRAFTS = new WeakMap<Reading, Said>();

function saidIn(draft: Reading): Said {
  const known = DRAFTS.get(draft);
  if (known) return known;
  const { units, index } = draft;
  const said: Said = {
    text: index.source.toLowerCase(),
    money: new Set(units.flatMap(({ text }) => moneyIn(text).map(({ key }) => key))),
    times: new Set(
      units.flatMap(({ text, measures }) => timesIn(text, measures).flatMap(({ keys }) => keys)),
    ),
    stems: new Set(units.flatMap(({ words }) => words.map(({ stem }) => stem))),
  };
  DRAFTS.set(draft, said);
  return said;
}
