import { Anchor, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { connectionOf, sideLabel, undoneByLabel } from '../../documents/merge-labels.js';
import type { PatientMerge } from '@app/api-client';
import { DescriptionItem, DescriptionList } from '../../../ui/description-list.js';
import { useFormats } from '../../../ui/formats/formats.js';
import { useMay } from '../use-may.js';

/** Who and when, in which direction, on how much it bears, and what became of it. */
export function MergeFacts({ merge }: { readonly merge: PatientMerge }) {
  const { t } = useTranslation('administration');
  const { t: word } = useTranslation('documents');
  const formats = useFormats();
  const mayReadMessages = useMay('message:read');
  const { kind, mergedAt, documentCount, undoneAt, undoneBy, undoReason } = merge;
  const connection = connectionOf(merge);
  return (
    <section aria-labelledby="facts">
      <Title order={2} id="facts" mb="sm">
        {t('merges.facts')}
      </Title>
      <DescriptionList>
        <DescriptionItem name={t('merges.meaning')}>{t(`merges.means.${kind}`)}</DescriptionItem>
        <DescriptionItem name={t(kind === 'link' ? 'merges.first' : 'merges.fromPatient')}>
          <Patient side={merge.from} id={merge.fromPatientId} />
        </DescriptionItem>
        <DescriptionItem name={t(kind === 'link' ? 'merges.second' : 'merges.intoPatient')}>
          <Patient side={merge.into} id={merge.intoPatientId} />
        </DescriptionItem>
        <DescriptionItem name={t('merges.when')}>{formats.dateTime(mergedAt)}</DescriptionItem>
        <DescriptionItem name={t('messages.connection')}>
          {mayReadMessages ? (
            <Anchor
              renderRoot={(props) => (
                <Link {...props} to="/administration/messages" search={{ connection }} />
              )}
            >
              {connection}
            </Anchor>
          ) : (
            connection
          )}
        </DescriptionItem>
        {kind !== 'link' && (
          <DescriptionItem name={t('merges.documents')}>
            {formats.number(documentCount)}
          </DescriptionItem>
        )}
        {undoneAt !== null && (
          <>
            <DescriptionItem name={t('merges.undone')}>
              {formats.dateTime(undoneAt)}
            </DescriptionItem>
            <DescriptionItem name={t('merges.undoneBy')}>
              {undoneBy ? undoneByLabel(word, undoneBy) : t('merges.unknown')}
            </DescriptionItem>
            <DescriptionItem name={t('merges.why')}>
              {undoReason ??
                t(undoneBy?.kind === 'service' ? 'merges.undoneBySource' : 'merges.noReason')}
            </DescriptionItem>
          </>
        )}
      </DescriptionList>
    </section>
  );
}

/** By the identifier, for who may read a document of theirs; by the id of the row for the others. */
function Patient({ side, id }: { readonly side: PatientMerge['from']; readonly id: string }) {
  const { t: word } = useTranslation('documents');
  if (side === null) return id;
  return (
    <Anchor renderRoot={(props) => <Link {...props} to="/documents" search={{ patient: id }} />}>
      {sideLabel(word, side, id)}
    </Anchor>
  );
}
