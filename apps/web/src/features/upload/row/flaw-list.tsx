import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../ui/formats/formats.js';
import { ChooseButton } from '../choosing/choose-button.js';
import { type Flaw, hindrances, type TrayRow } from '../queue/tray-row.js';
import { useUploads } from '../upload-provider.js';
import classes from './upload-row.module.css';
import { formatNames, useKnowledge } from '../queue/use-knowledge.js';

/** Why a file cannot be sent as it is, and a way on. */
export function FlawList({ row }: { readonly row: TrayRow }) {
  const { t } = useTranslation('upload');
  const { tray } = useUploads();
  const words = useFlawWords(row);
  const flaws = hindrances(row);
  if (flaws.length === 0) return null;
  return (
    <div className={classes['reason']} data-tone="flawed">
      <IconAlertTriangle size={16} className={classes['reasonIcon'] ?? ''} />
      <span className={classes['reasonWords']}>{flaws.map(words).join(' ')}</span>
      <span className={classes['ways']}>
        {flaws.includes('duplicate') && flaws.length === 1 ? (
          <Button size="compact-xs" variant="default" onClick={() => tray.keepDuplicate(row.key)}>
            {t('keepDuplicate')}
          </Button>
        ) : (
          <ChooseButton
            label={t('chooseOtherFor', { name: row.fileName })}
            onChoose={([file]) => file && tray.replaceFile(row.key, file)}
          >
            {t('chooseOther')}
          </ChooseButton>
        )}
      </span>
    </div>
  );
}

function useFlawWords(row: TrayRow): (flaw: Flaw) => string {
  const { t } = useTranslation('upload');
  const formats = useFormats();
  const knowledge = useKnowledge();
  return (flaw) =>
    t(`flaw.${flaw}`, {
      formats: knowledge ? formatNames(knowledge) : '',
      size: formats.bytes(row.sizeBytes),
      limit: formats.bytes(knowledge?.rules.maxBytes ?? 0),
    });
}
