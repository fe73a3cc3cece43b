import { VERSION } from '@app/platform';
import { isTokenAddress } from '../http/problems/oauth-error.js';
import { isOpenAiAddress } from '../http/problems/openai-error.js';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import type { DynamicModule } from '@nestjs/common';

/**
 * The OpenAPI 3.1 description of the api, from the same schemas that check its requests and answers.
 * `module` is only looked at: nothing is connected or started.
 */
export async function openApiDocument(module: DynamicModule): Promise<OpenAPIObject> {
  const app = await NestFactory.create<NestFastifyApplication>(module, new FastifyAdapter(), {
    preview: true,
    logger: false,
    abortOnError: false,
  });
  const outline = new DocumentBuilder()
    .setOpenAPIVersion('3.1.1')
    .setTitle('Cloister')
    .setDescription('Documents in, summaries out, on your own machines.')
    .setVersion(VERSION)
    .setLicense('Apache-2.0', '')
    .addBearerAuth({
      type: 'http',
      scheme: 'bearer',
      description: 'The API key of a client system.',
    })
    .addSecurityRequirements('bearer')
    .build();
  const document = SwaggerModule.createDocument(app, outline, {
    operationIdFactory: (_controller, method) => method,
  });
  nameProblems(document);
  return inOrder(document);
}

/** By name: in which module a route is declared does not show. */
function inOrder({ paths, components = {}, ...document }: OpenAPIObject): OpenAPIObject {
  const { schemas = {}, ...others } = components;
  return {
    ...document,
    paths: sorted(paths),
    components: { ...others, schemas: sorted(schemas) },
  };
}

function sorted<T>(named: Readonly<Record<string, T>>): Record<string, T> {
  return Object.fromEntries(
    Object.entries(named).toSorted(([one], [other]) => (one < other ? -1 : 1)),
  );
}

/** Refusals are `application/problem+json` (RFC 9457), which the decorators cannot say. */
function nameProblems({ paths }: OpenAPIObject): void {
  const ours = Object.entries(paths).filter(
    ([path]) => !isOpenAiAddress(path) && !isTokenAddress(path),
  );
  const operations = ours
    .map(([, item]) => item)
    .flatMap(({ get, post, put, patch, delete: remove }) =>
      [get, post, put, patch, remove].filter((operation) => operation !== undefined),
    );
  for (const [status, response] of operations.flatMap(({ responses }) =>
    Object.entries(responses),
  )) {
    if (!/^[45]/.test(status) || !response || !('content' in response)) continue;
    const [problem] = Object.values(response.content); // of a stream's route under the stream's type
    if (problem) response.content = { 'application/problem+json': problem };
  }
}
