export { type KeysStanding, KeysService, type RotatedKey, ROTATED_KEYS } from './keys.service.js';
export { KeyUpkeep } from './key-upkeep.js';
export { KeysModule } from './keys.module.js';
