export {
  CHECK_NAMES,
  type CheckName,
  type CheckReason,
  type CheckResult,
  type HealthCheck,
  type ReadinessReport,
} from './check.js';
export { EventLoopDelay } from './event-loop.js';
export { HealthModule } from './health.module.js';
export { HealthServer } from './health-server.js';
export { Readiness } from './readiness.js';
export { HEALTH_PERMISSIONS } from './permissions.js';
