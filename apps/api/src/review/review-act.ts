import type { Permission } from '@app/auth';
import { applyDecorators, HttpCode, Post, SerializeOptions } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { Access } from '../http/access.guard.js';
import { ApiProblems } from '../openapi/api-problems.js';
import { ReviewView } from './review.dto.js';

/**
 * Declares a route that acts on a summary under review, and answers how the review then stands.
 * Every one can find it changed meanwhile (409); `problems` are those that come with its body.
 */
export function ReviewAct(
  path: string,
  permission: Permission,
  summary: string,
  ...problems: readonly 422[]
): MethodDecorator {
  return applyDecorators(
    Post(path),
    Access(permission),
    HttpCode(200),
    ApiOperation({ summary }),
    ApiOkResponse({ standardSchema: ReviewView }),
    ApiProblems(400, 401, 403, 404, 409, ...problems),
    SerializeOptions({ schema: ReviewView }),
  );
}
