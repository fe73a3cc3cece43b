import {
  isPendingSignIn,
  PersonRegistration,
  type Role,
  SessionsService,
  SetupLinksService,
  StartService,
} from '@app/auth';
import { type Actor, operatorActor } from '@app/platform';
import type { DatabaseApp } from './database-app.js';
import { PASSWORD } from './people.js';

export const VISITOR = { address: '192.0.2.7', browser: 'Firefox on Linux', sessionId: null };

export interface PersonInSession {
  readonly person: Actor;
  readonly sessionId: string;
  readonly token: string;
}

/** A person with `PASSWORD` who has just set it through the first link; without an api in between. */
export async function personInSession(
  app: DatabaseApp,
  tenantId: string,
  given: { readonly loginName?: string; readonly roles?: readonly Role[] } = {},
): Promise<PersonInSession> {
  const { link } = await app.get(PersonRegistration).add(operatorActor('test', tenantId), {
    loginName: given.loginName ?? 'ada',
    // each of them another: names that look alike wait for a second person
    displayName: given.loginName ?? 'Ada',
    roles: given.roles ?? ['author'],
  });
  const { sessionId, token } = await passwordByLink(app, link);
  const known = await app
    .get(SessionsService)
    .authenticate(token, { address: VISITOR.address, csrfHash: null, countsAsUse: true });
  if (!known) throw new Error('the session is not known');
  return { person: known.actor, sessionId, token };
}

/** What whoever has a link to a password does with it. */
export async function passwordByLink(
  app: DatabaseApp,
  link: string,
): Promise<{ readonly sessionId: string; readonly token: string }> {
  const links = app.get(SetupLinksService);
  const opened = await links.open(link, VISITOR);
  const found = await links.authenticate(opened.session, undefined);
  if (!found) throw new Error('the link was not opened');
  const started = await app
    .get(StartService)
    .setPassword(found.actor, found.linkId, { password: PASSWORD, visitor: VISITOR });
  if (isPendingSignIn(started)) throw new Error('the person has a second factor');
  return started;
}
