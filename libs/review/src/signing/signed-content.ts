import { createHash } from 'node:crypto';
import { canonicalJson } from '@app/crypto';
import type { Transaction } from '@app/database';
import { DocumentsService } from '@app/documents';
import { serviceActor } from '@app/platform';
import {
  findingOf,
  type Headline,
  Run,
  type SourceReceipt,
  SummariesRepository,
  type Summary,
  SummaryVersion,
} from '@app/summaries';
import { Injectable } from '@nestjs/common';
import { IsNull, Not } from 'typeorm';
import { FindingAnswers, type OmissionDetails } from '../findings/finding-answers.js';
import type { ReviewedVersion } from '../versions/reviewed-versions.js';
import { type PassagesRead, passagesRead } from './passages-read.js';
import { questionsOf, type SourceQuestion } from './source-questions.js';

const FORMAT = 1;

/** What a signature covers, as its exact bytes. */
export interface SignedContent {
  readonly bytes: Buffer;
  readonly sha256: Buffer;
  /** Null where nothing was checked. */
  readonly headline: Headline | null;
  readonly overrides: number;
  /** Facts that must be answered, with why they are left out. */
  readonly answered: number;
  /** Sentences that no check has compared with the sources: all of them, where nothing was checked. */
  readonly unchecked: number;
  /** What the model was given of the sources, where that was not the whole: whoever signs has to know it. */
  readonly passages: PassagesRead | null;
  /** An earlier check than that of today has judged it. */
  readonly isDue: boolean;
  /** What whoever signs has to answer for of the sources; it is covered too. */
  readonly questions: readonly SourceQuestion[];
}

/** Puts together what a signature covers: the version, its sources, the overrides and the run record. */
@Injectable()
export class SignedContents {
  constructor(
    private readonly summaries: SummariesRepository,
    private readonly documents: DocumentsService,
    private readonly answers: FindingAnswers,
  ) {}

  /** The same of the same rows. Throws `ObjectErased`. */
  async of(tx: Transaction, summary: Summary, version: ReviewedVersion): Promise<SignedContent> {
    const { row, content, sentences } = version;
    const { headline, overridden, omissions } = await this.answers.of(tx, summary, version);
    const questions = questionsOf(content.receipt);
    const bytes = canonicalJson({
      v: FORMAT,
      tenant: summary.tenantId,
      summary: summary.id,
      profile: { id: summary.profileId, version: summary.profileVersion },
      version: {
        number: row.number,
        kind: row.kind,
        parent: row.parent,
        sha256: row.contentSha256?.toString('hex') ?? null,
      },
      sources: await this.sources(tx, summary, content.receipt.sources),
      overrides: overridden.map(({ row: override, reason }) => {
        const sentence = sentences[override.sentence - 1];
        return {
          sentence: override.sentence,
          status: (sentence && findingOf(sentence)) ?? null,
          person: override.personId,
          time: override.createdAt.toISOString(),
          reason,
        };
      }),
      ...omittedOf(omissions, content),
      run: await this.run(tx, summary.id, row.number),
    });
    return {
      bytes,
      sha256: createHash('sha256').update(bytes).digest(),
      headline,
      overrides: overridden.length,
      unchecked: headline?.unchecked ?? sentences.length,
      passages: passagesRead(content.receipt),
      answered: omissions.filter(({ answer }) => answer !== null).length,
      isDue: content.unchecked?.reason === 'earlier-check',
      questions,
    };
  }

  private async sources(
    tx: Transaction,
    { id, tenantId }: Summary,
    read: ReviewedVersion['content']['receipt']['sources'],
  ): Promise<readonly Readonly<Record<string, unknown>>[]> {
    const sources = await this.summaries.sources(tx, [id]);
    const ids = sources.map(({ documentId }) => documentId);
    const actor = serviceActor('signing', tenantId);
    const hashes = await this.documents.contentHashes(tx, actor, ids);
    return ids.map((documentId) => {
      const receipt = read.find((each) => each.documentId === documentId);
      return {
        document: documentId,
        sha256: hashes.get(documentId)?.toString('hex') ?? null,
        extraction: receipt?.extractionId ?? null,
        ...(receipt && notReadOf(receipt)),
      };
    });
  }

  /** The one that wrote this version, or the version that it was made of. */
  private async run(
    tx: Transaction,
    summaryId: string,
    version: number,
  ): Promise<Readonly<Record<string, string | null>> | null> {
    const written = await tx.find(SummaryVersion, {
      where: { summaryId, runId: Not(IsNull()) },
      order: { number: 'desc' },
    });
    const runId = written.find(({ number }) => number <= version)?.runId;
    const run = runId ? await tx.findOneBy(Run, { id: runId }) : null;
    return run && { id: run.id, sha256: run.recordSha256?.toString('hex') ?? null };
  }
}

/**
 * What the version leaves out and why, by kind and place, and the check that found it. Absent where nothing is left out,
 * as in what was signed earlier.
 */
function omittedOf(
  omissions: readonly OmissionDetails[],
  { checkVersion, receipt }: ReviewedVersion['content'],
): Readonly<Record<string, unknown>> {
  if (omissions.length === 0) return {};
  return {
    check: checkVersion,
    omissions: omissions.map(({ omission, answer }) => ({
      class: omission.class,
      tier: omission.tier,
      reason: omission.reason,
      places: omission.spans.map(({ source, start, end }) => ({
        document: receipt.sources[source]?.documentId ?? null,
        start,
        end,
      })),
      answer: answer && {
        person: answer.personId,
        time: answer.at.toISOString(),
        reason: answer.reason,
      },
    })),
  };
}

/** By kind, count and offsets, without words. Absent where everything was read, as in what was signed earlier. */
function notReadOf({
  leftOut,
  unsureStrikes,
  passages,
}: SourceReceipt): Readonly<Record<string, unknown>> {
  return {
    ...(passages && { passages: passages.map(({ start, end }) => ({ start, end })) }),
    ...(leftOut.length > 0 && { leftOut }),
    ...(unsureStrikes.length > 0 && {
      unsureStrikes: unsureStrikes.map(({ start, end }) => ({ start, end })),
    }),
  };
}
