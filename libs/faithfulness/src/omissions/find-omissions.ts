import type { Span } from '@app/text';
import type { SentenceEvidence } from '../evidence/evidence.js';
import { SourceIndex } from '../text/source-index.js';
import type { Topic } from '../topics.js';
import { contractFacts } from './contracts/contract-facts.js';
import { adviceFacts } from './facts/advice-facts.js';
import { allergyFacts } from './facts/allergy-facts.js';
import { complicationFacts } from './facts/complication-facts.js';
import { conclusionFacts } from './facts/conclusion-facts.js';
import { decisionFacts } from './facts/decision-facts.js';
import type { Fact, FactFinder } from './facts/fact.js';
import { followUpFacts } from './facts/follow-up-facts.js';
import { medicationFacts } from './facts/medication-facts.js';
import { namedFacts } from './facts/named-facts.js';
import { orderedFacts } from './facts/ordered-facts.js';
import { pendingFacts } from './facts/pending-facts.js';
import { resultFacts } from './facts/result-facts.js';
import { termFacts } from './facts/term-facts.js';
import { nearlyEmpty } from './nearly-empty.js';
import type { FactClass, Omission } from './omission.js';
import type { Part } from './reading/parts.js';
import { type FactUnit, readFacts, type Reading } from './reading/reading.js';

/** What of a draft decides which facts it has to state. */
export interface DraftRead {
  readonly text: string;
  readonly sections: readonly (Span & { readonly title: string; readonly topic: Topic | null })[];
  readonly mustKeep: readonly FactClass[];
  readonly mustAnswer: readonly FactClass[];
}

const FINDERS: readonly FactFinder[] = [
  allergyFacts,
  medicationFacts,
  resultFacts,
  followUpFacts,
  orderedFacts,
  pendingFacts,
  complicationFacts,
  termFacts,
  adviceFacts,
  conclusionFacts,
  decisionFacts,
  namedFacts,
];
const ONE_ADVICE = ['follow-up', 'safety-warning'] as const;
const CONTRACT = ['party', 'amount', 'date', 'obligation', 'termination'] as const;
const OF_CONTRACTS =
  /\b(?:this (?:agreement|contract)|(?:the|either|both) part(?:y|ies)|dieser (?:vertrag|vereinbarung)|der vertrag|vertragspartei\w*|auftragnehmer\w*|vermieter\w*)\b/i;
/** More places of one fact nobody looks at. */
const MOST_PLACES = 5;
const PARTS: ReadonlyMap<Topic | null, Part> = new Map([
  ['allergies', 'allergies'],
  ['medication', 'medication'],
  ['follow-up', 'follow-up'],
  ['diagnoses', 'diagnoses'],
  ['results', 'results'],
  ['procedures', 'procedures'],
  ['family-history', 'family'],
]);

/**
 * The facts of the source that a draft does not state, of the classes that its profile or its organization names; those
 * that must be answered first, then in the order of the source.
 * @param statements what was found of each sentence of the draft
 */
export function findOmissions(
  source: Reading,
  draft: DraftRead,
  statements: readonly SentenceEvidence[],
): readonly Omission[] {
  const wanted = new Set([...draft.mustKeep, ...draft.mustAnswer]);
  const read = readDraft(draft);
  const facts = factsIn(source, wanted);
  const missed = facts.filter(({ isStated }) => !isStated(read));
  const counts = { all: facts.length, stated: facts.length - missed.length };
  const empty = nearlyEmpty(
    source.index,
    draft.text,
    statements,
    counts,
    draft.sections.map(({ topic }) => topic),
  );
  const omissions = missed.map((fact) => omissionOf(fact, draft.mustAnswer));
  return [
    ...(empty ? [empty] : []),
    ...omissions
      .filter((one) => !isAskedElsewhere(one, omissions))
      .toSorted((one, other) => rank(one) - rank(other) || startOf(one) - startOf(other)),
  ];
}

/** The facts of some classes; a drug against clotting is a drug where only those are asked for. */
export function factsIn(source: Reading, wanted: ReadonlySet<FactClass>): readonly Fact[] {
  const isAsked = CONTRACT.some((name) => wanted.has(name));
  // without a profile all classes are wanted: a letter that names a date is no contract
  const isContract = isAsked && (!wanted.has('allergy') || OF_CONTRACTS.test(source.index.source));
  const finders = isContract ? [...FINDERS, contractFacts] : FINDERS;
  return finders
    .flatMap((find) => find(source))
    .flatMap((fact) => {
      if (wanted.has(fact.class)) return [fact];
      const isDrug = fact.class === 'anticoagulation' && wanted.has('medication');
      return isDrug ? [{ ...fact, class: 'medication' as const }] : [];
    });
}

function readDraft({ text, sections }: DraftRead): Reading {
  const reading = readFacts(new SourceIndex(text), []);
  const units = reading.units.map((unit): FactUnit => {
    const section = sections.find(({ start, end }) => unit.start >= start && unit.start < end);
    if (!section || unit.part !== 'other') return unit;
    const part = /allerg/i.test(section.title) ? 'allergies' : PARTS.get(section.topic);
    return part === undefined ? unit : { ...unit, part };
  });
  return { ...reading, units };
}

function omissionOf(fact: Fact, mustAnswer: readonly FactClass[]): Omission {
  const reason = fact.reason ?? (mustAnswer.includes(fact.class) ? 'organization' : null);
  const [first] = fact.places;
  const offset = first?.unit.start ?? 0;
  const spans = new Map(
    fact.places.map(({ unit: { start, end } }) => [start, { start, end }] as const),
  );
  return {
    class: fact.class,
    tier: reason === null ? 'listed' : 'must-answer',
    reason,
    spans: [...spans.values()].slice(0, MOST_PLACES),
    name: first?.name ? { start: offset + first.name.start, end: offset + first.name.end } : null,
  };
}

/** "Come back if it bleeds" below "Follow-up" is a plan and a warning: one of the two asks for it. */
function isAskedElsewhere(one: Omission, omissions: readonly Omission[]): boolean {
  const others = omissions.filter((other) => asksInstead(other, one));
  const starts = new Set(others.flatMap(({ spans }) => spans.map(({ start }) => start)));
  return others.length > 0 && one.spans.every(({ start }) => starts.has(start));
}

function asksInstead(other: Omission, one: Omission): boolean {
  if (!ONE_ADVICE.every((name) => name === one.class || name === other.class)) return false;
  return rank(other) === rank(one) ? other.class === 'safety-warning' : rank(other) < rank(one);
}

function rank({ tier }: Omission): number {
  return tier === 'must-answer' ? 0 : 1;
}

function startOf({ spans }: Omission): number {
  return spans[0]?.start ?? 0;
}
