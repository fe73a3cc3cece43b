import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import { INSTALL_FOLDER } from '@app/platform';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

const BUILT = join(INSTALL_FOLDER, 'dist/web');
const NONCE_PLACE = /__CSP_NONCE__/g;
const YEAR_MS = 365 * 24 * 3600 * 1000;
/** A worker lives under the policy of its own file: that of PDF pages loads a decoder and fetches fonts. */
const ASSET_POLICY = `default-src 'none'; script-src 'self'; connect-src 'self'`;

export const WEB_APP = Symbol('WebApp');

/** The built web app: a page that names its hashed assets. */
export class WebApp {
  private constructor(private readonly html: string | null) {}

  /** Reads the page once. An installation without it, such as one that only takes messages, has no pages. */
  static open(folder = BUILT): WebApp {
    const file = join(folder, 'index.html');
    return new WebApp(existsSync(file) ? readFileSync(file, 'utf8') : null);
  }

  /** Null where there is none. */
  page(nonce: string): string | null {
    return this.html?.replace(NONCE_PLACE, nonce) ?? null;
  }

  /**
   * Nothing from elsewhere, nothing inline, except the style elements that carry this answer's nonce:
   * the components' library writes its variables into them.
   */
  policy(nonce: string): string {
    return [
      `default-src 'none'`,
      `script-src 'self'`,
      `style-src 'self' 'nonce-${nonce}'`,
      `img-src 'self' blob: data:`,
      `font-src 'self' data:`,
      `connect-src 'self'`,
      `worker-src 'self'`,
      `base-uri 'none'`,
      `form-action 'self'`,
      `frame-ancestors 'none'`,
    ].join('; ');
  }
}

/** The hashed assets: a name stands for its bytes for ever. */
export async function serveAssets(app: NestFastifyApplication): Promise<void> {
  const root = join(BUILT, 'assets');
  if (!existsSync(root)) return;
  await app.register(fastifyStatic, {
    root,
    prefix: '/assets/',
    decorateReply: false,
    index: false,
    immutable: true,
    maxAge: YEAR_MS,
    preCompressed: true,
    setHeaders: (reply) => void reply.header('content-security-policy', ASSET_POLICY),
  });
}
