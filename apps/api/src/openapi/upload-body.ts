import type { ApiBodyOptions } from '@nestjs/swagger';
import { z } from 'zod';
import { DocumentFields } from '../documents/documents.dto.js';

const { properties } = z.toJSONSchema(DocumentFields, { io: 'input' });
const fields = JSON.stringify(properties ?? {}).replaceAll('#/$defs/', '#/components/schemas/');

/** The upload's form in OpenAPI, whose binary part no JSON Schema library can name. */
export const UPLOAD_BODY: ApiBodyOptions = {
  required: true,
  schema: {
    type: 'object',
    required: ['file'],
    properties: { file: { type: 'string', format: 'binary' }, ...JSON.parse(fields) },
  },
};
