import { Button, Group } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconMapPin, IconNotesOff, IconTextPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useEvidence } from '../../documents/evidence/evidence-view.js';
import type { Omission, SourceSpan } from '@app/api-client';
import { useIsNarrow } from '../../../ui/breakpoints.js';
import type { ReviewDesk } from '../desk/review-desk.js';
import { factText, shortened } from './fact-text.js';
import { FactQuote } from './fact-quote.js';
import { KeepOutForm } from './keep-out-form.js';
import { KeptOut } from './kept-out.js';
import classes from './omissions.module.css';
import { factKey, isOfEdits } from './shown-omissions.js';
import { useAddFact } from './use-add-fact.js';

/** Of the element that has the focus when the one before it was answered. */
export function headingId(key: string): string {
  return `omission-${key.replaceAll(' ', '-')}`;
}

/** One fact that must be answered: what it is, where it is, and the three things to do about it. */
export function MustAnswerItem({
  omission,
  index,
  desk,
  wordsOf,
  onDone,
}: {
  readonly omission: Omission;
  /** Among all that is left out. */
  readonly index: number;
  readonly desk: ReviewDesk | null;
  readonly wordsOf: (span: SourceSpan) => string | null;
  readonly onDone: (key: string, action: 'added' | 'keptOut') => void;
}) {
  const { t } = useTranslation('documents');
  const [asking, { toggle, close }] = useDisclosure(false);
  const { answer } = omission;
  const key = factKey(omission);
  const words = factText(omission, wordsOf);
  const name = { words: shortened(words ?? '') };
  const add = useAddFact(desk, omission, words);
  const isNothing = omission.class === null;
  const canAnswer = desk?.isMine === true && desk.review.state === 'in_review' && answer === null;
  return (
    <li className={classes['item']} data-answered={answer !== null || undefined}>
      <h3 id={headingId(key)} tabIndex={-1}>
        <IconNotesOff size={16} aria-hidden />
        <OmissionTitle omission={omission} />
      </h3>
      {isNothing ? (
        <p>{t('omissions.nearlyEmpty')}</p>
      ) : (
        <FactQuote omission={omission} wordsOf={wordsOf} />
      )}
      {answer && <KeptOut answer={answer} />}
      {add.isAdded && answer === null && (
        <p className={classes['added']}>
          {t(add.isJudged ? 'omissions.addedStill' : 'omissions.added')}
        </p>
      )}
      <Group gap="xs">
        {omission.spans.length > 0 && (
          <ShowButton index={index} places={omission.spans.length} words={name.words} />
        )}
        {canAnswer && !isNothing && add.add && !add.isAdded && (
          <Button
            size="compact-xs"
            leftSection={<IconTextPlus size={14} />}
            aria-label={t('omissions.addOf', name)}
            title={
              add.section === null ? undefined : t('omissions.addTo', { section: add.section })
            }
            onClick={() => {
              add.add?.();
              onDone(key, 'added');
            }}
          >
            {t('omissions.add')}
          </Button>
        )}
        {add.undo && answer === null && (
          <Button
            size="compact-xs"
            variant="default"
            aria-label={t('omissions.undoOf', name)}
            onClick={add.undo}
          >
            {t('omissions.undo')}
          </Button>
        )}
        {canAnswer && (!add.isAdded || add.isJudged) && (
          <Button
            size="compact-xs"
            variant="default"
            aria-expanded={asking}
            aria-label={isNothing ? undefined : t('omissions.keepOutOf', name)}
            onClick={toggle}
          >
            {t(isNothing ? 'omissions.nearlyEmptyKeep' : 'omissions.keepOut')}
          </Button>
        )}
      </Group>
      {canAnswer &&
        asking &&
        (isOfEdits(omission) ? (
          <p className={classes['quiet']}>{t('omissions.saveFirst')}</p>
        ) : (
          <KeepOutForm
            desk={desk}
            omission={omission}
            words={name.words}
            onClose={close}
            onAnswered={() => onDone(key, 'keptOut')}
          />
        ))}
    </li>
  );
}

export function OmissionTitle({
  omission: { class: factClass, reason },
}: {
  readonly omission: Omission;
}) {
  const { t } = useTranslation('documents');
  if (reason !== null && reason !== 'organization') return t(`omissions.because.${reason}`);
  return (
    <>
      {factClass !== null && t(`omissions.class.${factClass}`)}
      {reason !== null && (
        <span className={classes['because']}>{t(`omissions.because.${reason}`)}</span>
      )}
    </>
  );
}

/** Jumps to the place in the source and marks it. */
export function ShowButton({
  index,
  places,
  words,
}: {
  readonly index: number;
  /** How many there are: each press goes to the next, and after the last one nothing is marked. */
  readonly places: number;
  readonly words: string;
}) {
  const { t } = useTranslation('documents');
  const { chosen, chooseOmission, clear, bring } = useEvidence();
  const isNarrow = useIsNarrow();
  const shown = chosen?.kind === 'omission' && chosen.omission === index ? chosen.place : null;
  const label =
    places > 1 && shown !== null
      ? t('omissions.shownPlace', { place: shown + 1, count: places })
      : t('omissions.show');
  const next = shown === null ? undefined : shown + 1 < places ? shown + 1 : null;
  return (
    <Button
      size="compact-xs"
      variant="default"
      leftSection={<IconMapPin size={14} />}
      aria-label={words === '' ? undefined : `${label}: ${words}`}
      aria-pressed={shown !== null}
      onClick={() => {
        if (next === null && !isNarrow) return clear();
        chooseOmission(index, next ?? undefined);
        if (isNarrow) bring('source');
      }}
    >
      {label}
    </Button>
  );
}
