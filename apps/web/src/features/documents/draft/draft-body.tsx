import { type ComponentType, Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type { Summary, SummaryVersion } from '@app/api-client';
import type { Range } from '../evidence/text-ranges.js';
import { useSectionTitle } from '../use-profile-title.js';
import { CopiedNote } from './receipt/copied-note.js';
import classes from './draft.module.css';
import { sectionsOf } from './draft-sections.js';

/** The text of a draft below the titles of its sections. It is text: nothing in it is ever markup. */
export function DraftBody({
  summary,
  version,
  heading: Heading,
  words: Words,
  end: End = null,
}: {
  readonly summary: Pick<Summary, 'profile'>;
  readonly version: SummaryVersion;
  readonly heading: 'h2' | 'h3' | 'h4';
  /** Shows a stretch of the text. */
  readonly words: ComponentType<{
    readonly version: SummaryVersion;
    readonly stretch: Range;
  }>;
  /** Stands below the words of each section. */
  readonly end?: ComponentType<{ readonly section: string | null }> | null;
}) {
  const { t } = useTranslation('documents');
  const titleOf = useSectionTitle();
  const sections = sectionsOf(version);
  if (sections.length === 0) {
    return (
      <>
        <CopiedNote version={version} section={version.sections[0]?.id ?? null} />
        <Words version={version} stretch={{ start: 0, end: version.text.length }} />
        {End && <End section={version.sections[0]?.id ?? null} />}
      </>
    );
  }
  return sections.map((section) => (
    <Fragment key={section.id}>
      <Heading className={classes['sectionTitle']}>{titleOf(summary.profile, section)}</Heading>
      <div>
        <CopiedNote version={version} section={section.id} />
        {section.text === '' ? (
          <em className={classes['empty']}>{t('draft.emptySection')}</em>
        ) : (
          <Words version={version} stretch={section} />
        )}
        {End && <End section={section.id} />}
      </div>
    </Fragment>
  ));
}
