import { randomBytes } from 'node:crypto';
import { Controller, Inject, NotFoundException, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { UnlistedRoute } from '../http/route.js';
import { WEB_APP, type WebApp } from './web-app.js';

const NONCE_BYTES = 16;
// Addresses of the machine's side: what does not exist there is no page of the app.
const NO_PAGE = /^\/(api|v1|fhir|assets)(\/|$)/;

/** The page of the web app, at every address that nothing else answers: the app itself knows its routes. */
@Controller()
export class WebController {
  constructor(@Inject(WEB_APP) private readonly web: WebApp) {}

  @UnlistedRoute({ get: ['', '*'], access: 'anyone' })
  async getPage(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const [path = ''] = request.url.split('?');
    if (NO_PAGE.test(path) || !request.headers.accept?.includes('text/html')) {
      throw new NotFoundException();
    }
    const nonce = randomBytes(NONCE_BYTES).toString('base64');
    const page = this.web.page(nonce);
    if (page === null) throw new NotFoundException();
    await reply
      .header('content-security-policy', this.web.policy(nonce))
      .type('text/html; charset=utf-8')
      .send(page);
  }
}
