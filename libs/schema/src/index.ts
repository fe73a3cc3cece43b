export { CLOISTER_PERMISSIONS } from './cloister-permissions.js';
export { CLOISTER_SCHEMA } from './cloister-schema.js';
export { VERSION_0_1_0 } from './version-0-1-0.js';
