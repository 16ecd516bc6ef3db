import { defineConfig } from 'eslint/config'
import tseslint from 'typescript-eslint'
import vue from 'eslint-plugin-vue'
import vueParser from 'vue-eslint-parser'
import { createNodeResolver, importX } from 'eslint-plugin-import-x'
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript'
import prettier from 'eslint-config-prettier'

/** Which room may import which. A room that is not named may be imported by everyone. */
const mayImport: Record<string, readonly string[]> = {
  'src-main/domain': [],
  'src-main/contract': ['src-main/domain'],
  'src-main/excel': ['src-main/domain'],
  'src-main/store': ['src-main/domain'],
  'src-main/features': ['src-main/domain', 'src-main/contract', 'src-main/excel', 'src-main/store'],
  'src-main/shell': ['src-main/features', 'src-main/contract'],
  'src-renderer': ['src-main/contract', 'src-main/domain'],
}

const rooms = Object.keys(mayImport)

const nameRooms = (names: readonly string[]) => (names.length === 0 ? 'nothing of ours' : names.join(', '))

const zones = rooms.map((room) => ({
  target: `./${room}`,
  from: rooms.filter((other) => other !== room && !mayImport[room]?.includes(other)).map((other) => `./${other}`),
  message: `${room} may import only: ${nameRooms(mayImport[room] ?? [])}.`,
}))

/** What the domain may not touch: anything of the machine, of a framework, of the clock or of chance. */
const impureModules = [
  'electron',
  'vue',
  'kysely',
  'better-sqlite3',
  'exceljs',
  'yauzl',
  'saxes',
  'node:*',
  'fs',
  'path',
]

export default defineConfig(
  { ignores: ['out/**', 'node_modules/**', 'test-results/**', 'playwright-report/**'] },
  ...tseslint.configs.strictTypeChecked,
  ...tseslint.configs.stylisticTypeChecked,
  ...vue.configs['flat/recommended'],
  {
    languageOptions: {
      parserOptions: {
        projectService: {
          allowDefaultProject: ['src-main/shell/launch/afkast.js'],
          defaultProject: 'src-main/tsconfig.json',
        },
        extraFileExtensions: ['.vue'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
  },
  {
    files: ['**/*.vue'],
    languageOptions: { parser: vueParser, parserOptions: { parser: tseslint.parser } },
    rules: {
      'vue/block-lang': ['error', { script: { lang: 'ts' } }],
      'vue/component-api-style': ['error', ['script-setup']],
      'vue/no-unused-refs': 'error',
      'vue/no-v-html': 'error',
    },
  },
  {
    plugins: { 'import-x': importX },
    settings: {
      'import-x/resolver-next': [
        createTypeScriptImportResolver({
          project: ['src-main/tsconfig.json', 'src-renderer/tsconfig.json', 'test/tsconfig.json'],
          noWarnOnMultipleProjects: true,
        }),
        createNodeResolver({ extensions: ['.ts', '.vue', '.json'] }),
      ],
      'import-x/parsers': { '@typescript-eslint/parser': ['.ts'], 'vue-eslint-parser': ['.vue'] },
    },
    rules: {
      'import-x/no-restricted-paths': ['error', { basePath: import.meta.dirname, zones }],
      'import-x/no-default-export': 'off',
      'no-console': 'error',
      eqeqeq: 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
    },
  },
  {
    files: ['src-main/domain/**'],
    rules: {
      'no-restricted-globals': ['error', 'process', 'window', 'document', 'setTimeout', 'setInterval', 'performance'],
      'no-restricted-syntax': [
        'error',
        { selector: "NewExpression[callee.name='Date']", message: 'The domain has no clock: months are passed in.' },
        { selector: "MemberExpression[object.name='Date']", message: 'The domain has no clock: months are passed in.' },
        {
          selector: "MemberExpression[object.name='Math'][property.name='random']",
          message: 'No chance in the domain.',
        },
      ],
    },
  },
  {
    files: ['src-main/**'],
    ignores: ['src-main/shell/electron/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: [
            { name: 'electron', message: 'Only shell/electron imports electron: under Node it starts a download.' },
          ],
        },
      ],
    },
  },
  {
    files: ['src-main/domain/**'],
    rules: { 'no-restricted-imports': ['error', { patterns: impureModules }] },
  },
  { files: ['test/**', '*.config.ts'], rules: { '@typescript-eslint/no-non-null-assertion': 'off' } },
  prettier,
)
