import { useTranslation } from 'react-i18next';
import type { Summary, SummaryVersion } from '@app/api-client';
import { useFormats } from '../../../ui/formats/formats.js';
import { useProfileTitle, useSectionTitle } from '../use-profile-title.js';

const SECOND_MS = 1000;

/** How a draft came about, a line each: the small print that goes with its text wherever it goes. */
export function useDraftOrigin(): (summary: Summary, version: SummaryVersion) => readonly string[] {
  const { t } = useTranslation('documents');
  const formats = useFormats();
  const titleOf = useProfileTitle();
  const sectionTitle = useSectionTitle();
  return (summary, version) => {
    const { run } = summary;
    const seconds = run?.endedAt
      ? (Date.parse(run.endedAt) - Date.parse(run.startedAt)) / SECOND_MS
      : null;
    const written = t('draft.written', { time: formats.exactTime(version.createdAt) });
    return [
      [
        t('draft.profile', {
          title: titleOf(summary.profile),
          version: summary.profileVersion,
        }),
        t('draft.madeFrom', { count: summary.documentIds.length }),
      ].join(', '),
      ...(summary.sections === null
        ? []
        : [
            t('draft.sectionsAsked', {
              sections: summary.sections
                .map((id) => sectionTitle(summary.profile, { id }))
                .join(', '),
            }),
          ]),
      version.model === null ? t('draft.noModel') : t('draft.model', { model: version.model }),
      seconds === null
        ? written
        : `${written} ${t('draft.took', { duration: formats.duration(seconds) })}`,
    ];
  };
}
