/**
 * Who may import whom (ARCHITECTURE.md, section 2). Each rule names the folder it protects and says
 * in one sentence why; `npm run check` fails on any of them.
 */
const NPM = 'node_modules';

/** Files under `from` may import nothing but what `allowed` (patterns of resolved paths) names. */
function only(name, comment, from, allowed, extra = {}) {
  return {
    name,
    comment,
    severity: 'error',
    from: { path: from },
    to: { pathNot: allowed, ...extra },
  };
}

/** Files under `from` may not import what `forbidden` names. */
function never(name, comment, from, forbidden, extra = {}) {
  return { name, comment, severity: 'error', from, to: { path: forbidden, ...extra } };
}

module.exports = {
  forbidden: [
    never(
      'no-cycles',
      'Files that import each other cannot be understood one at a time.',
      {},
      '.',
      {
        circular: true,
      },
    ),
    {
      name: 'resolvable',
      comment: 'An import that leads nowhere fails at run time.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },

    only(
      'domain-is-pure',
      'shared/domain is arithmetic on plain data: itself, and libraries of pure functions.',
      '^shared/domain/',
      ['^shared/domain/', `${NPM}/(date-fns|@date-fns/tz|pinyin-pro)/`],
    ),
    only(
      'contract-is-a-table',
      'shared/contract is read by every process: zod and domain types only.',
      '^shared/contract/',
      ['^shared/(contract|domain)/', `${NPM}/zod/`],
    ),
    only('i18n-is-words', 'shared/i18n is read by every process.', '^shared/i18n/', ['^shared/']),

    only(
      'store-is-sql',
      'electron/store knows rows and domain types, not who asks for them.',
      '^electron/store/',
      ['^electron/store/', '^shared/domain/', `${NPM}/(better-sqlite3|@types/better-sqlite3)/`],
      { dependencyTypesNot: ['core'] },
    ),
    never(
      'only-store-has-sqlite',
      'One folder has SQL and handles; everything else calls its functions.',
      { pathNot: '^(electron/store|build|tests)/' },
      `${NPM}/(@types/)?better-sqlite3/`,
    ),
    never(
      'main-has-no-database',
      'electron/main owns windows; whatever concerns data goes over the contract.',
      { path: '^electron/main/' },
      '^electron/(store|io|backend|cli)',
      { dependencyTypesNot: ['type-only'] },
    ),
    never(
      'backend-runs-without-electron',
      'The same backend runs under tests and the command line, where there is no Electron.',
      { path: '^electron/', pathNot: '^electron/(main/|preload)' },
      `${NPM}/electron/`,
      { dependencyTypesNot: ['type-only'] },
    ),
    never(
      'io-serves-the-backend',
      'electron/io reads and writes files; who asks it to is none of its business.',
      { path: '^electron/io/' },
      '^electron/(backend|main|cli|preload)',
    ),
    never(
      'backend-below-main',
      'The backend is started by main or by the command line and imports neither.',
      { path: '^electron/backend/' },
      '^electron/(main|cli|preload)',
    ),
    {
      name: 'preload-hands-over-the-port',
      comment: 'The preload script is sandboxed: Electron, and the names of messages.',
      severity: 'error',
      from: { path: '^electron/preload\\.ts$' },
      to: {
        pathNot: [`${NPM}/electron/`, '^shared/contract/native\\.ts$'],
        dependencyTypesNot: ['type-only'],
      },
    },

    never(
      'renderer-asks',
      'The page reaches the other processes through its typed client alone.',
      { path: '^renderer/' },
      ['^electron/', `${NPM}/electron/`],
    ),
    {
      name: 'renderer-is-sandboxed',
      comment: 'There is no Node in the page.',
      severity: 'error',
      from: { path: '^renderer/', pathNot: '^renderer/vite\\.config\\.ts$' },
      to: { dependencyTypes: ['core'] },
    },
    never(
      'features-stand-alone',
      'A feature may be taken out without touching another.',
      { path: '^renderer/features/([^/]+)/' },
      '^renderer/features/',
      { pathNot: '^renderer/features/$1/' },
    ),
    never(
      'features-below-app',
      'The shell knows its features, never the other way round.',
      { path: '^renderer/(features|ui|api)/' },
      '^renderer/app/',
    ),
    never(
      'ui-and-api-know-no-feature',
      'Shared components and the client serve every feature alike.',
      { path: '^renderer/(ui|api)/' },
      '^renderer/features/',
    ),
    never(
      'one-chart-component',
      'Charts look and behave alike because one component (and the printed one) makes them.',
      { pathNot: ['^renderer/ui/Chart\\.tsx$', '^electron/io/export/', '^tests/', NPM] },
      `${NPM}/echarts/`,
    ),

    never(
      'shared-runs-anywhere',
      'shared/ is compiled into every process.',
      { path: '^shared/' },
      '^(electron|renderer|build|tests)/|^node_modules/(electron|react|react-dom|antd)/',
    ),
    {
      name: 'shared-has-no-node',
      comment: 'shared/ runs in the page too.',
      severity: 'error',
      from: { path: '^shared/' },
      to: { dependencyTypes: ['core'] },
    },
    never(
      'product-knows-no-tools',
      'Build scripts and tests are not part of the program.',
      { path: '^(shared|electron|renderer)/', pathNot: '^renderer/vite\\.config\\.ts$' },
      '^(build|tests)/',
    ),
  ],
  options: {
    doNotFollow: { path: NPM },
    exclude: { path: '^(dist|release)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tests/tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.d.ts', '.js', '.mjs', '.cjs', '.json'],
    },
  },
};
