import { beginSignOnConfirmation } from '@app/api-client';
import { ServiceProblem } from '../../../service.js';

const CONFIRMED = '#sign-on=';
const REFUSED = '#sign-on-problem=';
const FORBIDDEN = 403;

/** What the provider's answer was, when somebody showed there once more who they are. */
export type SignOnAnswer = { readonly signOn: string } | { readonly problem: ServiceProblem };

/**
 * Sends the browser to the provider and back to this very page.
 *
 * @param signs the hash of the content that is to be signed, where something is
 */
export async function leaveToConfirm(signs?: string): Promise<void> {
  const { pathname, search } = window.location;
  const body = { returnTo: `${pathname}${search}`, ...(signs !== undefined && { signs }) };
  const { data } = await beginSignOnConfirmation({ body, throwOnError: true });
  window.location.assign(data.url);
}

/**
 * The answer stands behind the # of the address, which no server and no log sees. It is taken out at
 * once, so that it lies in no history either. Null where the browser does not come from the provider.
 */
export function takeSignOnAnswer(): SignOnAnswer | null {
  const { hash, pathname, search } = window.location;
  const confirmed = hash.startsWith(CONFIRMED);
  if (!confirmed && !hash.startsWith(REFUSED)) return null;
  window.history.replaceState(window.history.state, '', `${pathname}${search}`);
  return confirmed
    ? { signOn: hash.slice(CONFIRMED.length) }
    : { problem: signOnProblem(hash.slice(REFUSED.length)) };
}

/** A refusal that stood in an address, as the service would have said it. */
export function signOnProblem(code: string): ServiceProblem {
  return new ServiceProblem(FORBIDDEN, code, '');
}
