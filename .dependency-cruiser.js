// What each library may import. A library that is not named may import nothing.
export const MAY_IMPORT = {
  platform: [],
  text: [],
  'api-client': [],
  crypto: ['platform'],
  sandbox: ['platform'],
  inference: ['platform', 'crypto', 'sandbox', 'text'],
  extraction: ['platform', 'sandbox'],
  faithfulness: ['platform', 'text', 'extraction'],
  hl7: ['platform'],
  fhir: ['platform'],
  database: ['platform', 'crypto'],
  queue: ['platform', 'database'],
  audit: ['platform', 'crypto', 'database', 'fhir'],
  health: ['platform', 'crypto', 'database', 'queue', 'audit'],
  keys: ['platform', 'crypto', 'database', 'audit'],
  auth: ['platform', 'crypto', 'database', 'audit'],
  documents: ['platform', 'crypto', 'database', 'audit', 'auth', 'queue', 'extraction'],
  summaries: [
    'platform',
    'crypto',
    'database',
    'audit',
    'auth',
    'queue',
    'documents',
    'inference',
    'extraction',
    'text',
    'faithfulness',
  ],
  review: [
    'platform',
    'text',
    'crypto',
    'database',
    'audit',
    'auth',
    'documents',
    'extraction',
    'faithfulness',
    'summaries',
  ],
  completions: ['platform', 'crypto', 'database', 'audit', 'auth', 'inference'],
  notifications: ['platform', 'crypto', 'database', 'audit', 'auth', 'documents', 'summaries'],
  'model-ops': [
    'platform',
    'text',
    'crypto',
    'database',
    'audit',
    'auth',
    'documents',
    'extraction',
    'inference',
    'faithfulness',
    'summaries',
    'review',
    'notifications',
  ],
  messages: ['platform', 'crypto', 'database', 'audit', 'auth', 'queue', 'documents', 'hl7'],
  delivery: [
    'platform',
    'crypto',
    'database',
    'audit',
    'auth',
    'queue',
    'documents',
    'summaries',
    'review',
    'notifications',
    'messages',
    'hl7',
    'fhir',
  ],
  schema: [
    'platform',
    'crypto',
    'database',
    'audit',
    'health',
    'keys',
    'auth',
    'documents',
    'summaries',
    'review',
    'completions',
    'notifications',
    'model-ops',
    'messages',
    'delivery',
  ],
};

/** Packages that one library keeps to itself. */
const OWNER_OF = {
  bullmq: 'queue',
  ioredis: 'queue',
  '@nestjs/bullmq': 'queue',
  'node-llama-cpp': 'inference',
  nodemailer: 'notifications',
  compromise: 'model-ops',
};

/** Calls and queries for the web app, which brings TanStack Query; the command line does without. */
const WEB_CLIENT = '^libs/api-client/src/react-query\\.ts$';

/** What a library brings to the database, which `schema` puts in one order; it loads nothing else of the library. */
const MIGRATIONS = '^libs/[^/]+/src/migrations/index\\.ts$';

/** Who may what, which `schema` puts together; it loads nothing else of the library. */
const PERMISSIONS = '^libs/[^/]+/src/permissions\\.ts$';

const TEST_CODE = '(^test/|^(apps|libs)/[^/]+/test/|\\.spec\\.tsx?$|\\.conformance\\.ts$)';

const table = Object.entries(MAY_IMPORT).map(([library, allowed]) => ({
  name: `${library}-may-import-${allowed.join('-') || 'no-library'}`,
  severity: 'error',
  from: { path: `^libs/${library}/` },
  to: { path: '^(libs|apps)/', pathNot: `^libs/(${[library, ...allowed].join('|')})/` },
}));

const owners = Object.entries(OWNER_OF).map(([name, library]) => ({
  name: `only-${library}-imports-${name}`,
  severity: 'error',
  from: { pathNot: `^libs/${library}/` },
  // nodemailer's composer writes a message down and sends nothing
  to: { path: `(^|node_modules/)${name}(/|$)`, pathNot: 'nodemailer/.*mail-composer' },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...table,
    ...owners,
    {
      name: 'every-library-is-in-the-table',
      severity: 'error',
      from: { path: '^libs/', pathNot: `^libs/(${Object.keys(MAY_IMPORT).join('|')})/` },
      to: { path: '^(libs|apps)/' },
    },
    {
      name: 'evaluation-and-datasets-know-nothing-of-releases',
      severity: 'error',
      from: { path: '^libs/model-ops/src/(datasets|evaluation)/' },
      to: {
        path: '^libs/model-ops/src/(datasets|evaluation|releases)/',
        pathNot: '^libs/model-ops/src/$1/',
      },
    },
    {
      name: 'apps-do-not-import-apps',
      severity: 'error',
      from: { path: '^apps/([^/]+)/' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: 'libs-through-their-index',
      severity: 'error',
      from: { path: '^(apps|libs)/([^/]+)/' },
      to: {
        path: '^libs/[^/]+/src/(?!index\\.ts$)',
        pathNot: ['^$1/$2/', WEB_CLIENT, MIGRATIONS, PERMISSIONS],
      },
    },
    {
      name: 'only-schema-imports-migrations',
      severity: 'error',
      from: { path: '^(apps|libs|test|scripts)/([^/]+)/', pathNot: '^libs/schema/' },
      to: { path: '^libs/[^/]+/src/migrations/', pathNot: '^$1/$2/src/migrations/' },
    },
    {
      name: 'only-schema-imports-permissions',
      severity: 'error',
      from: { path: '^(apps|libs|test|scripts)/([^/]+)/', pathNot: '^libs/schema/' },
      to: { path: PERMISSIONS, pathNot: '^$1/$2/' },
    },
    {
      name: 'permissions-import-types-alone',
      severity: 'error',
      from: { path: PERMISSIONS },
      to: { dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'migrations-import-helpers-alone',
      severity: 'error',
      from: { path: '^libs/([^/]+)/src/migrations/' },
      to: {
        path: '^(libs|apps)/',
        pathNot: [
          '^libs/$1/src/migrations/',
          '^libs/database/src/index\\.ts$',
          '^libs/database/src/schema/(across-tenants-function|row-level-security)\\.ts$',
        ],
      },
    },
    {
      name: 'tests-reach-libs-through-their-index',
      severity: 'error',
      from: { path: '^(test|scripts)/' },
      to: { path: '^libs/[^/]+/src/(?!index\\.ts$)' },
    },
    {
      name: 'product-does-not-import-tests',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: TEST_CODE },
      to: { path: TEST_CODE },
    },
    {
      name: 'product-does-not-import-development-packages',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: `(${TEST_CODE}|^apps/web/[^/]+\\.[jt]s$)` },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'imports-resolve',
      severity: 'error',
      from: {},
      // its package.json names a file for `require` that it does not have
      to: { couldNotResolve: true, pathNot: '^numfmt$' },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^dist/' },
    // apps/cli has a package.json of its own and lives on the root's packages
    combinedDependencies: true,
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      // a package of types alone has nothing else
      mainFields: ['module', 'main', 'types'],
    },
  },
};
