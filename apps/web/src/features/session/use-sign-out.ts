import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { signOutMutation } from '@app/api-client/react-query';
import { showProblem } from '../../ui/problems/show-problem.js';
import { readyToSignOut } from './before-sign-out.js';
import { endSession } from './end-session.js';
import { knownSession } from './session.js';
import { offerSignOnEnd } from './sign-in/sign-on-end.js';

/** Ends the session and forgets what it showed. */
export function useSignOut(): () => void {
  const queries = useQueryClient();
  const router = useRouter();
  const { mutate } = useMutation(signOutMutation());
  return () => {
    void readyToSignOut().then(() =>
      mutate(
        {},
        {
          onSuccess: () => {
            offerSignOnEnd(knownSession(queries)?.signOn?.endUrl ?? null);
            void endSession(router, queries, { back: false });
          },
          onError: showProblem,
        },
      ),
    );
  };
}
