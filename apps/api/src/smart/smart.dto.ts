import { ClientJwkFields, MOST_CLIENT_KEYS } from '@app/auth';
import { z } from 'zod';

const ASSERTION_MAX = 8192;
const SCOPE_MAX = 1000;

/** What a form of the token endpoint holds; other fields are ignored (RFC 6749, section 3.2). */
export const TokenRequest = z
  .object({
    grant_type: z.string().max(100).meta({ description: 'client_credentials' }),
    scope: z
      .string()
      .max(SCOPE_MAX)
      .meta({ description: 'For example "system/DocumentReference.rs system/Composition.rs".' }),
    client_assertion_type: z
      .string()
      .max(100)
      .meta({ description: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer' }),
    client_assertion: z.string().min(1).max(ASSERTION_MAX),
  })
  .meta({ id: 'TokenRequest' });
export type TokenRequest = z.infer<typeof TokenRequest>;

export const TokenView = z
  .object({
    access_token: z.string(),
    token_type: z.literal('bearer'),
    expires_in: z.int().meta({ description: 'Seconds.' }),
    scope: z.string().meta({ description: 'The scopes granted out of those requested.' }),
  })
  .meta({ id: 'Token' });
export type TokenView = z.infer<typeof TokenView>;

export const SmartConfiguration = z
  .object({
    token_endpoint: z.url(),
    grant_types_supported: z.array(z.string()),
    token_endpoint_auth_methods_supported: z.array(z.string()),
    token_endpoint_auth_signing_alg_values_supported: z.array(z.string()),
    scopes_supported: z.array(z.string()),
    capabilities: z.array(z.string()),
  })
  .meta({ id: 'SmartConfiguration' });
export type SmartConfiguration = z.infer<typeof SmartConfiguration>;

/** A set of public keys (RFC 7517). */
export const ClientKeysRequest = z
  .strictObject({ keys: z.array(ClientJwkFields).max(MOST_CLIENT_KEYS) })
  .meta({ id: 'ClientKeysRequest' });
export type ClientKeysRequest = z.infer<typeof ClientKeysRequest>;
