import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type { Summary, SummaryVersion } from '../../generated/types.gen.js';
import { useSectionTitle } from '../use-profile-title.js';
import classes from './draft.module.css';
import { sectionsOf } from './draft-sections.js';

/** The text of a draft below the titles of its sections. It is text: nothing in it is ever markup. */
export function DraftBody({
  summary,
  version,
  heading: Heading,
}: {
  readonly summary: Pick<Summary, 'profile'>;
  readonly version: SummaryVersion;
  readonly heading: 'h2' | 'h3';
}) {
  const { t } = useTranslation('documents');
  const titleOf = useSectionTitle();
  const sections = sectionsOf(version);
  if (sections.length === 0) return version.text;
  return sections.map((section) => (
    <Fragment key={section.id}>
      <Heading className={classes['sectionTitle']}>{titleOf(summary.profile, section)}</Heading>
      <div>
        {section.text === '' ? (
          <em className={classes['empty']}>{t('draft.emptySection')}</em>
        ) : (
          section.text
        )}
      </div>
    </Fragment>
  ));
}
