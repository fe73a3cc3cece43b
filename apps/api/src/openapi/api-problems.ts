import { applyDecorators } from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';
import { OAuthError } from '../http/problems/oauth-error.js';
import { OpenAiError } from '../http/problems/openai-error.js';
import { Problem } from '../http/problems/problem.js';

/** Documents the refusals of a route; all have the same shape. */
export function ApiProblems(...statuses: readonly number[]): MethodDecorator {
  return applyDecorators(
    ...statuses.map((status) => ApiResponse({ status, standardSchema: Problem })),
  );
}

/** The same for the addresses under /v1, whose refusals have the shape of OpenAI's. */
export function ApiOpenAiErrors(...statuses: readonly number[]): MethodDecorator {
  return applyDecorators(
    ...statuses.map((status) => ApiResponse({ status, standardSchema: OpenAiError })),
  );
}

/** The same for the token endpoint, whose refusals have the shape of RFC 6749. */
export function ApiOAuthErrors(...statuses: readonly number[]): MethodDecorator {
  return applyDecorators(
    ...statuses.map((status) => ApiResponse({ status, standardSchema: OAuthError })),
  );
}
