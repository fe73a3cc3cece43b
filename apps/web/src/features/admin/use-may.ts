import type { Permission } from '../session/permission.js';
import { useSession } from '../session/session.js';

/** Whether the person may do more on a page than look at it. */
export function useMay(permission: Permission): boolean {
  return useSession().person.permissions.includes(permission);
}
