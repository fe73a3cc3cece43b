import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Omission, SourceSpan } from '@app/api-client';
import type { ReviewDesk } from '../desk/review-desk.js';
import { factText, shortened } from './fact-text.js';
import { FactQuote } from './fact-quote.js';
import { ShowButton } from './must-answer-item.js';
import classes from './omissions.module.css';
import { factKey } from './shown-omissions.js';
import { useAddFact } from './use-add-fact.js';

/** More than these are folded away. */
const FEW = 3;
const AT_FIRST = 8;

interface Numbered {
  readonly omission: Omission;
  /** Among all that is left out. */
  readonly index: number;
}

interface ListedProps {
  readonly desk: ReviewDesk | null;
  readonly wordsOf: (span: SourceSpan) => string | null;
}

/** What is left out and needs no answer, by kind. */
export function ListedOmissions({
  listed,
  ...props
}: ListedProps & { readonly listed: readonly Numbered[] }) {
  const { t } = useTranslation('documents');
  if (listed.length === 0) return null;
  const byClass = [...Map.groupBy(listed, ({ omission }) => omission.class)];
  return (
    <details className={classes['fold']} open={listed.length <= FEW}>
      <summary>{t('omissions.listed', { count: listed.length })}</summary>
      <p className={classes['quiet']}>{t('omissions.listedExplain')}</p>
      {byClass.map(([factClass, ofClass]) => (
        <OfClass key={factClass} factClass={factClass} listed={ofClass} {...props} />
      ))}
    </details>
  );
}

function OfClass({
  factClass,
  listed,
  ...props
}: ListedProps & {
  readonly factClass: Omission['class'];
  readonly listed: readonly Numbered[];
}) {
  const { t } = useTranslation('documents');
  const [all, setAll] = useState(false);
  const shown = all ? listed : listed.slice(0, AT_FIRST);
  return (
    <>
      {factClass !== null && <h3>{t(`omissions.class.${factClass}`)}</h3>}
      <ul>
        {shown.map((one) => (
          <Listed key={factKey(one.omission)} {...one} {...props} />
        ))}
      </ul>
      {shown.length < listed.length && (
        <Button size="compact-xs" variant="default" onClick={() => setAll(true)}>
          {t('omissions.more', { count: listed.length - shown.length })}
        </Button>
      )}
    </>
  );
}

function Listed({ omission, index, desk, wordsOf }: ListedProps & Numbered) {
  const { t } = useTranslation('documents');
  const words = factText(omission, wordsOf);
  const name = { words: shortened(words ?? '') };
  const { add, undo, isAdded, isJudged } = useAddFact(desk, omission, words);
  return (
    <li className={classes['listed']}>
      <FactQuote omission={omission} wordsOf={wordsOf} />
      {isAdded && (
        <p className={classes['added']}>
          {t(isJudged ? 'omissions.addedStill' : 'omissions.added')}
        </p>
      )}
      <Group gap="xs">
        <ShowButton index={index} places={omission.spans.length} words={name.words} />
        {add && !isAdded && (
          <Button
            size="compact-xs"
            variant="default"
            aria-label={t('omissions.addOf', name)}
            onClick={add}
          >
            {t('omissions.add')}
          </Button>
        )}
        {undo && (
          <Button
            size="compact-xs"
            variant="default"
            aria-label={t('omissions.undoOf', name)}
            onClick={undo}
          >
            {t('omissions.undo')}
          </Button>
        )}
      </Group>
    </li>
  );
}
