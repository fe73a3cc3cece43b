import { useTranslation } from 'react-i18next';
import { DiffText } from '../../../ui/diff/diff-text.js';
import type { EditedDiff } from '../editing/edited-draft.js';
import classes from './versions.module.css';

/** What is different between two texts, sentence by sentence; what stayed is counted. */
export function DiffList({
  label,
  heading: Heading = 'h2',
  sentences,
}: {
  readonly label: string;
  /** @default 'h2' */
  readonly heading?: 'h2' | 'h3';
  readonly sentences: readonly EditedDiff[];
}) {
  const { t } = useTranslation('review');
  const different = sentences.filter(({ kind }) => kind !== 'same');
  const same = sentences.length - different.length;
  return (
    <section className={classes['diffs']} aria-label={label}>
      <Heading>{label}</Heading>
      {different.length === 0 ? (
        <p>{t('diff.none')}</p>
      ) : (
        <ol>
          {different.map(({ key, kind, before, after }) => (
            <li key={key} data-kind={kind}>
              <strong>{t(`diff.kind.${kind}`)}</strong>
              <DiffText before={before ?? ''} after={after ?? ''} />
            </li>
          ))}
        </ol>
      )}
      {same > 0 && different.length > 0 && (
        <p className={classes['small']}>{t('diff.sameLeft', { count: same })}</p>
      )}
    </section>
  );
}
