import { describe, expect, it } from 'vitest';
import { versionsIn } from './s3-lists.js';
import { StoreUnreachable } from './store.errors.js';

const list = (inside: string): string =>
  `<?xml version="1.0"?><ListVersionsResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/">${inside}</ListVersionsResult>`;
const version = (key: string, id: string): string =>
  `<Version><Key>${key}</Key><VersionId>${id}</VersionId><IsLatest>true</IsLatest></Version>`;

describe('a list of versions', () => {
  it('names each version, and no mark of a deletion', () => {
    const marker = '<DeleteMarker><Key>a</Key><VersionId>9</VersionId></DeleteMarker>';
    const read = versionsIn(
      list(`<Name>b</Name>${version('a', '1')}${marker}${version('a&amp;b', '2')}`),
    );
    expect(read).toEqual({
      versions: [
        { key: 'a', version: '1' },
        { key: 'a&b', version: '2' },
      ],
      next: null,
    });
  });

  it('says from where to ask on', () => {
    const more = '<NextKeyMarker>k</NextKeyMarker><NextVersionIdMarker>v</NextVersionIdMarker>';
    expect(versionsIn(list(`<IsTruncated>true</IsTruncated>${more}`)).next).toEqual({
      key: 'k',
      version: 'v',
    });
  });

  it.each([
    list('<IsTruncated>true</IsTruncated>'),
    list(`${version('a', '1')}<Version><Key>b</Key></Version>`),
    '<html><body>no list',
  ])('is not %j', (xml) => {
    expect(() => versionsIn(xml)).toThrow(StoreUnreachable);
  });
});
