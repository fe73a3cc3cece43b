import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { signOutMutation } from '../generated/@tanstack/react-query.gen.js';
import { showProblem } from '../parts/show-problem.js';
import { leave } from './leave.js';

/** Ends the session and forgets what it showed. */
export function useSignOut(): () => void {
  const queries = useQueryClient();
  const router = useRouter();
  const { mutate } = useMutation(signOutMutation());
  return () => {
    mutate(
      {},
      {
        onSuccess: () => void leave(router, queries, { back: false }),
        onError: showProblem,
      },
    );
  };
}
