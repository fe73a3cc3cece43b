import { beforeAll, describe, it } from 'vitest';
import { rows } from '../api/admin.js';
import { type SignedInPerson, signedInPerson } from '../support/people.js';
import { NOTE, send, summarize, untilState, upload } from '../support/rest.js';
import { expectActionsInView, lengthenNames } from '../support/rows-in-view.js';
import { useWeb } from './web.js';

const web = useWeb();
let reviewer: SignedInPerson;

beforeAll(async () => {
  const fields = { patientIdentifier: 'MRN-4711' };
  const document = await send(web.service, upload(NOTE, 'note.txt', 'text/plain', fields));
  const { id } = await summarize(web.service, [document.id], { priority: 'stat' });
  await untilState(web.service, id, 'draft');
  // the longest state that a row of the inbox can have
  await rows(
    web.service,
    `update summary set approvals = 2, source_change = 'wrong-patient', source_changed_at = now(),
       source_open = true where id = $1`,
    [id],
  );
  reviewer = await signedInPerson(web.service, { roles: ['reviewer'] });
});

describe('the inbox', () => {
  it.each([
    { locale: 'en-GB', claim: /^Claim/, state: 'Source of another patient' },
    { locale: 'de-DE', claim: /übernehmen$/, state: 'Quelle einer anderen Person' },
  ])(
    'keeps Claim in the window at every width, however long a state is, in $locale',
    async ({ locale, claim, state }) => {
      const { page } = await web.openSignedIn({ person: reviewer, locale });
      await lengthenNames(page);
      await page.goto('/inbox');
      await page.getByText(state).waitFor();
      await page.getByRole('button', { name: claim }).waitFor();
      await expectActionsInView(page);
    },
  );
});
