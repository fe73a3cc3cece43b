import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconGauge } from '@tabler/icons-react';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../ui/dialogs/dialog.js';
import { LoadingSkeleton } from '../../../ui/loading-skeleton.js';

const ReliabilityTable = lazy(async () => {
  const { ReliabilityTable: component } = await import('./reliability-table.js');
  return { default: component };
});

const DraftErrorsOf = lazy(async () => {
  const { DraftErrorsOf: component } = await import('./draft-errors-of.js');
  return { default: component };
});

/** Next to the marks: how often they are right. */
export function ReliabilityButton({
  checkVersion,
  isCompared,
  profile,
  model,
}: {
  readonly checkVersion: number | null;
  /** A language model judged besides the rules. */
  readonly isCompared: boolean;
  /** The id of what the draft was written under. */
  readonly profile: string;
  /** As the draft names it; null where none wrote it. */
  readonly model: string | null;
}) {
  const { t } = useTranslation('documents');
  const [opened, { open, close }] = useDisclosure(false);
  return (
    <>
      <Button
        size="compact-xs"
        variant="subtle"
        leftSection={<IconGauge size={14} />}
        onClick={open}
      >
        {t('reliability.title')}
      </Button>
      <Dialog
        opened={opened}
        onClose={close}
        size="lg"
        title={t('reliability.title')}
        position="top"
      >
        <Suspense fallback={<LoadingSkeleton lines={6} />}>
          <ReliabilityTable checkVersion={checkVersion} isCompared={isCompared} />
          <DraftErrorsOf profile={profile} model={model} />
        </Suspense>
      </Dialog>
    </>
  );
}
