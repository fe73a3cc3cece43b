import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useSectionTitle } from '../../documents/use-profile-title.js';
import { type ReviewDesk, useReviewDesk } from '../desk/review-desk.js';
import classes from './editing.module.css';
import { SentenceBox } from './sentence-box.js';

/** The box of a sentence that the model did not write. */
export function NewSentence({ desk }: { readonly desk: ReviewDesk }) {
  const { t } = useTranslation('review');
  const { writing, write, editing } = desk;
  if (writing?.kind !== 'new') return null;
  const { section, behind } = writing;
  return (
    <SentenceBox
      label={t('edit.new')}
      text=""
      onDone={(text) => {
        editing.session?.add({ section, behind }, text);
        write(null);
      }}
      onCancel={() => write(null)}
    />
  );
}

/** Below the words of each section while it is edited: the way to add to it. */
export function SectionEnd({ section }: { readonly section: string | null }) {
  const { t } = useTranslation('review');
  const titleOf = useSectionTitle();
  const desk = useReviewDesk();
  if (!desk?.editing.session) return null;
  const { writing, write, shown, summary } = desk;
  if (writing?.kind === 'new' && writing.section === section && writing.behind === null) {
    return <NewSentence desk={desk} />;
  }
  const last = shown.sentences.findLast((sentence) => sentence.section === section)?.key ?? null;
  const titled = shown.version.sections.find(({ id }) => id === section);
  return (
    <div className={classes['end']}>
      <Button
        size="compact-xs"
        variant="subtle"
        leftSection={<IconPlus size={14} />}
        onClick={() => write({ kind: 'new', section, behind: last })}
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
