import { it } from 'vitest';
import pg from 'pg';
import { startService } from '../support/service.js';
import { mdm, TestConnection } from './received-message.js';
it('takes', async () => {
  await using service = await startService();
  const connection = await TestConnection.open(service, { name: 'x' });
  for (let i = 0; i < 30; i++) await connection.take(mdm({ event: 'T04' }));
  const original = pg.Client.prototype.query;
  const seen: string[] = [];
  (pg.Client.prototype as any).query = function (this: any, ...args: any[]) { const t = typeof args[0] === 'string' ? args[0] : args[0]?.text; seen.push(String(t).replace(/\s+/g, ' ').slice(0, 150)); return (original as any).apply(this, args); };
  await connection.take(mdm({ event: 'T04' }));
  (pg.Client.prototype as any).query = original;
  process.stderr.write('\n' + seen.join('\n') + '\n');
  const c = process.cpuUsage(); const t = performance.now();
  for (let i = 0; i < 300; i++) await connection.take(mdm({ event: 'T04' }));
  const d = process.cpuUsage(c);
  process.stderr.write(`cpu/msg ${(d.user + d.system) / 300000} ms, wall ${(performance.now() - t) / 300}\n`);
}, 60000);
