import {
  DEVICES,
  PREGNANCY,
  SAFETY_WARNINGS,
  TREATMENT_LIMITATIONS,
} from '../../lexicons/facts/fact-terms.js';
import { type FoundPhrase, PhraseTable } from '../../text/phrases.js';
import type { FactClass, OmissionReason } from '../omission.js';
import { isOfOther } from '../../text/of-other.js';
import type { FactUnit, Reading } from '../reading/reading.js';
import type { Fact, FactFinder } from './fact.js';

interface Kind {
  readonly class: FactClass;
  readonly reason: OmissionReason | null;
  readonly table: PhraseTable;
  /** That it is denied is a fact as well: "no suicidal ideation". */
  readonly countsDenied: boolean;
  /** The words of denial belong to the name: "not for resuscitation". */
  readonly isDenial: boolean;
}

const KINDS: readonly Kind[] = [
  {
    class: 'treatment-limitation',
    reason: 'treatment-limitation',
    table: new PhraseTable(TREATMENT_LIMITATIONS),
    countsDenied: false,
    isDenial: true,
  },
  kind('device', DEVICES),
  kind('pregnancy', PREGNANCY),
  { ...kind('safety-warning', SAFETY_WARNINGS), countsDenied: true },
];

function kind(name: FactClass, table: string): Kind {
  return {
    class: name,
    reason: null,
    table: new PhraseTable(table),
    countsDenied: false,
    isDenial: false,
  };
}

/** "ICD-10-CM", "ICD code": the classification of diseases, not a defibrillator ("ICD 10/2019"). */
const CLASSIFICATION = /^icd(?:[\s-]*(?:9|10|11|o)(?!\d|[/.]\d)|[\s-]+codes?\b)/i;

/** What is known by its name alone, each once. */
export const termFacts: FactFinder = (source) => KINDS.flatMap((each) => factsOf(each, source));

function factsOf(each: Kind, { units }: Reading): readonly Fact[] {
  const found = units.flatMap((unit) =>
    unit.part === 'family' || /\?\s*$/.test(unit.text)
      ? []
      : each.table
          .find(unit.words)
          .filter((phrase) => isSaid(each, unit, phrase))
          .map((phrase) => ({ unit, phrase })),
  );
  return [...Map.groupBy(found, ({ phrase }) => phrase.key)].map(([key, said]): Fact => ({
    class: each.class,
    reason: each.reason,
    places: said.map(({ unit, phrase: { from, to } }) => ({
      unit,
      name: { start: unit.words[from]?.start ?? 0, end: unit.words[to - 1]?.end ?? 0 },
    })),
    isStated: (draft) =>
      draft.units.some((unit) => each.table.find(unit.words).some((phrase) => phrase.key === key)),
  }));
}

function isSaid(each: Kind, unit: FactUnit, { from, to }: FoundPhrase): boolean {
  const { words, polarities, text } = unit;
  if (isOfOther(unit, from)) return false;
  if (CLASSIFICATION.test(text.slice(words[from]?.start))) return false;
  if (each.isDenial) return !isRefuted(text, words[from]?.start ?? 0, words[to - 1]?.end ?? 0);
  if (each.countsDenied) return true;
  return (polarities[from] ?? 1) === 1;
}

/** "No DNACPR in place", "Advance Directive: not available", "DNR: no", "DNACPR was not discussed". */
function isRefuted(text: string, start: number, end: number): boolean {
  return (
    /\b(?:no|not|without|denies)\s(?:a |current |valid |known )?$/i.test(
      text.slice(Math.max(0, start - 20), start),
    ) ||
    /^\s*(?:form |order |status )?s?(?: documents?)?\s*(?:[:?|-]?\s*(?:no|none|n\/a|excluded|unknown|not asked)\b|[:|-]?\s*(?:(?:is|was|has|are|were) )?(?:not (?:in place|discussed|been discussed|completed|applicable|available|on file|recorded|known)|excluded|unavailable))/i.test(
      text.slice(end, end + 40),
    )
  );
}
