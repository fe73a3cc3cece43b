import { UnitOfWork } from '@app/database';
import { DocumentsService } from '@app/documents';
import type { Actor } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { EVIDENCE_STATUSES } from '@app/faithfulness';
import { stem } from '@app/faithfulness';
import {
  draftToJudge,
  readSource,
  RunExtractions,
  sentencesOf,
  type SentenceTrace,
  Source,
  type SourceDocument,
  type Summary,
  TenantProfiles,
  traceSources,
  type VersionSentence,
} from '@app/summaries';
import type { ReviewedVersion } from '../versions/reviewed-versions.js';
import type { SourceAnswer } from './source-questions.js';

/** A person waits for it. What was not checked by then counts as drawing on the text. */
const CHECK_SECONDS = 20;

/** Words of a sentence that say nothing, English and German. Not one of them denies. */
const HOLDS_TOGETHER: ReadonlySet<string> = new Set(
  `a an the this of to in on at for with by and is are was were be been has have had he she his her patient
  der die das den dem des ein eine einer einen ist sind war waren hat haben hatte er sie von zu zur zum im am
  auf für mit und bei patientin`
    .split(/\s+/)
    .map(stem),
);

/** One of them says what another one does. */
const DENIALS: ReadonlySet<string> = new Set(
  `no not none never without denies denied deny negative nil nkda nka kein keine keinen keiner keines keinem nicht nie ohne
  verneint negativ`.split(/\s+/),
);
const DENIAL = 'no';

interface Struck {
  readonly documentId: string;
  readonly start: number;
  readonly end: number;
}

/** Finds the sentences of a version that state what whoever signs it says is struck out. */
@Injectable()
export class StruckSentences {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly documents: DocumentsService,
    private readonly extractions: RunExtractions,
    private readonly profiles: TenantProfiles,
  ) {}

  /**
   * Their numbers, from 1. A sentence of the model that draws on it stays only where the rest of the sources supports it
   * as well and has all of its words: the evidence may be a whole line of which one word is struck, and "none known" is
   * little to a check of evidence and everything behind "Allergy". What a person has written since must not have the
   * struck words. In transactions of its own: a long source takes seconds.
   * @param written what the model wrote
   */
  async of(
    actor: Actor,
    { id, profileId, profileVersion }: Summary,
    { content, sentences }: ReviewedVersion,
    answers: readonly SourceAnswer[],
    written: string,
  ): Promise<readonly number[]> {
    const documentIds = content.receipt.sources.map(({ documentId }) => documentId);
    const struck = struckOf(answers);
    const drawing = sentences.flatMap((sentence, index) =>
      drawsOn(sentence, documentIds, struck) ? [index] : [],
    );
    if (drawing.length === 0) return [];
    const { given, profile } = await this.unitOfWork.run(actor, async (tx) => ({
      given: await this.extractions.of(tx, id),
      profile: await this.profiles.numbered(tx, profileId, profileVersion),
    }));
    const source = await readSource(this.documents, actor, documentIds, given);
    const draft = draftToJudge(content, profile, []);
    const rest = new Source(source.documents.map((document) => withoutStruck(document, struck)));
    const { outcome } = await traceSources(rest, draft, new AbortController().signal, {
      answers: content.comparison?.answers ?? [],
      seconds: CHECK_SECONDS,
    });
    const { evidence } = outcome;
    const struckWords = stemsOf(
      struck.map(({ documentId, start, end }) => wordsAt(source, documentId, start, end)).join(' '),
    );
    const found = evidence && sentencesOf({ ...content, evidence });
    return drawing
      .filter((index) => {
        const [before, after] = [sentences[index], found?.[index]];
        if (!before || !after || isWeaker(before.evidence, after.evidence)) return true;
        const isOfModel = written.includes(before.text);
        const own = stemsOf(before.text);
        const known = stemsOf(textOf(after.evidence, rest));
        return isOfModel
          ? [...own].some((word) => !known.has(word) && !HOLDS_TOGETHER.has(word))
          : [...own].some((word) => struckWords.has(word) && !known.has(word));
      })
      .map((index) => index + 1);
  }
}

function textOf(evidence: readonly SentenceTrace[], { documents }: Source): string {
  return evidence
    .flatMap((trace) => trace.spans)
    .map(({ source, start, end }) => documents[source]?.extraction.text.slice(start, end) ?? '')
    .join(' ');
}

function stemsOf(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(words.map((word) => (DENIALS.has(word) ? DENIAL : stem(word))));
}

/** Whether less supports a sentence than before, or something of it is newly in doubt. */
function isWeaker(before: readonly SentenceTrace[], after: readonly SentenceTrace[]): boolean {
  if (after.length !== before.length) return true;
  return after.some(({ status, findings, spans }, index) => {
    const was = before[index];
    if (!was || rank(status) > rank(was.status)) return true;
    if (spans.length === 0 && was.spans.length > 0) return true;
    return findings.some(
      ({ code, start }) => !was.findings.some((each) => each.code === code && each.start === start),
    );
  });
}

function rank(status: SentenceTrace['status']): number {
  return EVIDENCE_STATUSES.indexOf(status);
}

function wordsAt({ documents }: Source, id: string, start: number, end: number): string {
  const found = documents.find(({ documentId }) => documentId === id);
  return found?.extraction.text.slice(start, end) ?? '';
}

function struckOf(answers: readonly SourceAnswer[]): readonly Struck[] {
  return answers.flatMap(({ documentId, strikes }) =>
    strikes.flatMap(({ start, end, answer }) =>
      answer === 'struck' ? [{ documentId, start, end }] : [],
    ),
  );
}

function drawsOn(
  { evidence }: VersionSentence,
  documentIds: readonly string[],
  struck: readonly Struck[],
): boolean {
  return evidence.some(({ spans }) =>
    spans.some(({ source, start, end }) =>
      struck.some(
        (one) => one.documentId === documentIds[source] && one.start < end && start < one.end,
      ),
    ),
  );
}

/** As a document that says of itself that it is struck out is read. */
function withoutStruck(document: SourceDocument, struck: readonly Struck[]): SourceDocument {
  const own = struck.filter(({ documentId }) => documentId === document.documentId);
  const { extraction } = document;
  return {
    ...document,
    extraction: {
      ...extraction,
      runs: extraction.runs.map((run) =>
        run.struck === 'inferred' &&
        own.some(({ start, end }) => start < run.end && run.start < end)
          ? { ...run, struck: 'explicit' as const }
          : run,
      ),
    },
  };
}
