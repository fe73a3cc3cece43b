import { Dropzone } from '@mantine/dropzone';
import '@mantine/dropzone/styles.css';
import { IconFileUpload, IconUpload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../ui/formats/formats.js';
import { ChooseButton } from './choose-button.js';
import classes from './drop-area.module.css';
import { PasteHandler } from './paste-handler.js';
import type { UploadOptions } from '../queue/create-upload-item.js';
import { formatNames } from '../queue/use-upload-options.js';
import { useUploadTotals } from '../queue/use-upload-queue.js';

interface DropProps {
  readonly onFiles: (files: readonly File[]) => void;
}

/** Says what can be brought and how; small as soon as there is a list. */
export function DropArea({ options, onFiles }: DropProps & { readonly options: UploadOptions }) {
  const { t } = useTranslation('upload');
  const formats = useFormats();
  const { total } = useUploadTotals();
  const small = total > 0;
  const choose = (
    <ChooseButton
      many
      size="sm"
      variant={small ? 'default' : 'filled'}
      leftSection={<IconFileUpload size={16} />}
      onChoose={onFiles}
    >
      {t('choose')}
    </ChooseButton>
  );
  return (
    <div className={classes['area']} data-small={small || undefined}>
      <IconUpload size={small ? 20 : 36} stroke={1.5} className={classes['icon'] ?? ''} />
      <div className={classes['label']}>
        <span className={classes['title']}>{t(small ? 'drop.anywhere' : 'drop.title')}</span>
        <span className={classes['text']}>
          {t('drop.text', {
            formats: formatNames(options),
            size: formats.bytes(options.rules.maxBytes),
          })}
        </span>
        {!small && <span className={classes['text']}>{t('drop.lead')}</span>}
      </div>
      <div className={classes['actions']}>
        {choose}
        <PasteHandler onFiles={onFiles} />
      </div>
    </div>
  );
}

/** The whole window takes files; it says so as soon as some are dragged over it. */
export function DropAnywhere({ onFiles }: DropProps) {
  const { t } = useTranslation('upload');
  return (
    <Dropzone.FullScreen
      active
      activateOnKeyboard={false}
      withinPortal={false}
      onDrop={onFiles}
      inputProps={{ 'aria-hidden': true, tabIndex: -1 }}
      classNames={{ fullScreen: classes['screen'] ?? '', root: classes['whole'] ?? '' }}
    >
      <Dropzone.Accept>
        <span className={classes['now']}>
          <IconUpload size={40} stroke={1.5} />
          {t('drop.now')}
        </span>
      </Dropzone.Accept>
    </Dropzone.FullScreen>
  );
}
