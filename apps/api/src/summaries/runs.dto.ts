import { type Reproduction, RUN_RECORD_FACTS, SUMMARY_STATES } from '@app/summaries';
import { z } from 'zod';

export const RunId = z.uuid().meta({ description: 'Run id' });
export const ReproductionId = z.uuid().meta({ description: 'Reproduction id' });

export const RunRecordView = z
  .object({
    record: z.string().meta({
      description:
        'The record of the run, as canonical JSON (RFC 8785): the exact text that was hashed.',
    }),
    sha256: z.string().meta({
      description: 'Of that text in UTF-8. Also in the audit entry for the end of the run.',
    }),
  })
  .meta({ id: 'RunRecord' });
export type RunRecordView = z.infer<typeof RunRecordView>;

export const ReproductionView = z
  .object({
    id: ReproductionId.meta({
      description:
        'Also the id of the summary that reproduces the run: use it to follow and cancel.',
    }),
    runId: RunId,
    state: z.enum(SUMMARY_STATES),
    reason: z.string().nullable().meta({ description: 'Why it ended: a stable code.' }),
    outcome: z
      .object({
        identical: z.boolean(),
        differences: z
          .array(z.object({ fact: z.enum(RUN_RECORD_FACTS), was: z.string(), is: z.string() }))
          .meta({ description: 'What was different, the likeliest cause first. As JSON.' }),
        was: z.string().meta({ description: 'The text of the run.' }),
        is: z.string().meta({ description: 'The text of its reproduction.' }),
      })
      .meta({ id: 'ReproductionOutcome' })
      .nullable()
      .meta({ description: 'Set once it has ended with a draft.' }),
  })
  .meta({ id: 'Reproduction' });
export type ReproductionView = z.infer<typeof ReproductionView>;

export function toReproductionView({ outcome, ...reproduction }: Reproduction): ReproductionView {
  return {
    ...reproduction,
    outcome: outcome && { ...outcome, differences: [...outcome.differences] },
  };
}
