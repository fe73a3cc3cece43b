import type { Span } from '@app/text';
import type { Language } from '../language/language.js';
import { TextLanguages } from '../language/text-languages.js';
import { hasRules } from '../statements/languages.js';
import { NeutralSource } from '../statements/neutral/neutral-check.js';
import { SourceIndex } from '../text/source-index.js';
import type { DraftSentence } from '../text/sentence-index.js';
import type { EvidenceStatus, FindingCode, SentenceEvidence } from './evidence.js';

/** Judges a sentence by the rules of one language, against what the source says in that language. */
export type Judge = (
  source: SourceIndex,
  summary: string,
  sentence: DraftSentence,
) => SentenceEvidence;

/** What a source does not have; other findings are of something that it says otherwise. */
const MISSING: ReadonlySet<FindingCode> = new Set<FindingCode>([
  'number',
  'unit',
  'drug',
  'problem',
  'person',
  'negation',
  'no-source',
]);

/**
 * Gives each sentence of a draft to the rules of its language. A sentence without rules, or of which the source has
 * nothing in its language, is `unchecked`, but for numbers, units and drugs that the source does not have in any.
 */
export class LanguageJudges {
  private readonly said: TextLanguages;
  private readonly written: TextLanguages;
  private readonly indexes = new Map<Language, SourceIndex>();
  private neutral: NeutralSource | null = null;

  constructor(
    private readonly source: SourceIndex,
    private readonly summary: string,
    private readonly judges: Partial<Readonly<Record<Language, Judge>>>,
  ) {
    this.said = source.languages;
    this.written = new TextLanguages(summary, this.said.main);
  }

  judge(sentence: DraftSentence): SentenceEvidence {
    // numbers and names of drugs alone, on both sides
    const language = this.written.of(sentence) ?? 'en';
    const judge = this.judges[language];
    const isSaid = this.said.main === null || this.said.has(language);
    if (!judge || !hasRules(language) || !isSaid) return this.judgeNeutrally(sentence);
    const found = judge(this.indexOf(language), this.summary, sentence);
    // what the source does not say in this language it may say in another
    const isMissing = found.findings.every(({ code }) => MISSING.has(code));
    return found.status === 'unsupported' && isMissing && !this.said.isOnly(language)
      ? this.judgeNeutrally(sentence)
      : found;
  }

  private judgeNeutrally({ start, end }: Span): SentenceEvidence {
    this.neutral ??= new NeutralSource(this.source.source);
    const mismatches = this.neutral.check(this.summary.slice(start, end));
    const status: EvidenceStatus = mismatches.length > 0 ? 'contradicted' : 'unchecked';
    const findings = mismatches.map(({ code, start: from, end: to }) => ({
      code,
      start: start + from,
      end: start + to,
    }));
    return { start, end, status, spans: [], findings, absence: null };
  }

  private indexOf(language: Language): SourceIndex {
    if (this.said.isOnly(language)) return this.source;
    const known = this.indexes.get(language);
    if (known) return known;
    const index = new SourceIndex(this.said.only(language));
    this.indexes.set(language, index);
    return index;
  }
}

/** The languages of a source and of a draft, each once. */
export function languagesIn(source: SourceIndex, draft: string): readonly Language[] {
  const said = source.languages;
  return [...new Set([...said.all(), ...new TextLanguages(draft, said.main).all()])];
}
