import type { KnipConfig } from 'knip'

/** What nothing uses is an error: files, exports and dependencies. */
export default {
  entry: [
    'src-main/shell/{electron,browser,cli,reader}/main.ts',
    'src-main/shell/electron/preload.ts',
    'src-main/shell/launch/{start,dev,afkast,build,test,tally-reporter}.ts',
    'src-renderer/app/main.ts',
    'test/bench/subjects/*.ts',
    'test/store/store-child.ts',
  ],
  project: ['src-main/**/*.{ts,js}', 'src-renderer/**/*.{ts,vue}', 'test/**/*.ts'],
  // Types are derived from the schemas of the contract for whoever needs them next.
  ignore: ['src-main/contract/**'],
  ignoreExportsUsedInFile: { interface: true, type: true },
} satisfies KnipConfig
