import { getStart } from '@app/api-client';

/**
 * The code of a page that does not arrive has one of two causes. Either the service does not answer:
 * then that is what the page says. Or it has been upgraded and has this file no more: then the
 * router, given the error as it is, loads the whole app again.
 */
export function importPage<Page>(load: () => Promise<Page>): () => Promise<Page> {
  return async () => {
    try {
      return await load();
    } catch (error) {
      await getStart({ throwOnError: true });
      throw error;
    }
  };
}
