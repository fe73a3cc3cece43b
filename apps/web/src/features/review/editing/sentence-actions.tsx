import { Button, Group, Kbd } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useEvidence } from '../../documents/evidence/evidence-view.js';
import { type ReviewDesk, sentenceOf, useReviewDesk } from '../desk/review-desk.js';
import { FindingOfSentence } from '../findings/finding-of-sentence.js';
import { DiffText } from '../../../ui/diff/diff-text.js';
import type { EditingSession } from './editing-session.js';
import classes from './editing.module.css';
import type { ShownSentence } from './shown-draft.js';

/** Below the evidence of a chosen sentence: how it came to read like this, and what a reviewer does with it. */
export function ReviewSentenceActions({ index }: { readonly index: number }) {
  const desk = useReviewDesk();
  const sentence = desk && sentenceOf(desk.shown, index);
  if (!desk || !sentence) return null;
  return (
    <>
      <AgainstModel desk={desk} sentence={sentence} />
      <FindingOfSentence desk={desk} sentence={sentence} number={index + 1} />
      {desk.editing.session && <Actions session={desk.editing.session} sentence={sentence} />}
    </>
  );
}

function AgainstModel({
  desk,
  sentence,
}: {
  readonly desk: ReviewDesk;
  readonly sentence: ShownSentence;
}) {
  const { t } = useTranslation('review');
  const model = desk.modelWords(sentence);
  if (model === undefined || model === sentence.text) return null;
  if (model === null) return <p>{t('edit.addedByReviewer')}</p>;
  return (
    <div className={classes['against']} role="group" aria-label={t('edit.modelWrote')}>
      <span className={classes['small']}>{t('edit.modelWrote')}</span>
      <DiffText before={model} after={sentence.text} />
    </div>
  );
}

function Actions({
  session,
  sentence: { key, section, change },
}: {
  readonly session: EditingSession;
  readonly sentence: ShownSentence;
}) {
  const { t } = useTranslation('review');
  const { clear } = useEvidence();
  return (
    <Group gap="xs">
      <Button
        size="compact-sm"
        variant="default"
        rightSection={
          <Kbd size="xs" className={classes['key'] ?? ''}>
            e
          </Kbd>
        }
        onClick={() => session.edit({ kind: 'sentence', key })}
      >
        {t('edit.write')}
      </Button>
      <Button
        size="compact-sm"
        variant="default"
        onClick={() => {
          clear();
          session.takeOut(key);
        }}
      >
        {t('edit.takeOut')}
      </Button>
      <Button
        size="compact-sm"
        variant="default"
        onClick={() => session.edit({ kind: 'new', section, behind: key })}
      >
        {t('edit.addBehind')}
      </Button>
      {change === 'changed' && (
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => {
            clear();
            session.putBack(key);
          }}
        >
          {t('edit.putBack')}
        </Button>
      )}
    </Group>
  );
}
