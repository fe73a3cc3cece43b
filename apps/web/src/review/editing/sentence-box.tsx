import { Button, Group, Textarea } from '@mantine/core';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './editing.module.css';

interface SentenceBoxProps {
  readonly label: string;
  readonly text: string;
  readonly onDone: (text: string) => void;
  readonly onCancel: () => void;
  /** Missing of a sentence that is not in the text yet. */
  readonly onTakeOut?: () => void;
}

/** A sentence while it is written anew, in its place in the text. */
export function SentenceBox({ label, text, onDone, onCancel, onTakeOut }: SentenceBoxProps) {
  const { t } = useTranslation('review');
  const { t: common } = useTranslation('common');
  const [words, setWords] = useState(text);
  const keys = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') {
      event.stopPropagation();
      onCancel();
    } else if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      onDone(words);
    }
  };
  return (
    <div className={classes['box']} role="group" aria-label={label}>
      <Textarea
        aria-label={t('edit.text')}
        description={t('edit.keys')}
        inputWrapperOrder={['input', 'description']}
        autosize
        minRows={1}
        maxRows={12}
        maxLength={10_000}
        value={words}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- it takes the place of the sentence that had the focus
        autoFocus
        onChange={({ currentTarget }) => setWords(currentTarget.value)}
        onKeyDown={keys}
      />
      <Group gap="xs" mt="xs">
        <Button size="compact-sm" onClick={() => onDone(words)}>
          {t('edit.done')}
        </Button>
        <Button size="compact-sm" variant="default" onClick={onCancel}>
          {common('cancel')}
        </Button>
        {onTakeOut && (
          <Button size="compact-sm" variant="subtle" color="red" onClick={onTakeOut}>
            {t('edit.takeOut')}
          </Button>
        )}
      </Group>
    </div>
  );
}
