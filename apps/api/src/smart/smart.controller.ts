import {
  ClientKeysService,
  ClientTokensService,
  SIGNING_ALGORITHMS,
  SMART_GRANTS,
  TOKEN_SECONDS,
  TokenRefused,
} from '@app/auth';
import type { Actor } from '@app/platform';
import { Body, Controller, Param, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { AnonymousRefusals } from '../http/anonymous-refusals.js';
import { Caller } from '../http/caller.js';
import { TOKEN_PATH, OAuthError } from '../http/problems/oauth-error.js';
import { Route } from '../http/route.js';
import { Site } from '../session/site.js';
import { ClientKeysRequest, SmartConfiguration, TokenRequest, TokenView } from './smart.dto.js';

const ASSERTION_TYPE = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';
const ClientId = z.uuid().meta({ description: 'Client id' });

/** SMART App Launch 2.2, Backend Services: client systems that sign with a key of their own. */
@ApiTags('smart')
@Controller()
export class SmartController {
  constructor(
    private readonly tokens: ClientTokensService,
    private readonly keys: ClientKeysService,
    private readonly site: Site,
    private readonly refusals: AnonymousRefusals,
  ) {}

  @Route(
    {
      get: 'fhir/R4/.well-known/smart-configuration',
      access: 'anyone',
      answers: SmartConfiguration,
    },
    'Read where and how a client system gets a token',
  )
  getSmartConfiguration(@Req() request: FastifyRequest): SmartConfiguration {
    return {
      token_endpoint: this.tokenUrl(request),
      grant_types_supported: ['client_credentials'],
      token_endpoint_auth_methods_supported: ['private_key_jwt'],
      token_endpoint_auth_signing_alg_values_supported: [...SIGNING_ALGORITHMS],
      scopes_supported: [...SMART_GRANTS],
      capabilities: ['client-confidential-asymmetric', 'permission-v2'],
    };
  }

  @Route(
    {
      post: TOKEN_PATH,
      access: 'signed',
      answers: TokenView,
      consumes: 'application/x-www-form-urlencoded',
      problems: [401],
      problemSchema: OAuthError,
    },
    'Get a token valid for five minutes, for a client system that signs its request',
  )
  async issueToken(
    @Body({ schema: TokenRequest }) body: TokenRequest,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TokenView> {
    void reply.header('pragma', 'no-cache'); // RFC 6749, section 5.1
    try {
      if (body.grant_type !== 'client_credentials') {
        throw new TokenRefused(
          'unsupported_grant_type',
          'Only the grant client_credentials is supported.',
        );
      }
      if (body.client_assertion_type !== ASSERTION_TYPE) {
        throw new TokenRefused(
          'invalid_request',
          `client_assertion_type must be ${ASSERTION_TYPE}.`,
        );
      }
      const { token, scope } = await this.tokens.issue({
        assertion: body.client_assertion,
        scope: body.scope,
        audience: this.tokenUrl(request),
        address: request.ip,
      });
      return { access_token: token, token_type: 'bearer', expires_in: TOKEN_SECONDS, scope };
    } catch (error) {
      if (error instanceof TokenRefused && !error.recorded) {
        this.refusals.count(request, error.error);
      }
      throw error;
    }
  }

  @Route(
    { put: 'api/clients/:clientId/keys', access: 'client:manage', problems: [422] },
    'Set the public keys that a client system signs with; its current tokens are revoked',
  )
  async setClientKeys(
    @Caller() actor: Actor,
    @Param('clientId', { schema: ClientId }) clientId: string,
    @Body({ schema: ClientKeysRequest }) { keys }: ClientKeysRequest,
  ): Promise<void> {
    await this.keys.set(actor, clientId, keys);
  }

  /** An assertion that was made for another address must be good for nothing here. */
  private tokenUrl(request: FastifyRequest): string {
    return `${this.site.originOf(request)}${TOKEN_PATH}`;
  }
}
