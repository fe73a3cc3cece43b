import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { getDocumentOptions } from '@app/api-client/react-query';
import { BreakGlassButton } from '../../features/break-glass/break-glass-button.js';
import type { Lookup } from '@app/api-client';
import { ProblemAlert } from '../../ui/problems/problem-alert.js';
import { RelativeTime } from '../../ui/formats/relative-time.js';
import classes from './identifier-search.module.css';
import { searchResultLink } from './search-result-link.js';

interface SearchResultsProps {
  /** What was looked for. */
  readonly sought: string;
  readonly found: Lookup | undefined;
  readonly error: unknown;
  readonly onOpen: () => void;
}

/** What is said under the field where there is no page to go to at once. */
export function SearchResults({ sought, found, error, onOpen }: SearchResultsProps) {
  const { t } = useTranslation('layout');
  const count = found?.documentIds.length ?? 0;
  const patients = found?.patients ?? [];
  return (
    <div role="status" className={classes['answer']}>
      {error ? <ProblemAlert error={error} /> : null}
      {found && !searchResultLink(found) && (
        <div className={classes['sheet']}>
          <Text size="sm">{t(wordsOf(patients.length, count))}</Text>
          {patients.length > 0 && (
            <ul className={classes['documents']}>
              {patients.map(({ id, name, identifier, authority }) => (
                <li key={id}>
                  <Link to="/documents" search={{ patient: id }} onClick={onOpen}>
                    {[name, identifier, authority].filter((text) => text !== null).join(' · ')}
                  </Link>
                </li>
              ))}
            </ul>
          )}
          {count > 0 && (
            <ul className={classes['documents']}>
              {found.documentIds.map((id) => (
                <li key={id}>
                  <DocumentLink id={id} onOpen={onOpen} />
                </li>
              ))}
            </ul>
          )}
          {patients.length + count === 0 && (
            <div className={classes['emergency']}>
              <BreakGlassButton identifier={sought} onAsk={onOpen} />
            </div>
          )}
          {found.moreDocuments && <Text size="sm">{t('search.more', { count })}</Text>}
        </div>
      )}
    </div>
  );
}

function wordsOf(patients: number, documents: number) {
  if (patients > 0) return 'search.severalPatients';
  return documents > 0 ? 'search.several' : 'search.nothing';
}

function DocumentLink({ id, onOpen }: { readonly id: string; readonly onOpen: () => void }) {
  const { t } = useTranslation('layout');
  const { data } = useQuery(getDocumentOptions({ path: { documentId: id } }));
  return (
    <Link to="/documents/$documentId" params={{ documentId: id }} onClick={onOpen}>
      {data?.fileName ?? t('search.unnamed')} {data && <RelativeTime at={data.createdAt} />}
    </Link>
  );
}
