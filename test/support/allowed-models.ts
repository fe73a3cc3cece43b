import { openOrCreateSiteKey, RootKeyFile } from '@app/crypto';
import { type AllowedFile, prepareSiteList } from '@app/inference';
import type { DataFolder } from '@app/platform';

/** Lets a data folder that is still to be used load these files, as if its operator had allowed them. */
export async function allowModels(
  data: DataFolder,
  ...files: readonly AllowedFile[]
): Promise<void> {
  data.create();
  const rootKey = RootKeyFile.openOrCreate(data.rootKey);
  const signer = await openOrCreateSiteKey(data.siteSigningKey, rootKey);
  const list = await prepareSiteList(data, files, signer);
  await list.activate();
}
