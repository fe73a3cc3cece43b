import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { INSTALL_FOLDER } from '@app/platform';
import { Controller, StreamableFile } from '@nestjs/common';
import { UnlistedRoute } from '../http/route.js';

/** The description of the api, as it was committed with this version. */
@Controller('api/openapi.json')
export class OpenApiController {
  @UnlistedRoute({ get: '', access: 'anyone' })
  getOpenApi(): StreamableFile {
    const file = createReadStream(join(INSTALL_FOLDER, 'apps/api/generated/openapi.json'));
    return new StreamableFile(file, { type: 'application/json; charset=utf-8' });
  }
}
