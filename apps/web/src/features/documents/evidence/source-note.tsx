import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useIsNarrow } from '../../../ui/breakpoints.js';
import { OtherDocumentLink } from './other-document-link.js';
import classes from './evidence.module.css';
import { useChosenSentence, useEvidence } from './evidence-view.js';
import { PlaceSteps } from './sentences/sentence-panel.js';
import { StatusSign } from './sentences/status-mark.js';

const SHOWN = {
  conflict: 'evidence.conflictShown',
  unused: 'evidence.unusedShown',
  omission: 'omissions.shown',
  instruction: 'evidence.instructions.shown',
} as const;

/** Above the source: what is marked in it, where the draft is not beside it or the place is elsewhere. */
export function SourceNote() {
  const { t } = useTranslation('documents');
  const { chosen: kind, span, source, bring } = useEvidence();
  const chosen = useChosenSentence();
  const isNarrow = useIsNarrow();
  const isElsewhere = span !== null && span.source !== source;
  if (kind === null || (!isNarrow && !isElsewhere)) return null;
  return (
    <div className={classes['note']} data-status={chosen?.sentence.status ?? 'unused'}>
      {chosen && (
        <span className={classes['noteText']}>
          <StatusSign status={chosen.sentence.status} />
          {t('evidence.ofSentence', { number: chosen.index + 1 })}:{' '}
          {t(`evidence.status.${chosen.sentence.status}`)}
        </span>
      )}
      {!chosen && (
        <span className={classes['noteText']}>
          {t(SHOWN[kind.kind === 'sentence' ? 'unused' : kind.kind])}
        </span>
      )}
      {isElsewhere ? <OtherDocumentLink /> : <PlaceSteps />}
      {isNarrow && (
        <Button size="xs" variant="default" onClick={() => bring('draft')}>
          {t('evidence.showInDraft')}
        </Button>
      )}
    </div>
  );
}
