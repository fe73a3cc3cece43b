import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { INSTALL_FOLDER } from '@app/platform';
import { Controller, Get, StreamableFile } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access } from '../http/access.guard.js';

/** The description of the api, as it was committed with this version. */
@ApiExcludeController()
@Controller('api/openapi.json')
export class OpenApiController {
  @Get()
  @Access('anyone')
  getOpenApi(): StreamableFile {
    const file = createReadStream(join(INSTALL_FOLDER, 'apps/api/generated/openapi.json'));
    return new StreamableFile(file, { type: 'application/json; charset=utf-8' });
  }
}
