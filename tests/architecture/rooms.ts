/** A room of the house, and the whole of what its files may import besides one another. */
export interface Room {
  name: string
  /** Globs from the root of the project. A file belongs to the first room that matches it. */
  files: string[]
  /** Globs of the project's own files. */
  mayImport: string[]
  /** Globs of the project's own files of which only types may be imported. */
  mayImportTypesOf?: string[]
  /** Globs of import specifiers: packages and Node's modules. */
  packages: string[]
}

const nodeModules = ['node:*', 'node:*/*']

/** Data flows down this list and imports point up it. */
export const rooms: Room[] = [
  {name: 'vocabulary', files: ['schemas/vocabulary.ts'], mayImport: [], packages: []},
  {
    name: 'schemas',
    files: ['schemas/*/*.schema.ts'],
    mayImport: ['schemas/vocabulary.ts', 'studio/validation/contentRules.ts'],
    packages: ['sanity', '@sanity/icons/*'],
  },
  {
    name: 'schema list',
    files: ['schemas/index.ts'],
    mayImport: ['schemas/*/*.schema.ts'],
    packages: ['sanity'],
  },
  {name: 'generated types', files: ['schemas/types.gen.ts'], mayImport: [], packages: ['@sanity/client']},
  {
    name: 'query files',
    files: ['schemas/*/*.query.ts'],
    mayImport: ['schemas/vocabulary.ts'],
    packages: ['groq', 'zod/mini'],
  },
  {
    name: 'queries',
    files: ['queries/**'],
    mayImport: ['schemas/*/*.query.ts', 'schemas/vocabulary.ts'],
    mayImportTypesOf: ['schemas/types.gen.ts'],
    packages: [
      '@portabletext/toolkit',
      '@sanity/client',
      '@sanity/client/*',
      '@sanity/webhook',
      'groq',
      'schema-dts',
      'zod',
      'zod/mini',
    ],
  },
  {
    name: 'lake',
    files: ['lake/**'],
    mayImport: [],
    packages: [
      ...nodeModules,
      '@hono/node-server',
      '@hono/node-server/*',
      '@sanity/mutator',
      '@vibrant/*',
      'blurhash',
      'exif-reader',
      'groq-js',
      'hono',
      'hono/**',
      'mrmime',
      'selfsigned',
      'sharp',
      'ws',
      'zod',
      'zod/mini',
    ],
  },
  {
    name: 'sync',
    files: ['sync/**'],
    // content/ is read as files, never imported.
    mayImport: [],
    mayImportTypesOf: ['schemas/types.gen.ts'],
    packages: [
      ...nodeModules,
      '@portabletext/markdown',
      '@portabletext/schema',
      '@sanity/client',
      'ajv',
      'fastest-levenshtein',
      'yaml',
      'zod',
    ],
  },
  {
    name: 'studio',
    files: ['studio/**'],
    // The messages between local mode and the lake are described once, on the lake's side.
    mayImport: ['schemas/**', 'queries/**', 'lake/socket/streamFrames.ts'],
    packages: [
      ...nodeModules,
      'react',
      'rxjs',
      'sanity',
      'sanity/*',
      '@sanity/icons/*',
      '@sanity/client',
      '@sanity/document-internationalization',
      '@portabletext/react',
      '@sanity/ui',
      '@sanity/ui/theme',
      '@sanity/ui/toast',
      'dequal/lite',
      'flesch-kincaid',
      'syllable',
      'zod/mini',
    ],
  },
  {
    name: 'scripts',
    files: ['scripts/**'],
    mayImport: [
      'sync/**',
      'lake/index.ts',
      'queries/**',
      'studio/contentFileSchema.ts',
      'studio/validation/*.ts',
    ],
    packages: [
      ...nodeModules,
      '@sanity/client',
      'cli-progress',
      'commander',
      'esbuild',
      'oxc-parser',
      'oxfmt',
      'playwright-core',
      'typescript/unstable/**',
      'zod',
    ],
  },
  {name: 'migrations', files: ['migrations/**'], mayImport: [], packages: ['@sanity/migrate']},
  {
    // A clinic frontend stands outside: it knows the package by its name alone, and brings a framework of its own.
    name: 'examples',
    files: ['examples/**'],
    mayImport: [],
    packages: ['**'],
  },
  {name: 'tests', files: ['tests/**'], mayImport: ['**'], packages: ['**']},
  {
    name: 'tool configuration',
    files: ['*.config.ts', 'sanity.cli.ts'],
    mayImport: ['schemas/**', 'studio/**'],
    packages: ['sanity', 'sanity/*', '@sanity/vision', 'vitest/config'],
  },
]

/** Rooms of the design that have no file yet. A room that has one must leave this list, so that no rule holds for want of files. */
export const roomsToCome = ['migrations', 'examples']

/** Folders at the root that hold no code. */
export const foldersWithoutCode = ['content', 'docs', 'static']

/** Past this a file is split, or named in `longFiles`. */
export const maxLines = 400

/** Files that may be longer, each with its reason. */
export const longFiles: Record<string, string> = {
  'lake/errors.ts':
    'Every error of the lake with its status and wording, so that they can be compared at a glance.',
  'schemas/vocabulary.ts':
    'Every closed list of values, each written once: data, read by looking one list up.',
}
