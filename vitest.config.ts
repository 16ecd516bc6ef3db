import { defineConfig } from 'vitest/config'

/** Tests that need neither a build nor a browser. What is not UTC is where months go wrong, so they run where the users are. */
process.env['TZ'] = 'Europe/Copenhagen'

export default defineConfig({
  test: {
    include: ['test/{unit,property,store,excel}/**/*.test.ts'],
    env: { TZ: 'Europe/Copenhagen' },
    // A busy machine fails no test: five seconds were too few for a property of six hundred sheets beside another run.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    restoreMocks: true,
    unstubEnvs: true,
  },
})
