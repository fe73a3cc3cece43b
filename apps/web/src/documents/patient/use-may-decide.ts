import { useQuery } from '@tanstack/react-query';
import { sessionQuery } from '../../session/session.js';

/** Whether the person says whose a document is. */
export function useMayDecide(): boolean {
  const { data: session } = useQuery(sessionQuery);
  return session?.person.permissions.includes('summary:review') ?? false;
}
