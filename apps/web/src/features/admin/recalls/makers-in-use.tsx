import { Badge, Button, Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { MakersInUse, RecallScope } from '@app/api-client';
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
  const hasOlder = readers.some(
    ({ version, recalled }) => !recalled && (version ?? 0) < currentVersion,
  );
  return (
    <TitledTable
      id="readers"
      title={t('recalls.readers')}
      text={t('recalls.readersText', { version: currentVersion })}
      columns={(['reader', 'version', 'documents', 'drafts', 'signed'] as const).map((column) =>
        t(`recalls.${column}`),
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
    >
      {readers.map((one) => (
        <Table.Tr key={`${one.reader} ${one.version}`}>
          <Table.Td>{one.reader ?? t('recalls.unknownReader')}</Table.Td>
          <Table.Td data-label={t('recalls.version')}>{one.version ?? '–'}</Table.Td>
          <Counted label={t('recalls.documents')} count={one.documents} />
          <MadeCells made={one} scope={readerScope(one)} onRecall={onRecall} />
        </Table.Tr>
      ))}
    </TitledTable>
  );
}

/** The same of models. */
export function ModelsInUse({ makers: { models }, onRecall }: MakersProps) {
  const { t } = useTranslation('administration');
  return (
    <TitledTable
      id="models"
      title={t('recalls.models')}
      columns={(['model', 'adapter', 'drafts', 'signed'] as const).map((column) =>
        t(`recalls.${column}`),
      )}
      none={t('recalls.nothingWritten')}
    >
      {models.map((one) => (
        <Table.Tr
          key={`${one.modelSha256 ?? one.modelId} ${one.adapterSha256} ${one.adapterKnown}`}
        >
          <Table.Td>
            {one.modelId ?? one.engine}
            <div className={classes['small']}>
              {one.modelSha256 === null ? t('recalls.noHash') : shortHash(one.modelSha256)}
            </div>
          </Table.Td>
          <Table.Td data-label={t('recalls.adapter')}>
            {one.adapterKnown
              ? (one.adapterId ??
                (one.adapterSha256 === null
                  ? t('recalls.noAdapter')
                  : shortHash(one.adapterSha256)))
              : t('recalls.adapterUnknown')}
          </Table.Td>
          <MadeCells made={one} scope={modelScope(one)} onRecall={onRecall} />
        </Table.Tr>
      ))}
    </TitledTable>
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

function Counted({ label, count }: { readonly label: string; readonly count: number }) {
  const formats = useFormats();
  return <Table.Td data-label={label}>{formats.number(count)}</Table.Td>;
}

/** What a reader or a model has made, and whether that is recalled, or the way to recall it. */
function MadeCells({
  made: { drafts, signed, recalled },
  scope,
  onRecall,
}: {
  readonly made: Pick<MakersInUse['models'][number], 'drafts' | 'signed' | 'recalled'>;
  /** Null where there is nothing to name it by. */
  readonly scope: RecallScope | null;
  readonly onRecall: (scope: RecallScope) => void;
}) {
  const { t } = useTranslation('administration');
  return (
    <>
      <Counted label={t('recalls.drafts')} count={drafts} />
      <Counted label={t('recalls.signed')} count={signed} />
      <Table.Td className={classes['act'] ?? ''}>
        {recalled && (
          <Badge color="red" variant="light">
            {t('recalls.isRecalled')}
          </Badge>
        )}
        {!recalled && scope && (
          <Button
            size="compact-sm"
            variant="default"
            aria-label={t('recalls.recallOne', { name: scopeName(t, scope) })}
            onClick={() => onRecall(scope)}
          >
            {t('recalls.recall')}
          </Button>
        )}
      </Table.Td>
    </>
  );
}
