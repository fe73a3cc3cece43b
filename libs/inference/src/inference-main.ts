import { EngineCommand } from './process/inference-messages.js';
import { InferenceProcess } from './process/inference-process.js';

// Entry point of the inference process. It has no database, key, queue or network, and lives no
// longer than the process that started it.
const inference = new InferenceProcess((report) => {
  if (process.connected) process.send?.(report);
});

process.on('message', (message) => {
  const command = EngineCommand.safeParse(message);
  // A command that cannot be read is a fault of ours: ending is what the other side notices.
  if (command.success) void inference.receive(command.data);
  else process.exit(3);
});
process.on('disconnect', () => process.exit(0));
// Ctrl-C in a terminal reaches the whole group; when to stop is the parent's decision.
process.on('SIGINT', () => undefined);
