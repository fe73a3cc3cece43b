export { type AccessRule, allows } from './access-rules.js';
export {
  ClientNameTaken,
  ClientNotFound,
  LinkNotUsable,
  NotAllowed,
  NotAuthenticated,
} from './auth.errors.js';
export { AUTH_ENTITIES, AuthModule } from './auth.module.js';
export type { ApiClient } from './client.entities.js';
export { ClientsService } from './clients.service.js';
export { SetupLinksService } from './setup-links.service.js';
export { TenantsService } from './tenants.service.js';
