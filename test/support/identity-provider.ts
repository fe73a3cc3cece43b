import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { decodeJwt, exportJWK, generateKeyPair, importJWK, type JWTPayload, SignJWT } from 'jose';
import { Provider } from 'oidc-provider';

/** What the provider says of one of its people. */
export interface TestAccount {
  readonly name?: string;
  readonly preferred_username?: string;
  readonly email?: string;
  readonly groups?: readonly string[] | string;
}

export interface TestIdentityProvider extends AsyncDisposable {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** By subject; who is not here cannot sign in. */
  readonly accounts: Map<string, TestAccount>;
  /** How long ago the provider says that people signed in who do so now. */
  authenticatedSecondsAgo: number;
  /** Paths that were asked for, in order. */
  readonly asked: string[];
  /** Changes what the provider says of itself. */
  describe: (description: Record<string, unknown>) => Record<string, unknown>;
  /** Changes what its ID tokens say, which it signs all the same; null leaves them as they are. */
  claim: ((claims: JWTPayload) => JWTPayload) | null;
}

const CLIENT_ID = 'cloister';
const CLIENT_SECRET = 'a secret that both sides know, for tests';
const INTERACTION = /^\/interaction\/([\w-]+)$/;
const TOKENS = '/token';
const DISCOVERY = '/.well-known/openid-configuration';

/** A real OpenID Connect provider (`oidc-provider`), which asks for the subject and no password. */
export async function startIdentityProvider(publicUrl: string): Promise<TestIdentityProvider> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const accounts = new Map<string, TestAccount>();
  const key = await signingKey();
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: CLIENT_ID,
        client_secret: CLIENT_SECRET,
        redirect_uris: [`${publicUrl}/api/session/sign-on/callback`],
        post_logout_redirect_uris: [`${publicUrl}/sign-in`],
      },
    ],
    scopes: ['openid', 'profile', 'groups'],
    claims: {
      openid: ['sub'],
      profile: ['name', 'preferred_username', 'email'],
      groups: ['groups'],
    },
    findAccount: (_ctx, id) => {
      const account = accounts.get(id);
      return account && { accountId: id, claims: async () => ({ sub: id, ...account }) };
    },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_ctx, { uid }) => `/interaction/${uid}` },
    cookies: { keys: ['for tests'] },
    jwks: { keys: [key] },
    ttl: { Interaction: 600, Session: 600, Grant: 600, IdToken: 600, AccessToken: 600 },
    // nobody is asked whether this service may know who they are: the house runs both
    loadExistingGrant: async ({ oidc }) => {
      const grant = new oidc.provider.Grant({
        accountId: oidc.session?.accountId ?? '',
        clientId: oidc.client?.clientId ?? '',
      });
      grant.addOIDCScope('openid profile groups');
      await grant.save();
      return grant;
    },
  });
  const kept: TestIdentityProvider = {
    issuer,
    clientId: CLIENT_ID,
    clientSecret: CLIENT_SECRET,
    accounts,
    authenticatedSecondsAgo: 0,
    asked: [],
    describe: (description) => description,
    claim: null,
    [Symbol.asyncDispose]: () => stop(server),
  };
  const answer = provider.callback();
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    const path = new URL(request.url ?? '/', issuer).pathname;
    kept.asked.push(path);
    if (INTERACTION.test(path)) void interact(provider, kept, request, response);
    else if (path === DISCOVERY) {
      void rewritten(async (body) => kept.describe(body), answer, request, response);
    } else if (path === TOKENS && kept.claim) {
      void rewritten(resigned(key, kept.claim), answer, request, response);
    } else void answer(request, response);
  });
  return kept;
}

type SigningKey = Awaited<ReturnType<typeof signingKey>>;

async function signingKey() {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  return { ...(await exportJWK(privateKey)), kid: 'test', alg: 'RS256', use: 'sig' };
}

/** One field and one button. */
async function interact(
  provider: Provider,
  { accounts, authenticatedSecondsAgo }: TestIdentityProvider,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (request.method !== 'POST') {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(
      `<!doctype html><html lang="en"><title>Provider</title><link rel="icon" href="data:,">
       <form method="post"><label>Account <input name="account"></label>
       <button>Continue</button></form></html>`,
    );
    return;
  }
  let body = '';
  for await (const part of request) body += String(part);
  const accountId = new URLSearchParams(body).get('account') ?? '';
  const ts = Math.floor(Date.now() / 1000) - authenticatedSecondsAgo;
  await provider.interactionFinished(
    request,
    response,
    accounts.has(accountId)
      ? { login: { accountId, ts } }
      : { error: 'access_denied', error_description: 'nobody of that name' },
  );
}

function resigned(key: SigningKey, claim: (claims: JWTPayload) => JWTPayload) {
  return async (body: Record<string, unknown>): Promise<Record<string, unknown>> => {
    if (typeof body['id_token'] !== 'string') return body;
    const token = await new SignJWT(claim(decodeJwt(body['id_token'])))
      .setProtectedHeader({ alg: key.alg, kid: key.kid })
      .sign(await importJWK(key, key.alg));
    return { ...body, id_token: token };
  };
}

/** The provider's own answer, as a test wants it. */
async function rewritten(
  change: (body: Record<string, unknown>) => Promise<Record<string, unknown>>,
  answer: (request: IncomingMessage, response: ServerResponse) => unknown,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const end = response.end.bind(response);
  response.end = ((body?: unknown) => {
    const send = async (): Promise<void> => {
      const text = JSON.stringify(await change(JSON.parse(String(body))));
      response.setHeader('content-length', Buffer.byteLength(text));
      end(text);
    };
    void send();
    return response;
  }) as typeof response.end;
  await answer(request, response);
}

async function stop(server: Server): Promise<void> {
  if (!server.listening) return;
  server.closeAllConnections();
  await new Promise<void>((resolve) => server.close(() => resolve()));
}

/** A browser at the provider: it keeps its cookies, and follows until it is sent back. */
export class ProviderBrowser {
  private readonly cookies = new Map<string, string>();

  constructor(private readonly provider: Pick<TestIdentityProvider, 'issuer'>) {}

  /** The address that the provider sends the browser back to. */
  async visit(url: string, account: string): Promise<string> {
    let next = url;
    let response = await this.ask(next);
    for (let hops = 0; hops < 10; hops += 1) {
      if (response.status === 200) {
        response = await this.ask(next, { account });
      }
      const location = response.headers.get('location');
      if (!location) throw new Error(`provider: ${response.status} ${await response.text()}`);
      next = new URL(location, this.provider.issuer).href;
      if (!next.startsWith(this.provider.issuer)) return next;
      response = await this.ask(next);
    }
    throw new Error('the provider sends the browser round in circles');
  }

  async ask(url: string, form?: Readonly<Record<string, string>>): Promise<Response> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(url, {
      redirect: 'manual',
      headers: { cookie },
      ...(form && { method: 'POST', body: new URLSearchParams(form) }),
    });
    for (const set of response.headers.getSetCookie()) {
      const [pair = ''] = set.split(';', 1);
      const at = pair.indexOf('=');
      this.cookies.set(pair.slice(0, at), pair.slice(at + 1));
    }
    return response;
  }
}
