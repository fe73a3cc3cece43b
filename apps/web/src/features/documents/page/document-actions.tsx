import { ActionIcon, Button, Menu } from '@mantine/core';
import {
  IconCircleX,
  IconDots,
  IconDownload,
  IconPrinter,
  IconRefresh,
  IconSparkles,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Document, Summary } from '@app/api-client';
import { CopyButton } from '../../../ui/copy-button.js';
import { useDraftOrigin } from '../draft/draft-origin.js';
import { useDraftStatus } from '../draft/draft-status.js';
import { labelledText } from '../draft/labelled-text.js';
import { makerLabel } from '../draft/maker-label.js';
import { WrongPatientItem } from '../patient/wrong-patient-item.js';

interface DocumentActionsProps {
  readonly document: Document;
  readonly summary: Summary | null;
  readonly state: Summary['state'] | null;
  readonly busy: boolean;
  readonly onAsk: () => void;
  readonly onRetry: () => void;
  readonly onCancel: () => void;
  readonly onCancelDocument: () => void;
  readonly onWrongPatient: () => void;
  readonly onPrint: (what: 'draft' | 'both') => void;
}

/** What can be done here and now; what makes no sense in this state is not offered. */
export function DocumentActions(props: DocumentActionsProps) {
  const { t } = useTranslation('documents');
  const { document, summary, state } = props;
  const version = summary?.version ?? null;
  const isUnderWay = state === 'queued' || state === 'running';
  const hasEnded = state === 'failed' || state === 'cancelled';
  return (
    <>
      {summary && version && <CopyDraft summary={summary} version={version} />}
      {isUnderWay && (
        <Button
          size="xs"
          variant="default"
          leftSection={<IconCircleX size={16} />}
          onClick={props.onCancel}
          loading={props.busy}
        >
          {t('actions.cancelSummary')}
        </Button>
      )}
      {hasEnded && (
        <Button
          size="xs"
          variant="default"
          leftSection={<IconRefresh size={16} />}
          onClick={props.onRetry}
          loading={props.busy}
        >
          {t('actions.retry')}
        </Button>
      )}
      {document.state === 'extracted' && (
        <Button
          size="xs"
          variant={summary ? 'default' : 'filled'}
          leftSection={<IconSparkles size={16} />}
          onClick={props.onAsk}
        >
          {t(summary ? 'actions.summarizeAgain' : 'actions.summarize')}
        </Button>
      )}
      <MoreActions {...props} hasDraft={version !== null} />
    </>
  );
}

function MoreActions({
  document,
  hasDraft,
  onPrint,
  onCancelDocument,
  onWrongPatient,
}: DocumentActionsProps & { readonly hasDraft: boolean }) {
  const { t } = useTranslation('documents');
  const mayCancel = document.state === 'received' || document.state === 'extracting';
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <ActionIcon
          variant="default"
          size={30}
          aria-label={t('actions.more')}
          title={t('actions.more')}
        >
          <IconDots size={18} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          component="a"
          href={`/api/documents/${document.id}/content`}
          download
          leftSection={<IconDownload size={16} />}
        >
          {t('actions.download')}
        </Menu.Item>
        {hasDraft && (
          <>
            <Menu.Item leftSection={<IconPrinter size={16} />} onClick={() => onPrint('draft')}>
              {t('actions.printDraft')}
            </Menu.Item>
            <Menu.Item leftSection={<IconPrinter size={16} />} onClick={() => onPrint('both')}>
              {t('actions.printBoth')}
            </Menu.Item>
          </>
        )}
        {document.state === 'extracted' && <WrongPatientItem onChosen={onWrongPatient} />}
        {mayCancel && (
          <Menu.Item color="red" leftSection={<IconCircleX size={16} />} onClick={onCancelDocument}>
            {t('actions.cancelDocument')}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}

function CopyDraft({
  summary,
  version,
}: {
  readonly summary: Summary;
  readonly version: NonNullable<Summary['version']>;
}) {
  const { t } = useTranslation('documents');
  const origin = useDraftOrigin()(summary, version);
  const text = labelledText({
    label: useDraftStatus()(summary, version).label,
    origin: [makerLabel(t, version), ...origin],
    text: version.text,
  });
  return <CopyButton text={text} label={t('actions.copy')} />;
}
