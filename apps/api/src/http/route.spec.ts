import {
  Body,
  Controller,
  Module,
  Param,
  StandardSchemaSerializerInterceptor,
} from '@nestjs/common';
import { APP_INTERCEPTOR, NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { IdempotencyKeyHeader } from './idempotency-key.js';
import { Route, ROUTE_RULE, UnlistedRoute } from './route.js';

const Bed = z.object({ ward: z.string() }).meta({ id: 'Bed' });
type Bed = z.infer<typeof Bed>;
const Wait = z.object({ minutes: z.int() }).meta({ id: 'Wait' });
type Wait = z.infer<typeof Wait>;
const BedId = z.string();
const Side = z.enum(['left', 'right']);

const BED = { ward: 'B', code: '4711' };

@Controller('beds')
class BedsController {
  @Route({ get: ':bedId', access: 'document:read', answers: Bed, problems: [409] }, 'Read a bed')
  async getBed(@Param('bedId', { schema: BedId }) _id: string): Promise<Bed> {
    return BED;
  }

  @Route(
    {
      post: '',
      access: 'anyone',
      status: 201,
      answers: Bed,
      otherwise: { status: 202, answers: Wait },
    },
    'Ask for a bed',
  )
  async askForBed(
    @Body({ schema: Bed }) { ward }: Bed,
    @IdempotencyKeyHeader() _key: string | null,
  ): Promise<Bed | Wait> {
    return ward === 'B' ? BED : { ...BED, ward: undefined, minutes: 5 };
  }

  @Route({ put: ':bedId/sides/:side', access: 'person', blockedWhile: 'disk-full' }, 'Turn a bed')
  async turnBed(@Param('side', { schema: Side }) _side: z.infer<typeof Side>): Promise<void> {}

  @UnlistedRoute({ get: 'plan/page', access: 'anyone', unattended: true })
  async getPlan(): Promise<string> {
    return 'the plan';
  }
}

@Module({
  controllers: [BedsController],
  providers: [{ provide: APP_INTERCEPTOR, useClass: StandardSchemaSerializerInterceptor }],
})
class BedsModule {}

let app: NestFastifyApplication;
let paths: OpenAPIObject['paths'];

beforeAll(async () => {
  app = await NestFactory.create<NestFastifyApplication>(BedsModule, new FastifyAdapter(), {
    logger: false,
  });
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  paths = SwaggerModule.createDocument(app, new DocumentBuilder().build()).paths;
});

afterAll(async () => app.close());

describe('a declared route', () => {
  it('answers what its schema names, and nothing else', async () => {
    const { statusCode, body } = await app.inject({ url: '/beds/1' });
    expect({ statusCode, body: JSON.parse(body) }).toEqual({
      statusCode: 200,
      body: { ward: 'B' },
    });
  });

  it('answers 204 where it has no answer', async () => {
    const { statusCode, body } = await app.inject({ method: 'PUT', url: '/beds/1/sides/left' });
    expect({ statusCode, body }).toEqual({ statusCode: 204, body: '' });
  });

  it('answers the other schema where the first does not fit, and nothing else either', async () => {
    const asked = (ward: string) => app.inject({ method: 'POST', url: '/beds', payload: { ward } });
    expect((await asked('B')).statusCode).toBe(201);
    expect((await asked('B')).json()).toEqual({ ward: 'B' });
    expect((await asked('C')).json()).toEqual({ minutes: 5 });
  });

  it('tells the guards its rule', () => {
    expect(Reflect.getMetadata(ROUTE_RULE, BedsController.prototype.getBed)).toMatchObject({
      access: 'document:read',
    });
    expect(Reflect.getMetadata(ROUTE_RULE, BedsController.prototype.turnBed)).toMatchObject({
      access: 'person',
      blockedWhile: 'disk-full',
    });
    expect(Reflect.getMetadata(ROUTE_RULE, BedsController.prototype.getPlan)).toMatchObject({
      access: 'anyone',
      unattended: true,
    });
  });

  it('is described with its summary, its answers and its header', () => {
    const { post } = paths['/beds'] ?? {};
    expect(post?.summary).toBe('Ask for a bed');
    expect(post?.parameters).toMatchObject([{ name: 'Idempotency-Key', in: 'header' }]);
    expect(post?.responses).toMatchObject({
      201: { content: { 'application/json': { schema: { $ref: '#/components/schemas/Bed' } } } },
      202: { content: { 'application/json': { schema: { $ref: '#/components/schemas/Wait' } } } },
    });
  });

  it('is described with the refusals that follow from it, and its own', () => {
    expect(Object.keys(paths['/beds/{bedId}']?.get?.responses ?? {})).toEqual([
      '200',
      '400',
      '401',
      '403',
      '404',
      '409',
    ]);
    expect(Object.keys(paths['/beds']?.post?.responses ?? {})).toEqual(['201', '202', '400']);
    // what a closed list names is always there
    expect(Object.keys(paths['/beds/{bedId}/sides/{side}']?.put?.responses ?? {})).toEqual([
      '204',
      '400',
      '401',
      '403',
    ]);
  });

  it('is left out of the document where it describes itself', () => {
    expect(paths['/beds/plan/page']).toBeUndefined();
  });
});

/** Each of these is a compile error, and unused if it were none. */
export class Refused {
  // @ts-expect-error who may use it is missing
  @Route({ get: 'a', answers: Bed }, 'Without an access rule')
  async withoutAccess(): Promise<Bed> {
    return BED;
  }

  // @ts-expect-error so it is here
  @UnlistedRoute({ get: 'b' })
  async unlistedWithoutAccess(): Promise<void> {}

  // @ts-expect-error the handler returns what the schema does not have
  @Route({ get: 'c', access: 'anyone', answers: Bed }, 'With another answer')
  async withAnotherAnswer(): Promise<Wait> {
    return { minutes: 5 };
  }

  // @ts-expect-error the handler returns what no schema serializes
  @Route({ get: 'd', access: 'anyone' }, 'With an undeclared answer')
  async withUndeclaredAnswer(): Promise<Bed> {
    return BED;
  }

  // @ts-expect-error a route has one method
  @Route({ get: 'e', post: 'e', access: 'anyone' }, 'With two methods')
  async withTwoMethods(): Promise<void> {}
}
