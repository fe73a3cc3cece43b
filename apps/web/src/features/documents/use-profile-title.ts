import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { listProfilesOptions } from '@app/api-client/react-query';
import type { Profile } from '@app/api-client';
import { localizedProfiles } from '../../ui/localized-profiles.js';

const MINUTE_MS = 60_000;

/** Somebody may activate another version: it is seen within a minute. */
export function profilesQuery() {
  return { ...listProfilesOptions(), staleTime: MINUTE_MS };
}

/** The title of a profile; its id until titles are known, or when it is no longer installed. */
export function useProfileTitle(): (id: string) => string {
  const { data } = useQuery(profilesQuery());
  const profiles = useLocalizedProfiles(data?.items);
  return useCallback(
    (id) => profiles.find((profile) => profile.id === id)?.title ?? id,
    [profiles],
  );
}

/**
 * The title of a section in the reader's language; where the profile has none, or no longer the
 * section, as the text was written.
 */
export function useSectionTitle(): (
  profileId: string,
  section: { readonly id: string; readonly title?: string },
) => string {
  const { data } = useQuery(profilesQuery());
  const { i18n } = useTranslation();
  return useCallback(
    (profileId, { id, title }) => {
      const profile = data?.items.find((one) => one.id === profileId);
      const section = profile?.sections.find((one) => one.id === id);
      return section?.translations[i18n.language] ?? title ?? section?.title ?? id;
    },
    [data, i18n.language],
  );
}

/** In the language of this page. */
export function useLocalizedProfiles(profiles: readonly Profile[] | undefined): readonly Profile[] {
  const { i18n } = useTranslation();
  return useMemo(() => localizedProfiles(i18n.language, profiles ?? []), [i18n.language, profiles]);
}
