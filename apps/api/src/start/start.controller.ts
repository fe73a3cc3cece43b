import { LinkNotUsable, SetupLinksService } from '@app/auth';
import { DocumentsService } from '@app/documents';
import { type Actor, VERSION } from '@app/platform';
import { SummariesService } from '@app/summaries';
import { Controller, Get, Header, Param, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { stringifySetCookie } from 'cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { toDocumentView } from '../documents/documents.dto.js';
import { Access } from '../http/access.guard.js';
import { AnonymousRefusals } from '../http/anonymous-refusals.js';
import { Caller } from '../http/caller.js';
import { LINK_COOKIE } from '../http/cookies.js';
import { toSummaryView } from '../summaries/summaries.dto.js';
import { renderStartPage, START_STYLE } from './start-page.js';

const LinkToken = z.string().regex(/^link_[\w-]{43}$/);
const OLDEST = { limit: 1, order: 'oldest', cursor: null } as const;

/** The page that a newcomer sees first. It shows the oldest document, which is the sample. */
@ApiExcludeController()
@Controller('start')
export class StartController {
  constructor(
    private readonly links: SetupLinksService,
    private readonly documents: DocumentsService,
    private readonly summaries: SummariesService,
    private readonly refusals: AnonymousRefusals,
  ) {}

  @Get(':token')
  @Access('anyone')
  async openLink(
    @Param('token', { schema: z.string().max(100) }) token: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const session = await this.trade(token, request);
    const cookie = stringifySetCookie({
      name: LINK_COOKIE,
      value: session,
      httpOnly: true,
      sameSite: 'strict',
      secure: request.protocol === 'https',
      path: '/start',
    });
    await reply.header('set-cookie', cookie).redirect('/start', 303);
  }

  @Get()
  @Access('link')
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('cache-control', 'no-store')
  async showStartPage(@Caller() actor: Actor): Promise<string> {
    const documents = await this.documents.list(actor, {
      ...OLDEST,
      state: null,
      patientIdentifier: null,
    });
    const [document] = documents.items;
    const found = document
      ? await this.summaries.list(actor, {
          ...OLDEST,
          state: null,
          documentId: document.document.id,
        })
      : null;
    const [listed] = found?.items ?? [];
    const summary = listed && (await this.summaries.get(actor, listed.summary.id));
    return renderStartPage({
      version: VERSION,
      document: document ? toDocumentView(document) : null,
      summary: summary ? toSummaryView(summary) : null,
    });
  }

  /** Whoever shows a token that is no link, or a used one, is nobody that is known. */
  private async trade(token: string, request: FastifyRequest): Promise<string> {
    try {
      if (!LinkToken.safeParse(token).success) throw new LinkNotUsable();
      return await this.links.use(token, request.ip);
    } catch (error) {
      if (error instanceof LinkNotUsable) this.refusals.count(request, error.code);
      throw error;
    }
  }
}

/** Its style sheet, so that the content security policy needs no exception. */
@ApiExcludeController()
@Controller('start.css')
export class StartStyleController {
  @Get()
  @Access('anyone')
  @Header('content-type', 'text/css; charset=utf-8')
  @Header('cache-control', 'no-cache')
  getStyle(): string {
    return START_STYLE;
  }
}
