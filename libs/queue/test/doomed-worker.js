// Takes one job and never ends it, until it is killed. Started by tests with the compiled library's
// address and the connection; writes the job's id.
import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';

const [library, connection, lockDuration] = process.argv.slice(2);
const { JobProcessor, ProcessesJobs, QueueModule } = await import(library);

class Doomed extends JobProcessor {
  async carryOut({ id }) {
    process.stdout.write(`${id}\n`);
    await new Promise(() => setInterval(() => undefined, 1000));
  }
}
ProcessesJobs('extract', { lockDuration: Number(lockDuration) })(Doomed);

await NestFactory.createApplicationContext(
  {
    module: Doomed,
    imports: [QueueModule.forRoot(JSON.parse(connection))],
    providers: [{ provide: 'doomed', useClass: Doomed }],
  },
  { logger: false },
);
