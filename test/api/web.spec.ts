import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NotFoundException } from '@nestjs/common';
import { WebApp } from '../../apps/api/src/web/web-app.js';
import { WebController } from '../../apps/api/src/web/web.controller.js';
import { startService, type TestService } from '../support/service.js';
import { problemOf } from './problem.js';

const ASKS_FOR_A_PAGE = { headers: { accept: 'text/html,application/xhtml+xml' } };

let service: TestService;
const browse = (path: string, init: RequestInit = ASKS_FOR_A_PAGE): Promise<Response> =>
  fetch(`${service.url}${path}`, init);

beforeAll(async () => {
  service = await startService();
});

afterAll(async () => {
  await service[Symbol.asyncDispose]();
});

describe('the page of the web app', () => {
  it.each(['/', '/documents', '/documents/0192f0c1-0000-7000-8000-000000000000', '/no/such/page'])(
    'answers at %s, for the app knows its own addresses',
    async (path) => {
      const response = await browse(path);
      expect(response.status).toBe(200);
      expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect(await response.text()).toContain('<div id="root">');
    },
  );

  it('allows nothing inline, nothing from elsewhere, and styles by a nonce of this answer alone', async () => {
    const nonces = await Promise.all(
      [1, 2].map(async () => {
        const response = await browse('/');
        const policy = response.headers.get('content-security-policy') ?? '';
        const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? '';
        expect(policy).toContain(`default-src 'none'`);
        expect(policy).toContain(`script-src 'self';`);
        expect(policy).not.toContain('unsafe');
        expect(policy).not.toMatch(/https?:/);
        const html = await response.text();
        expect(html).toContain(`nonce="${nonce}"`);
        expect(html).not.toContain('__CSP_NONCE__');
        expect(html).not.toMatch(/<script(?![^>]*\bsrc=)/);
        return nonce;
      }),
    );
    expect(nonces[0]).not.toBe('');
    expect(nonces[0]).not.toBe(nonces[1]);
  });

  it('is never kept, while what it names is kept for ever and comes compressed', async () => {
    const page = await browse('/');
    expect(page.headers.get('cache-control')).toBe('no-store');
    const [script = ''] = /\/assets\/[\w.-]+\.js/.exec(await page.text()) ?? [];
    const asset = await browse(script, { headers: { 'accept-encoding': 'br' } });
    expect(asset.status).toBe(200);
    expect(asset.headers.get('content-encoding')).toBe('br');
    expect(asset.headers.get('content-type')).toContain('javascript');
    expect(asset.headers.get('cache-control')).toContain('immutable');
    expect(asset.headers.get('content-security-policy')).toBe(
      `default-src 'none'; script-src 'self'; connect-src 'self'`,
    );
  });

  it('is not there where no app was built', async () => {
    const request = { url: '/', headers: { accept: 'text/html' } };
    const controller = new WebController(WebApp.open('/nowhere'));
    const page = Reflect.apply(controller.getPage, controller, [request, {}]);
    await expect(page).rejects.toBeInstanceOf(NotFoundException);
  });

  it.each([
    ['an address of the api', '/api/no-such-thing', ASKS_FOR_A_PAGE],
    ['an asset of another version', '/assets/index-00000000.js', ASKS_FOR_A_PAGE],
    ['a path out of the assets', '/assets/..%2f..%2fpackage.json', ASKS_FOR_A_PAGE],
    ['who asks for no page', '/documents', { headers: { accept: 'application/json' } }],
  ])('is no answer to %s', async (_what, path, init) => {
    const response = await browse(path, init);
    expect((await problemOf(response, 404)).code).toBe('http-404');
  });
});

describe('to a caller without a session or key', () => {
  it('the interface is described, and nothing of this installation', async () => {
    for (const path of ['/api/openapi.json', '/fhir/R4/metadata']) {
      expect((await browse(path, {})).status).toBe(200);
    }
    await problemOf(await browse('/api/status', {}), 401);
  });
});
