import { Badge, Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { MakersInUse, RecallScope } from '@app/api-client';
import type { Column } from '../../../ui/data-table.js';
import { useFormats } from '../../../ui/formats/formats.js';
import classes from '../../../ui/listing.module.css';
import { scopeName, shortHash } from './recall-labels.js';
import { TitledTable } from './titled-table.js';

interface MakersProps {
  readonly makers: MakersInUse;
  readonly onRecall: (scope: RecallScope) => void;
}

/** Which readers have made what is here, and the way to recall one. */
export function ReadersInUse({ makers: { readers, currentVersion }, onRecall }: MakersProps) {
  const { t } = useTranslation('administration');
  const formats = useFormats();
  const counts = useCounts();
  const hasOlder = readers.some(
    ({ version, recalled }) => !recalled && (version ?? 0) < currentVersion,
  );
  return (
    <TitledTable
      id="readers"
      title={t('recalls.readers')}
      text={t('recalls.readersText', { version: currentVersion })}
      rows={readers}
      rowKey={({ reader, version }) => `${reader} ${version}`}
      columns={[
        {
          heading: t('recalls.reader'),
          renderCell: ({ reader }) => reader ?? t('recalls.unknownReader'),
        },
        { heading: t('recalls.version'), renderCell: ({ version }) => version ?? '–' },
        {
          heading: t('recalls.documents'),
          renderCell: ({ documents }) => formats.number(documents),
        },
        ...counts,
      ]}
      renderActions={(one) => (
        <RecallAction recalled={one.recalled} scope={readerScope(one)} onRecall={onRecall} />
      )}
      none={t('recalls.nothingRead')}
      after={
        hasOlder && (
          <Button
            mt="sm"
            color="red"
            variant="light"
            onClick={() =>
              onRecall({
                kind: 'reader',
                reader: null,
                fromVersion: 0,
                throughVersion: currentVersion - 1,
              })
            }
          >
            {t('recalls.older')}
          </Button>
        )
      }
    />
  );
}

/** The same of models. */
export function ModelsInUse({ makers: { models }, onRecall }: MakersProps) {
  const { t } = useTranslation('administration');
  const counts = useCounts();
  return (
    <TitledTable
      id="models"
      title={t('recalls.models')}
      rows={models}
      rowKey={(one) => `${one.modelSha256 ?? one.modelId} ${one.adapterSha256} ${one.adapterKnown}`}
      columns={[
        {
          heading: t('recalls.model'),
          renderCell: ({ modelId, engine, modelSha256 }) => (
            <>
              {modelId ?? engine}
              <div className={classes['small']}>
                {modelSha256 === null ? t('recalls.noHash') : shortHash(modelSha256)}
              </div>
            </>
          ),
        },
        {
          heading: t('recalls.adapter'),
          renderCell: ({ adapterKnown, adapterId, adapterSha256 }) =>
            adapterKnown
              ? (adapterId ??
                (adapterSha256 === null ? t('recalls.noAdapter') : shortHash(adapterSha256)))
              : t('recalls.adapterUnknown'),
        },
        ...counts,
      ]}
      renderActions={(one) => (
        <RecallAction recalled={one.recalled} scope={modelScope(one)} onRecall={onRecall} />
      )}
      none={t('recalls.nothingWritten')}
    />
  );
}

/** Null where it was not recorded which it is. */
function readerScope({ reader, version }: MakersInUse['readers'][number]): RecallScope | null {
  if (reader === null || version === null) return null;
  return { kind: 'reader', reader, fromVersion: version, throughVersion: version };
}

/** Null where nobody knows its name either. */
function modelScope({
  modelSha256,
  modelId,
  adapterSha256,
}: MakersInUse['models'][number]): RecallScope | null {
  if (modelSha256 !== null) return { kind: 'model', modelSha256, adapterSha256 };
  return modelId === null ? null : { kind: 'model-name', modelId };
}

type Counts = Pick<MakersInUse['models'][number], 'drafts' | 'signed'>;

/** How much a reader or a model has made. */
function useCounts(): readonly Column<Counts>[] {
  const { t } = useTranslation('administration');
  const formats = useFormats();
  return [
    { heading: t('recalls.drafts'), renderCell: ({ drafts }) => formats.number(drafts) },
    { heading: t('recalls.signed'), renderCell: ({ signed }) => formats.number(signed) },
  ];
}

/** That it is recalled, or the way to recall it. */
function RecallAction({
  recalled,
  scope,
  onRecall,
}: {
  readonly recalled: boolean;
  /** Null where there is nothing to name it by. */
  readonly scope: RecallScope | null;
  readonly onRecall: (scope: RecallScope) => void;
}) {
  const { t } = useTranslation('administration');
  if (recalled) {
    return (
      <Badge color="red" variant="light">
        {t('recalls.isRecalled')}
      </Badge>
    );
  }
  return (
    scope && (
      <Button
        size="compact-sm"
        variant="default"
        aria-label={t('recalls.recallOne', { name: scopeName(t, scope) })}
        onClick={() => onRecall(scope)}
      >
        {t('recalls.recall')}
      </Button>
    )
  );
}
