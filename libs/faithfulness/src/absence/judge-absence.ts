import type { Span } from '@app/text';
import type {
  Absence,
  AbsenceLimit,
  EvidenceStatus,
  SentenceEvidence,
} from '../evidence/evidence.js';
import { isGeneric } from '../lexicons/common-words.js';
import { CLOSING, OF_CONTRACTS, OF_PATIENTS } from '../lexicons/finding-words.js';
import type { ReadUnit, SourceIndex } from '../text/source-index.js';
import type { Topic } from '../topics.js';
import { type Asked, askedBy, narrows, NOTHING_ASKED, unitsWith } from './asked.js';
import type { DraftSection } from '../text/read-draft.js';
import { type AbsenceClaim, readAbsence } from './claims.js';
import { askedIn, WHOLE_ASKED } from './section-asked.js';
import { TopicIndex } from './topic-index.js';
import type { TopicPlace, TopicPlaces } from './topic-places.js';

const NO_PLACES: TopicPlaces = { affirmed: [], denied: [], unknown: [] };
const LEAST_OF_CONTRACTS = 2;
const LEAST_OF_PATIENTS = 2;
const MOST_SPANS = 3;
const MOST_PLACES = 2_000;
/** A sentence with so many words of its own says something. */
const LEAST_WORDS = 3;
const LEAST_WORDS_SPOKEN = 2;
/** These ask for the whole of a source. */
const WHOLE: ReadonlySet<Topic> = new Set<Topic>(['whole', 'question', 'contract']);
/** What is told in a dialogue is one of these. */
const TOLD: ReadonlySet<Topic> = new Set<Topic>(['history', 'course', 'reason']);
const SPEAKS = /doctor|patient|guest|nurse|clinician|physician/;
const WORTH_OF_WORDS = 1.5;
/** "Discharge letter": what a document is called says nothing of a patient. */
const DOCUMENT_TITLE =
  /^\s*(?:\p{L}+[ -]){0,3}(?:letter|summary|report|\p{L}*brief|\p{L}*bericht)\s*$/iu;

const WORST_FIRST: readonly EvidenceStatus[] = [
  'contradicted',
  'unsupported',
  'partly',
  'supported',
];

type Verdict = Pick<SentenceEvidence, 'status' | 'spans'> & { readonly isFinding: boolean };

/** Judges sentences that say that something is not there, by a search of the source. */
export class AbsenceJudge {
  private index: TopicIndex | null = null;
  private isForeign: boolean | null = null;
  private ofPatient: boolean | null = null;

  constructor(
    private readonly source: SourceIndex,
    private readonly summary: string,
    private readonly limit: AbsenceLimit | null,
  ) {}

  /**
   * Null of a sentence that says something, and of a denial of nobody knows what.
   * @param isAlone the sentence is all of its body
   */
  judge({ start, end }: Span, body: DraftSection, isAlone: boolean): SentenceEvidence | null {
    const claim = readAbsence(this.summary.slice(start, end));
    if (claim === null) return null;
    const asked = askedIn(this.summary, body, start, isAlone);
    const isOfSomething = asked !== NOTHING_ASKED && asked !== WHOLE_ASKED;
    if (claim.kind !== 'silence' && claim.about === '' && !isOfSomething) return null;
    return this.judgeClaim(claim, { start, end }, asked);
  }

  /** A section that was asked for and has no word says that there is nothing. */
  judgeEmpty(body: DraftSection): readonly SentenceEvidence[] {
    const { start, end, topic } = body;
    if (topic === undefined) return [];
    const claim = { kind: 'silence', about: '' } as const;
    return [this.judgeClaim(claim, { start, end }, askedIn(this.summary, body, start, true))];
  }

