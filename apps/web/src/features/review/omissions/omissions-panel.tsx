import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useEvidence } from '../../documents/evidence/evidence-view.js';
import { useSourceText } from '../../documents/evidence/use-source-text.js';
import { isToAnswer } from '../../documents/headline/headline.js';
import { announce } from '../../../ui/announcer.js';
import type { ReviewDesk } from '../desk/review-desk.js';
import { ListedOmissions } from './listed-omissions.js';
import { headingId, MustAnswerItem } from './must-answer-item.js';
import classes from './omissions.module.css';
import { factKey } from './shown-omissions.js';

const TITLE_ID = 'omissions-title';
/** More would push the draft out of sight; the next ones follow as these are answered. */
const AT_FIRST = 3;

/** Above the draft: what its documents state and it does not. First what must be answered, each by itself. */
export function OmissionsPanel({
  desk,
}: {
  /** Null where nobody reviews it, and while that is not known. */
  readonly desk: ReviewDesk | null;
}) {
  const { t } = useTranslation('documents');
  const { omissions, sentences, documentIds, summaryId } = useEvidence();
  const wordsOf = useSourceText(
    omissions.flatMap(({ spans, name }) => (name ? [...spans, name] : spans)),
    documentIds,
    summaryId,
  );
  const [all, setAll] = useState(false);
  if (sentences === null) return null;
  const numbered = omissions.map((omission, index) => ({ omission, index }));
  const must = numbered.filter(({ omission }) => omission.tier === 'must-answer');
  const open = must.filter(({ omission }) => isToAnswer(omission));
  const answered = must.filter(({ omission }) => !isToAnswer(omission));
  const listed = numbered.filter(({ omission }) => omission.tier === 'listed');
  const shown = all ? open : open.slice(0, AT_FIRST);
  const done = (key: string, action: 'added' | 'keptOut'): void => {
    const keys = shown.map(({ omission }) => factKey(omission));
    const next = keys[keys.indexOf(key) + 1] ?? keys.find((one) => one !== key);
    announce(t(`omissions.said.${action}`, { count: open.length - 1 }));
    document.getElementById(next === undefined ? TITLE_ID : headingId(next))?.focus();
  };
  const isOpen = desk?.review.state === 'draft' || desk?.review.state === 'in_review';
  return (
    <section className={classes['panel']} aria-labelledby={TITLE_ID}>
      <h2 id={TITLE_ID} tabIndex={-1}>
        {open.length > 0 ? t('omissions.mustAnswer', { count: open.length }) : t('omissions.title')}
      </h2>
      {must.length === 0 && <p className={classes['quiet']}>{t('omissions.none')}</p>}
      {open.length > 0 && (
        <p className={classes['quiet']}>
          {t('omissions.explain')} {isOpen && !desk.isMine && t('omissions.claimFirst')}
        </p>
      )}
      {shown.length > 0 && (
        <ul>
          {shown.map(({ omission, index }) => (
            <MustAnswerItem
              key={factKey(omission)}
              omission={omission}
              index={index}
              desk={desk}
              wordsOf={wordsOf}
              onDone={done}
            />
          ))}
        </ul>
      )}
      {shown.length < open.length && (
        <Button size="xs" variant="default" onClick={() => setAll(true)}>
          {t('omissions.more', { count: open.length - shown.length })}
        </Button>
      )}
      {answered.length > 0 && (
        <details className={classes['fold']}>
          <summary>{t('omissions.answered', { count: answered.length })}</summary>
          <ul>
            {answered.map(({ omission, index }) => (
              <MustAnswerItem
                key={factKey(omission)}
                omission={omission}
                index={index}
                desk={desk}
                wordsOf={wordsOf}
                onDone={done}
              />
            ))}
          </ul>
        </details>
      )}
      <ListedOmissions listed={listed} desk={desk} wordsOf={wordsOf} />
    </section>
  );
}
