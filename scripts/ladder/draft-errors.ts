import type { ModelCatalog } from '@app/inference';
import type { AnnotatedDraft } from './annotations.js';
import { proportion } from '@app/model-ops';
import type { LadderReport } from './report.js';
import { COPIED, RUNGS } from './rungs.js';

/** What annotators found in the drafts that a model wrote under a profile. */
interface ErrorsOfProfile {
  readonly profile: string;
  /** As drafts name it; null where sentences are copied and none writes. */
  readonly model: string | null;
  readonly drafts: number;
  /** Drafts with a sentence that says what the source does not. */
  readonly wrong: number;
  /** Drafts with a wrong sentence by which somebody could come to harm. */
  readonly harmful: number;
  /** Drafts with something harmful, also left out, of which the rules of the check say nothing. */
  readonly silent: number;
  /** As a share, the most that the 95 % interval of `silent` has. */
  readonly silentAtMost: number;
}

/** The errors that the web app shows beside a profile, of the models that an installation starts with. */
export function draftErrorsOf(report: LadderReport, catalog: ModelCatalog) {
  const models = RUNGS.filter(({ adapter }) => adapter === 'default').map((rung) => ({
    rung: rung.id,
    name: catalog.models.find(({ id }) => id === rung.model)?.name ?? rung.title,
  }));
  const writers = [...models, { rung: COPIED, name: null }];
  const profiles = [...new Set(report.sets.map(({ profile }) => profile))];
  return {
    takenAt: report.takenAt,
    errors: profiles.flatMap((profile) =>
      writers.flatMap(({ rung, name }): readonly ErrorsOfProfile[] => {
        const sets = new Set(
          report.sets.filter((set) => set.profile === profile).map(({ id }) => id),
        );
        const drafts = report.rows
          .filter((row) => row.rung === rung && sets.has(row.set))
          .flatMap(({ scores }) => scores.annotated.filter((one) => one !== null));
        const silent = drafts.filter(isSilent).length;
        const interval = proportion(silent, drafts.length);
        if (!interval) return [];
        const count = (of: 'wrong' | 'harmful'): number =>
          drafts.filter((draft) => draft[of] > 0).length;
        return [
          {
            profile,
            model: name,
            drafts: drafts.length,
            wrong: count('wrong'),
            harmful: count('harmful'),
            silent,
            silentAtMost: interval.high,
          },
        ];
      }),
    ),
  };
}

function isSilent({ silent, silentOmissions }: AnnotatedDraft): boolean {
  return silent > 0 || silentOmissions > 0;
}
