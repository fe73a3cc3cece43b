import { spawnSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';

const before = generatedFiles();
const failed = ['fhir:structures', 'seccomp', 'migrations', 'openapi', 'reference'].filter(
  (script) => {
    const generator = spawnSync('npm', ['run', '--silent', script], { stdio: 'inherit' });
    if (generator.error) throw generator.error;
    return generator.status !== 0;
  },
);
const after = generatedFiles();

const stale = [...new Set([...before.keys(), ...after.keys()])].filter(
  (path) => before.get(path) !== after.get(path),
);
if (stale.length > 0) {
  process.stderr.write(
    `These generated files were out of date. They have been written anew; commit them:\n` +
      stale.map((path) => `  ${path}\n`).join(''),
  );
}
process.exitCode = failed.length > 0 || stale.length > 0 ? 1 : 0;

function generatedFiles(): ReadonlyMap<string, string> {
  const paths = globSync(
    [
      '{apps,libs,docs,test}/**/generated/**/*.*',
      'docs/reference/**/*.*',
      'libs/*/src/migrations/index.ts',
    ],
    { exclude: ['**/node_modules/**'] },
  );
  return new Map(paths.map((path) => [path, readFileSync(path, 'utf8')]));
}
