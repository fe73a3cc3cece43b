import { queryOptions, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { getUploadRules, listProfiles } from '@app/api-client';
import { profilesIn } from '../../../ui/profile-words.js';
import type { Knowledge } from './new-rows.js';
import { type Uploads, useUploads } from '../upload-provider.js';

/** What the service takes, and which profiles it has; the tray checks its files by it. */
export function knowledgeQuery({ tray }: Uploads) {
  return queryOptions({
    queryKey: ['upload-knowledge'],
    queryFn: async (): Promise<Knowledge> => {
      const [rules, profiles] = await Promise.all([
        getUploadRules({ throwOnError: true }),
        listProfiles({ throwOnError: true }),
      ]);
      const knowledge = { rules: rules.data, profiles: profiles.data.items };
      tray.learn(knowledge);
      return knowledge;
    },
    staleTime: 60_000,
  });
}

/** Null until it is known. */
export function useKnowledge(): Knowledge | null {
  const { data } = useQuery(knowledgeQuery(useUploads()));
  const { language } = useTranslation().i18n;
  return useMemo(
    () => (data ? { ...data, profiles: profilesIn(language, data.profiles) } : null),
    [data, language],
  );
}

/** "PDF, Word, RTF" */
export function formatNames({ rules }: Knowledge): string {
  return rules.formats.map(({ name }) => name).join(', ');
}

/** What the file dialog offers first; another file can be chosen all the same, and is then told why not. */
export function acceptedExtensions({ rules }: Knowledge): string {
  return rules.formats
    .flatMap(({ extensions }) => extensions.map((extension) => `.${extension}`))
    .join(',');
}
