import { useQuery } from '@tanstack/react-query';
import { previewProfileVersion } from '@app/api-client';
import { ProblemAlert } from '../../../ui/problems/problem-alert.js';
import { LoadingSkeleton } from '../../../ui/loading-skeleton.js';
import { ChangesList } from './changes-list.js';
import type { ProfileContent } from './profile-draft.js';

interface UnsavedChangesProps {
  readonly profileId: string;
  readonly content: ProfileContent;
}

/** What a version that nobody has proposed yet says otherwise. */
export function UnsavedChanges({ profileId, content }: UnsavedChangesProps) {
  const changes = useQuery({
    queryKey: ['profile-preview', profileId, content],
    queryFn: async () => {
      const call = { path: { profileId }, body: { content }, throwOnError: true } as const;
      return (await previewProfileVersion(call)).data.items;
    },
  });
  if (changes.isPending) return <LoadingSkeleton lines={3} />;
  if (changes.isError) {
    return <ProblemAlert error={changes.error} onRetry={() => void changes.refetch()} />;
  }
  return <ChangesList changes={changes.data} />;
}
