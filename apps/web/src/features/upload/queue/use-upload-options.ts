import { queryOptions, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { getUploadRules, listProfiles } from '@app/api-client';
import { localizedProfiles } from '../../../ui/localized-profiles.js';
import type { UploadOptions } from './create-upload-item.js';
import { type Uploads, useUploads } from '../upload-provider.js';

/** What the service takes, and which profiles it has; the upload queue checks its files by it. */
export function uploadOptionsQuery({ uploadQueue }: Uploads) {
  return queryOptions({
    queryKey: ['upload-options'],
    queryFn: async (): Promise<UploadOptions> => {
      const [rules, profiles] = await Promise.all([
        getUploadRules({ throwOnError: true }),
        listProfiles({ throwOnError: true }),
      ]);
      const options = { rules: rules.data, profiles: profiles.data.items };
      uploadQueue.learn(options);
      return options;
    },
    staleTime: 60_000,
  });
}

/** Null until it is known. */
export function useUploadOptions(): UploadOptions | null {
  const { data } = useQuery(uploadOptionsQuery(useUploads()));
  const { language } = useTranslation().i18n;
  return useMemo(
    () => (data ? { ...data, profiles: localizedProfiles(language, data.profiles) } : null),
    [data, language],
  );
}

/** "PDF, Word, RTF" */
export function formatNames({ rules }: UploadOptions): string {
  return rules.formats.map(({ name }) => name).join(', ');
}

/** What the file dialog offers first; another file can be chosen all the same, and is then told why not. */
export function acceptedExtensions({ rules }: UploadOptions): string {
  return rules.formats
    .flatMap(({ extensions }) => extensions.map((extension) => `.${extension}`))
    .join(',');
}
