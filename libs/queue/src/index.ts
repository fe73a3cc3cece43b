export { PermanentJobError } from './job-failure.js';
export { JobProcessor, type JobProcessorOptions, ProcessesJobs } from './job-processor.js';
export { JobQueue } from './job-queue.js';
export {
  JobReference,
  type NewJob,
  type QueueDepth,
  type QueueName,
  QUEUES,
  type RetryPolicy,
} from './jobs.js';
export { processorOf, queueProcessor, type QueueWork } from './queue-processor.js';
export { migrateQueue } from './migrate-queue.js';
export { queueConnection, type QueueConnection, type QueueDatabase } from './queue-connection.js';
export { QueueNotUsable, QueueUnavailable } from './queue.errors.js';
export { QueueModule } from './queue.module.js';
export { requireDurableRedis } from './redis-requirements.js';
