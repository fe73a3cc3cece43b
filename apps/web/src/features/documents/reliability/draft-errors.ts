import { z } from 'zod/mini';
import { errors, takenAt } from '../../../../../../docs/measurements/draft-errors.json';

const DraftErrors = z.object({
  profile: z.string(),
  /** As drafts name it; null where sentences are copied and none writes. */
  model: z.nullable(z.string()),
  drafts: z.int(),
  /** Drafts with a sentence that says what the source does not. */
  wrong: z.int(),
  /** Drafts with a wrong sentence by which somebody could come to harm. */
  harmful: z.int(),
  /** Drafts with something harmful, also left out, of which the check says nothing. */
  silent: z.int(),
  /** The upper end of its 95 % interval, as a share. */
  silentAtMost: z.number(),
});
export type DraftErrors = z.infer<typeof DraftErrors>;

/** More drafts with a harmful error without a mark than this share are too many. */
export const SILENT_AIM = 0.01;

/** What was found in test drafts of a profile, by model; none where nobody compared such drafts. */
export function recordedDraftErrors(profile: string): readonly DraftErrors[] {
  return z
    .array(DraftErrors)
    .parse(errors)
    .filter((one) => one.profile === profile);
}

export const recordedDraftErrorsAt: string = takenAt;
