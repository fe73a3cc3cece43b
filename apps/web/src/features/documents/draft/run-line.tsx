import { useTranslation } from 'react-i18next';
import { CommandLine } from '../../../ui/command-line.js';
import { CopyButton } from '../../../ui/copy-button.js';
import classes from './draft.module.css';

/** Which run of the engine wrote the draft, and how to have it repeated. */
export function RunLine({ runId }: { readonly runId: string }) {
  const { t } = useTranslation('documents');
  const repeat = `cloister reproduce ${runId}`;
  return (
    <details className={classes['fold']}>
      <summary>{t('receipt.run')}</summary>
      <div className={classes['run']}>
        <code>{runId}</code>
        <CopyButton text={runId} size="compact-xs" label={t('receipt.copyRun')} />
      </div>
      <p>{t('receipt.repeat')}</p>
      <CommandLine>{repeat}</CommandLine>
    </details>
  );
}
