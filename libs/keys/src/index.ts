export { KEY_AUDIT_ACTIONS } from './audit-actions.js';
export { KEY_PERMISSIONS } from './permissions.js';
export { type KeysStatus, KeysService, type RotatedKey, ROTATED_KEYS } from './keys.service.js';
export { KeyRotation } from './key-rotation.js';
export { KEY_BACKLOGS, KeysModule } from './keys.module.js';
