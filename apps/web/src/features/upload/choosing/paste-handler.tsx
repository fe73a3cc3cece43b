import { Button, Stack, Textarea, TextInput } from '@mantine/core';
import { isNotEmpty, useForm } from '@mantine/form';
import { useWindowEvent } from '@mantine/hooks';
import { IconClipboardText } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DialogButtons } from '../../../ui/dialogs/dialog-buttons.js';
import { Dialog } from '../../../ui/dialogs/dialog.js';
import { useIsPhone } from '../../../ui/breakpoints.js';

const NAME_MAX = 200;
const TEXT_ENDING = '.txt';
const TAKES_TEXT = 'input, textarea, select, [contenteditable="true"]';

interface PasteHandlerProps {
  readonly onFiles: (files: readonly File[]) => void;
}

/**
 * A button for text, and the paste keys anywhere on the page: files go to the list, text is asked a
 * name for and becomes a file.
 */
export function PasteHandler({ onFiles }: PasteHandlerProps) {
  const { t } = useTranslation('upload');
  const [pasted, setPasted] = useState<string | null>(null);
  useWindowEvent('paste', ({ clipboardData, target }) => {
    if (!clipboardData || (target instanceof Element && target.closest(TAKES_TEXT))) return;
    const files = [...clipboardData.files];
    if (files.length > 0) onFiles(files);
    else {
      const text = clipboardData.getData('text/plain');
      if (text.trim() !== '' && pasted === null) setPasted(text);
    }
  });
  return (
    <>
      <Button
        size="sm"
        variant="default"
        leftSection={<IconClipboardText size={16} />}
        onClick={() => setPasted('')}
      >
        {t('pasteText')}
      </Button>
      {pasted !== null && (
        <TextDialog
          text={pasted}
          onClose={() => setPasted(null)}
          onFile={(file) => {
            onFiles([file]);
            setPasted(null);
          }}
        />
      )}
    </>
  );
}

interface TextDialogProps {
  readonly text: string;
  readonly onClose: () => void;
  readonly onFile: (file: File) => void;
}

function TextDialog({ text, onClose, onFile }: TextDialogProps) {
  const { t } = useTranslation(['upload', 'common']);
  const phone = useIsPhone();
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { name: t('paste.defaultName'), text },
    validate: {
      name: isNotEmpty(t('paste.nameMissing')),
      text: isNotEmpty(t('paste.textMissing')),
    },
  });
  const add = form.onSubmit((values) => {
    const name = values.name.trim().replace(/\.txt$/iu, '');
    onFile(new File([values.text], `${name}${TEXT_ENDING}`, { type: 'text/plain' }));
  });
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t('paste.title')}
      size="lg"
      fullScreen={phone}
      position="top"
    >
      <form onSubmit={add}>
        <Stack gap="md">
          <TextInput
            label={t('paste.name')}
            description={t('paste.nameHint')}
            rightSection={TEXT_ENDING}
            rightSectionWidth={44}
            maxLength={NAME_MAX}
            autoComplete="off"
            data-autofocus={text === '' ? undefined : true}
            key={form.key('name')}
            {...form.getInputProps('name')}
          />
          <Textarea
            label={t('paste.text')}
            placeholder={t('paste.textHint')}
            rows={12}
            data-autofocus={text === '' ? true : undefined}
            key={form.key('text')}
            {...form.getInputProps('text')}
          />
          <DialogButtons onCancel={onClose}>{t('paste.add')}</DialogButtons>
        </Stack>
      </form>
    </Dialog>
  );
}
