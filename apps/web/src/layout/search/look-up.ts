import { lookUp, type Lookup } from '@app/api-client';

/** By what was typed as an identifier, and where nothing has it, as the words of a patient's name. */
export async function lookUpIdentifierOrName(typed: string): Promise<Lookup> {
  const { data } = await lookUp({ body: { identifier: typed }, throwOnError: true });
  const isNothing = data.patients.length + data.encounterIds.length + data.documentIds.length === 0;
  if (!isNothing || !/\p{L}{2}/u.test(typed)) return data;
  return (await lookUp({ body: { name: typed }, throwOnError: true })).data;
}
