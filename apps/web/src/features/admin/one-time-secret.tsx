import { useTranslation } from 'react-i18next';
import { CommandLine } from '../../ui/command-line.js';
import { ShownOnceDialog } from '../../ui/dialogs/shown-once-dialog.js';

interface OneTimeSecretProps {
  /** Null: closed. */
  readonly secret: string | null;
  readonly title: string;
  /** Whose it is, for how long it is good, and how it gets there. */
  readonly text: string;
  readonly copy: string;
  readonly onClose: () => void;
}

/** A link or key that nobody can read again. */
export function OneTimeSecret({ secret, ...dialog }: OneTimeSecretProps) {
  const { t } = useTranslation('administration');
  return (
    <ShownOnceDialog
      {...dialog}
      opened={secret !== null}
      copied={secret ?? ''}
      kept={t('shownOnce.kept')}
    >
      <CommandLine>{secret ?? ''}</CommandLine>
    </ShownOnceDialog>
  );
}