  /** @param section what its section asks, for a sentence that does not say itself what is not there */
  private judgeClaim(claim: AbsenceClaim, span: Span, section: Asked): SentenceEvidence {
    const own = askedBy(claim.about);
    const isOwn = own.topics.length > 0 || own.together.length > 0;
    // "Dose: not mentioned." in a section of its topic
    const asked = !isOwn
      ? section
      : own.topics.length > 0
        ? own
        : { ...own, topics: section.topics };
    const absence: Absence = {
      topic: asked.topics[0] ?? null,
      terms: [...asked.terms, ...asked.together],
      limit: null,
    };
    const isAsked = asked.topics.length > 0 || absence.terms.length > 0;
    if (!isAsked) return { ...span, status: 'unchecked', spans: [], findings: [], absence };
    const { status, spans, isFinding } = this.verdict(claim, asked);
    const limit = status === 'not-found' ? this.whyUnsure() : null;
    const findings = isFinding
      ? [
          {
            code: status === 'unsupported' ? ('no-source' as const) : ('absence' as const),
            ...span,
          },
        ]
      : [];
    return {
      ...span,
      status: limit === null ? status : 'unchecked',
      spans,
      findings,
      // a denial that is supported says something
      absence: status === 'supported' ? null : { ...absence, limit },
    };
  }

  /** Why nobody can tell that the source is silent. */
  private whyUnsure(): AbsenceLimit | null {
    if (this.limit !== null) return this.limit;
    this.isForeign ??= this.source.languages.main === 'other';
    return this.isForeign ? 'language' : null;
  }

  /** "No allergies, no medication" has to be so of each. */
  private verdict({ kind }: AbsenceClaim, asked: Asked): Verdict {
    if (kind !== 'denial' || asked.topics.length < 2) return this.verdictOf(kind, asked);
    const verdicts = asked.topics.map((topic) =>
      this.verdictOf(kind, { ...asked, topics: [topic] }),
    );
    const [worst] = verdicts.toSorted(
      (one, other) => WORST_FIRST.indexOf(one.status) - WORST_FIRST.indexOf(other.status),
    );
    return worst ?? silent('unsupported');
  }

  private verdictOf(kind: AbsenceClaim['kind'], asked: Asked): Verdict {
    const { affirmed, denied, unknown } = this.search(asked);
    if (kind === 'silence') {
      const places = [...affirmed, ...denied];
      return places.length > 0 ? finding('contradicted', places) : silent('not-found');
    }
    if (kind === 'unknown') {
      if (unknown.length > 0) {
        return affirmed.length > 0 ? partly([...unknown, ...affirmed]) : supported(unknown);
      }
      if (affirmed.length > 0) return finding('contradicted', affirmed);
      return denied.length > 0 ? partly(denied) : silent('not-found');
    }
    if (affirmed.length > 0 && (denied.length === 0 || isStronger(affirmed, denied))) {
      return finding('contradicted', affirmed);
    }
    if (affirmed.length > 0) {
      return partly([...denied, ...affirmed]);
    }
    if (denied.length > 0) return supported(denied);
    return kind === 'denial' ? finding('unsupported', []) : silent('not-found');
  }

  private search(asked: Asked): TopicPlaces {
    const found: TopicPlaces = { affirmed: [], denied: [], unknown: [] };
    for (const topic of asked.topics) {
      const places = this.placesOf(topic);
      found.affirmed.push(...places.affirmed);
      found.denied.push(...places.denied);
      found.unknown.push(...places.unknown);
    }
    for (const term of asked.terms) found.affirmed.push(...this.unitsOf([term]));
    if (asked.together.length === 0) return found;
    const own = this.unitsOf(asked.together);
    if (!narrows(asked.topics)) return { affirmed: own, denied: [], unknown: [] };
    const units = new Set(own.flatMap(({ unit }) => [unit, unit + 1]));
    const within = (places: readonly TopicPlace[]) => places.filter(({ unit }) => units.has(unit));
    return {
      affirmed: within(found.affirmed),
      denied: within(found.denied),
      unknown: within(found.unknown),
    };
  }

