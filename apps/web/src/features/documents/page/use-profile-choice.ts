import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useState } from 'react';
import type { Problem, Profile, ProfileList } from '@app/api-client';
import { profilesQuery, useLocalizedProfiles } from '../use-profile-title.js';

export interface ProfileChoice {
  readonly profiles: UseQueryResult<ProfileList, Problem>;
  readonly known: readonly Profile[];
  readonly selected: Profile | null;
  /** None means those that a draft of this profile always has. */
  readonly sections: readonly string[];
  readonly select: (profile: string) => void;
  readonly chooseSections: (sections: readonly string[]) => void;
}

/**
 * Under which profile documents are summarized, and which of its sections the draft is to have. Where the profile to
 * begin with is not installed, it is the first that is, or none.
 */
export function useProfileChoice(
  initial: string | null,
  otherwise: 'first' | 'none',
): ProfileChoice {
  const profiles = useQuery(profilesQuery());
  const known = useLocalizedProfiles(profiles.data?.items);
  const [chosen, setChosen] = useState(initial);
  const [sections, chooseSections] = useState<readonly string[]>([]);
  const first = otherwise === 'first' ? known[0] : undefined;
  return {
    profiles,
    known,
    selected: known.find(({ id }) => id === chosen) ?? first ?? null,
    sections,
    select: (profile) => {
      setChosen(profile);
      chooseSections([]);
    },
    chooseSections,
  };
}
