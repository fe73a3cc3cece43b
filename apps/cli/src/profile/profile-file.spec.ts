import { readFileSync } from 'node:fs';
import { Profile } from '@app/summaries';
import { parse } from 'yaml';
import { expect, it } from 'vitest';
import { readProfileFile } from './profile-file.js';
import { profileYaml } from './profile-yaml.js';

it.each(['radiology-impression', 'visit-note'])('reads all that the file of %s says', (name) => {
  const file = `profiles/${name}.yaml`;
  const { id, content } = readProfileFile(file);
  const { version, ...whole } = Profile.parse(parse(readFileSync(file, 'utf8')));
  expect({ id, ...content }).toEqual(whole);
  expect(Profile.parse(parse(profileYaml(id, version, content)))).toEqual({ version, ...whole });
});
