import type { Span } from '@app/text';
import type {
  Absence,
  AbsenceLimit,
  EvidenceStatus,
  SentenceEvidence,
} from '../evidence/evidence.js';
import { HAPPENED, OF_IMAGING, REQUESTS } from '../lexicons/findings/finding-words.js';
import type { SourceIndex } from '../text/source-index.js';
import type { Topic } from '../topics.js';
import { type Asked, askedBy, narrows, NOTHING_ASKED, unitsWith } from './asked.js';
import type { DraftSection } from '../text/read-draft.js';
import { type AbsenceClaim, isClaimOf, readAbsence } from './claims.js';
import { isOfClinic, isOfPatient, says } from './statements-of-record.js';
import { silent, type Verdict, verdictOf } from './verdicts.js';
import { askedIn, WHOLE_ASKED } from './section-asked.js';
import { topicsOf } from './topic-index.js';
import type { TopicPlace, TopicPlaces } from './topic-places.js';

const NO_PLACES: TopicPlaces = { affirmed: [], denied: [], unknown: [] };
const MOST_PLACES = 2_000;
/** These ask for the whole of a source. */
const WHOLE: ReadonlySet<Topic> = new Set<Topic>(['whole', 'question', 'contract']);
/** What is told in a dialogue is one of these. */
const NARRATED: ReadonlySet<Topic> = new Set<Topic>(['history', 'course', 'reason']);
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

/** Judges sentences that say that something is not there, by a search of the source. */
export class AbsenceJudge {
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
    if (!asked.topics.every((topic) => isClaimOf(claim, topic))) return null;
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
    if (kind !== 'denial' || asked.topics.length < 2) return verdictOf(kind, this.search(asked));
    const verdicts = asked.topics.map((topic) =>
      verdictOf(kind, this.search({ ...asked, topics: [topic] })),
    );
    const [worst] = verdicts.toSorted(
      (one, other) => WORST_FIRST.indexOf(one.status) - WORST_FIRST.indexOf(other.status),
    );
    return worst ?? silent('unsupported');
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
    const index = topicsOf(this.source);
    const places = index.of(topic);
    if (!this.isOfPatient())
      return WHOLE.has(topic) ? { ...NO_PLACES, affirmed: this.statements() } : NO_PLACES;
    if (places.affirmed.length > 0 || places.denied.length > 0) return places;
    // "any diabetes, any thyroid problems?" "no": a system that was asked for
    if (topic === 'review-of-systems' && this.isDialogue())
      return { ...places, denied: index.of('diagnoses').denied };
    return { ...places, affirmed: this.narrativeOf(topic) };
  }

  /** What is told counts for topics that ask for the whole, or for the whole of a talk or of a report. */
  private narrativeOf(topic: Topic): TopicPlace[] {
    if (this.isDialogue()) return WHOLE.has(topic) || NARRATED.has(topic) ? this.statements() : [];
    if (topic === 'question') return this.statements(REQUESTS);
    if (WHOLE.has(topic)) return this.statements();
    if (topic === 'course' || topic === 'history') return this.statements(HAPPENED);
    return topic === 'imaging' && OF_IMAGING.test(this.source.source) ? this.statements() : [];
  }

  /** Of a contract no word is a symptom. */
  private isOfPatient(): boolean {
    this.ofPatient ??= isOfPatient(this.source.source) || this.isDialogue();
    return this.ofPatient;
  }

  /** A dialogue in a consulting room has its reason and its story; a letter may give none. */
  private isDialogue(): boolean {
    return this.source.units.some(({ speaker }) => isOfClinic(speaker));
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

  /** Whatever sentences say something, or so much of them as a pattern finds. */
  private statements(pattern: RegExp | null = null): TopicPlace[] {
    const found: TopicPlace[] = [];
    for (const [at, unit] of this.source.units.entries()) {
      if (found.length === MOST_PLACES) break;
      const isMeant = pattern?.test(unit.text) ?? says(unit);
      if (isMeant) found.push({ unit: at, start: unit.start, end: unit.end, worth: 1 });
    }
    return found;
  }
}
