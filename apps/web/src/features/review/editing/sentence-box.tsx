import { Button, Group, Textarea } from '@mantine/core';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EditingSession } from './editing-session.js';
import classes from './editing.module.css';
import { type EditorOf, idOfEditor } from './open-editors.js';

interface SentenceBoxProps {
  readonly label: string;
  readonly session: EditingSession;
  readonly of: EditorOf;
}

/** A sentence while it is written again, in its place in the text. What is written is kept as it is typed. */
export function SentenceBox({ label, session, of }: SentenceBoxProps) {
  const { t } = useTranslation('review');
  const { t: common } = useTranslation('common');
  const [words, setWords] = useState(() => session.textIn(of));
  const [hasFocus] = useState(() => session.takeFocus(of));
  const apply = (): void => session.apply(of);
  const cancel = (): void => session.cancel(of);
  const keys = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') {
      event.stopPropagation();
      cancel();
    } else if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      apply();
    }
  };
  return (
    <div className={classes['box']} role="group" aria-label={label} data-editor={idOfEditor(of)}>
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
        autoFocus={hasFocus}
        onFocus={({ currentTarget }) => currentTarget.scrollIntoView({ block: 'nearest' })}
        onChange={({ currentTarget: { value } }) => {
          setWords(value);
          session.type(of, value);
        }}
        onKeyDown={keys}
      />
      <Group gap="xs" mt="xs">
        <Button size="compact-sm" onClick={apply}>
          {t('edit.done')}
        </Button>
        <Button size="compact-sm" variant="default" onClick={cancel}>
          {common('cancel')}
        </Button>
        {of.kind === 'sentence' && (
          <Button
            size="compact-sm"
            variant="subtle"
            color="red"
            onClick={() => session.takeOut(of.key)}
          >
            {t('edit.takeOut')}
          </Button>
        )}
      </Group>
    </div>
  );
}
