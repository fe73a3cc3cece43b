import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useSectionTitle } from '../../documents/use-profile-title.js';
import { isOpen, type ReviewDesk, useReviewDesk } from '../desk/review-desk.js';
import classes from './editing.module.css';
import { SentenceBox } from './sentence-box.js';

/** The box of a sentence that the model did not write, where one is open behind that sentence. */
export function NewSentence({
  desk,
  section,
  behind,
}: {
  readonly desk: ReviewDesk;
  readonly section: string | null;
  readonly behind: string | null;
}) {
  const { t } = useTranslation('review');
  const { session } = desk.editing;
  const of = { kind: 'new', section, behind } as const;
  if (!session || !isOpen(desk, of)) return null;
  return <SentenceBox label={t('edit.new')} session={session} of={of} />;
}

/** Below the words of each section while it is edited: the way to add to it. */
export function SectionEnd({ section }: { readonly section: string | null }) {
  const { t } = useTranslation('review');
  const titleOf = useSectionTitle();
  const desk = useReviewDesk();
  const session = desk?.editing.session;
  if (!desk || !session) return null;
  const { shown, summary } = desk;
  if (isOpen(desk, { kind: 'new', section, behind: null })) {
    return <NewSentence desk={desk} section={section} behind={null} />;
  }
  const last = shown.sentences.findLast((sentence) => sentence.section === section)?.key ?? null;
  const titled = shown.version.sections.find(({ id }) => id === section);
  return (
    <div className={classes['end']}>
      <Button
        size="compact-xs"
        variant="subtle"
        leftSection={<IconPlus size={14} />}
        onClick={() => session.edit({ kind: 'new', section, behind: last })}
        aria-label={
          titled && shown.version.sections.length > 1
            ? t('edit.addFirst', { section: titleOf(summary.profile, titled) })
            : t('edit.addToText')
        }
      >
        {t('edit.addToText')}
      </Button>
    </div>
  );
}
