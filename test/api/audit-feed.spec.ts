import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FeedStatusService } from '@app/audit';
import { newId } from '@app/platform';
import { expect, it } from 'vitest';
import { stringify } from 'yaml';
import { IntegrityReportView } from '../../apps/api/src/audit/integrity-report.dto.js';
import { AuditReceiver, testAuthority } from '../support/audit-receiver.js';
import { signedInPerson } from '../support/people.js';
import { send } from '../support/rest.js';
import { startService } from '../support/service.js';
import { until } from '../support/wait.js';

it('a worker hands the trail on to a repository, and the service says how far', async () => {
  await using stack = new AsyncDisposableStack();
  const folder = await mkdtemp(join(tmpdir(), 'cloister-audit-feed-'));
  stack.defer(() => rm(folder, { recursive: true }));
  const authority = testAuthority(folder, 'repository');
  const receiver = stack.use(await AuditReceiver.start(authority));
  const { caFile, client } = authority;
  const place = { kind: 'syslog', host: 'localhost', port: receiver.port, caFile, client };
  const file = join(folder, 'feeds.yaml');
  await writeFile(file, stringify({ feeds: [{ name: 'arr', ...place }] }));
  const service = stack.use(await startService({ CLOISTER_AUDIT_FEEDS: file }));
  const { id: documentId } = await send(service);
  await service.startWorker();

  await until('the upload is there', async () =>
    receiver.messages.some((message) => message.includes(documentId)),
  );
  const auditor = await signedInPerson(service, { roles: ['auditor'] });
  await until('the page of the trail says so', async () => {
    const answer = await auditor.call('/api/audit/integrity');
    const [feed] = IntegrityReportView.parse(await answer.json()).auditFeeds;
    return feed?.name === 'arr' && feed.state === 'ok' && feed.deliveredTo > 0;
  });
  expect(await service.get(FeedStatusService).of({ tenantId: newId() })).toEqual([]);
});