  private placesOf(topic: Topic): TopicPlaces {
    this.index ??= new TopicIndex(this.source);
    const index = this.index;
    const places = index.of(topic);
    if (!this.isOfPatient())
      return WHOLE.has(topic) ? { ...NO_PLACES, affirmed: this.told() } : NO_PLACES;
    if (places.affirmed.length > 0 || places.denied.length > 0) return places;
    const isTold = WHOLE.has(topic) || (TOLD.has(topic) && this.isDialogue());
    return isTold ? { ...places, affirmed: this.told() } : places;
  }

  /** Of a contract no word is a symptom. */
  private isOfPatient(): boolean {
    this.ofPatient ??= isOfPatient(this.source.source) || this.isDialogue();
    return this.ofPatient;
  }

  /** A dialogue in a consulting room has its reason and its story; a letter may give none. */
  private isDialogue(): boolean {
    return this.source.units.some(({ speaker }) => SPEAKS.test(speaker));
  }

  private unitsOf(words: readonly string[]): TopicPlace[] {
    const single = words.flatMap((word) => word.split(/\s+/));
    const units = [...unitsWith(single, this.source)].slice(0, MOST_PLACES);
    return units.flatMap((at) => {
      const unit = this.source.units[at];
      if (!unit || /\?\s*$/.test(unit.text) || DOCUMENT_TITLE.test(unit.text)) return [];
      return [{ unit: at, start: unit.start, end: unit.end, worth: WORTH_OF_WORDS }];
    });
  }

  /** Whatever sentences say something. */
  private told(): TopicPlace[] {
    const told: TopicPlace[] = [];
    for (const [at, unit] of this.source.units.entries()) {
      if (told.length === MOST_PLACES) break;
      if (says(unit)) told.push({ unit: at, start: unit.start, end: unit.end, worth: 1 });
    }
    return told;
  }
}

function isOfPatient(source: string): boolean {
  return (
    distinct(source, OF_PATIENTS) >= LEAST_OF_PATIENTS ||
    distinct(source, OF_CONTRACTS) < LEAST_OF_CONTRACTS
  );
}

function distinct(source: string, words: RegExp): number {
  return new Set(Array.from(source.matchAll(words), ([word]) => word.toLowerCase())).size;
}

function says({ words, text, speaker }: ReadUnit): boolean {
  if (CLOSING.test(text)) return false;
  const own = words.filter(
    ({ isStop, stem, text: word }) => !isStop && word.length > 2 && !isGeneric(stem),
  );
  return own.length >= (SPEAKS.test(speaker) ? LEAST_WORDS_SPOKEN : LEAST_WORDS);
}

/** What stands below the heading decides against what is said elsewhere. */
function isStronger(one: readonly TopicPlace[], other: readonly TopicPlace[]): boolean {
  return bestOf(one) > bestOf(other);
}

function bestOf(places: readonly TopicPlace[]): number {
  return places.reduce((best, { worth }) => Math.max(best, worth), 0);
}

function finding(status: EvidenceStatus, places: readonly TopicPlace[]): Verdict {
  return { status, spans: spansOf(places), isFinding: true };
}

function partly(places: readonly TopicPlace[]): Verdict {
  return { status: 'partly', spans: spansOf(places), isFinding: false };
}

function supported(places: readonly TopicPlace[]): Verdict {
  return { status: 'supported', spans: spansOf(places), isFinding: false };
}

function silent(status: EvidenceStatus): Verdict {
  return { status, spans: [], isFinding: false };
}

/** The plainest few, one of each unit, in the order of the source. */
function spansOf(places: readonly TopicPlace[]): readonly Span[] {
  const units = new Set<number>();
  const chosen: TopicPlace[] = [];
  const sorted = places.toSorted(
    (one, other) => other.worth - one.worth || one.start - other.start,
  );
  for (const place of sorted) {
    if (units.has(place.unit)) continue;
    units.add(place.unit);
    chosen.push(place);
    if (chosen.length === MOST_SPANS) break;
  }
  return chosen
    .toSorted((one, other) => one.start - other.start)
    .map(({ start, end }) => ({ start, end }));
}
