import { SIGNATURE_MEANINGS, type SigningPreview, STRIKE_ANSWERS } from '@app/review';
import { z } from 'zod';
import { LeftOutView, toLeftOutView } from '../documents/document-text.dto.js';
import { Proof } from '../session/factors.dto.js';
import { HeadlineView } from '../summaries/evidence.dto.js';
import { UnsureStrikeView } from '../summaries/receipt.dto.js';
import { PassagesReadView, Revision, SignatureView } from './review.dto.js';

export const SignatureId = z.uuid().meta({ description: 'Signature id' });

const ContentHash = z.string().regex(/^[0-9a-f]{64}$/);

const TimeZone = z
  .string()
  .min(1)
  .max(64)
  .refine(isTimeZone, 'must be the IANA name of a time zone')
  .meta({ description: 'Time zone of the signer, by its IANA name, for example `Europe/Berlin`.' });

const SourceQuestionView = z
  .object({
    documentId: z.uuid(),
    leftOut: z.array(LeftOutView).meta({ description: 'What was not read of the document.' }),
    strikes: z.array(UnsureStrikeView).meta({ description: 'What may be struck out.' }),
  })
  .meta({ id: 'SourceQuestion' });

const Offset = z.int().min(0);

const SourceAnswer = z
  .strictObject({
    documentId: z.uuid(),
    leftOutSeen: z.boolean().meta({
      description: 'Whether the signer knows the content of the document that was not read.',
    }),
    strikes: z
      .array(z.strictObject({ start: Offset, end: Offset, answer: z.enum(STRIKE_ANSWERS) }))
      .max(10_000)
      .meta({ description: 'Whether each of them is struck out or valid.' }),
  })
  .meta({ id: 'SourceAnswer' });

export const SignatureRequest = z
  .strictObject({
    revision: Revision,
    contentSha256: ContentHash.meta({
      description: 'Hash of what the signer was shown, from the preview of the signature.',
    }),
    meaning: z.enum(SIGNATURE_MEANINGS),
    timeZone: TimeZone,
    answers: z.array(SourceAnswer).max(50).default([]).meta({
      description: 'One for each question in the preview of the signature.',
    }),
    comparedUnchecked: z.boolean().default(false).meta({
      description:
        'Whether the signer has compared the sentences that no check has compared with the sources: `unchecked` in the preview.',
    }),
    passagesSeen: z.boolean().default(false).meta({
      description:
        'Whether the signer knows the content of the documents beyond the passages that the model was given: `passages` in the preview.',
    }),
    proof: Proof,
  })
  .meta({ id: 'SignatureRequest' });
export type SignatureRequest = z.infer<typeof SignatureRequest>;

export const SigningPreviewView = z
  .object({
    version: z.int(),
    contentSha256: ContentHash,
    needed: z.int(),
    given: z.int(),
    openFindings: z.int(),
    openOmissions: z.int().meta({
      description: 'Facts that must be answered and are left out without a reason.',
    }),
    headline: HeadlineView.nullable().meta({ description: 'Null if nothing was checked.' }),
    unchecked: z.int().meta({
      description:
        'Sentences that no check has compared with the sources: all of them if nothing was checked. The signer confirms that they did.',
    }),
    passages: PassagesReadView.nullable().meta({
      description:
        'The parts of the documents that the model was given; null if it was given everything. The signer confirms that they know the rest.',
    }),
    overrides: z.int(),
    answeredOmissions: z.int().meta({
      description: 'Facts that must be answered and are left out with a reason.',
    }),
    blockedBy: z
      .string()
      .nullable()
      .meta({ description: 'Code of the refusal if the caller tried to sign now.' }),
    singleAdministrator: z.boolean().meta({
      description:
        'Whether the signature will state that there is no second verified administrator.',
    }),
    questions: z.array(SourceQuestionView).meta({
      description:
        'What the signer must answer about the sources; a document that was read completely has no questions.',
    }),
    signableFrom: z.iso.datetime().nullable().meta({
      description: 'When the caller may sign again after a reset of their password or factors.',
    }),
  })
  .meta({ id: 'SigningPreview' });
export type SigningPreviewView = z.infer<typeof SigningPreviewView>;

export const SignatureDetailsView = SignatureView.extend({
  statement: z.string().meta({
    description:
      'What the installation signed: a heading, and who, when and what for as canonical JSON.',
  }),
  content: z.string().meta({ description: 'The canonical JSON that was hashed.' }),
  note: z.string().meta({ description: 'The statement as a C2SP signed note (Ed25519).' }),
  intact: z.boolean().meta({
    description:
      'Whether everything it covers is unchanged and it is signed with the installation’s key.',
  }),
}).meta({ id: 'SignatureDetails' });
export type SignatureDetailsView = z.infer<typeof SignatureDetailsView>;

export function toSigningPreviewView(preview: SigningPreview): SigningPreviewView {
  return {
    version: preview.version,
    contentSha256: preview.contentSha256,
    needed: preview.needed,
    given: preview.given,
    openFindings: preview.openFindings,
    openOmissions: preview.openOmissions,
    headline: preview.headline && { ...preview.headline },
    unchecked: preview.unchecked,
    passages: preview.passages,
    overrides: preview.overrides,
    answeredOmissions: preview.answeredOmissions,
    singleAdministrator: preview.singleAdministrator,
    blockedBy: preview.blockedBy?.code ?? null,
    questions: preview.questions.map(({ documentId, leftOut, strikes }) => ({
      documentId,
      leftOut: leftOut.map(toLeftOutView),
      strikes: [...strikes],
    })),
    signableFrom: preview.signableFrom?.toISOString() ?? null,
  };
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).format(0) !== '';
  } catch {
    return false; // a RangeError: there is no such zone
  }
}
