import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { isFresh, markFresh, markStale, type BuildPlaces } from '../../../src-main/shell/launch/freshness.ts'

let places: BuildPlaces
const at = (seconds: number) => new Date(Date.UTC(2026, 0, 1, 12, 0, seconds))

const save = (path: string, seconds: number) => {
  writeFileSync(join(places.root, path), '')
  utimesSync(join(places.root, path), at(seconds), at(seconds))
}

const touchFolders = (seconds: number) => {
  for (const folder of ['src/deep', 'src']) utimesSync(join(places.root, folder), at(seconds), at(seconds))
}

beforeEach(() => {
  const root = mkdtempSync(join(tmpdir(), 'afkast-fresh-'))
  places = { root, outFolder: join(root, 'out'), sources: ['src', 'package.json', 'not-there'] }
  mkdirSync(join(root, 'src/deep'), { recursive: true })
  save('src/deep/a.ts', 10)
  save('package.json', 10)
  touchFolders(10)
})
afterEach(() => rmSync(places.root, { recursive: true }))

it('is stale before the first build', () => {
  expect(isFresh(places)).toBe(false)
})

it('is fresh after a build that began later than every source was saved', () => {
  markFresh(places, at(20))
  expect(isFresh(places)).toBe(true)
})

it('is stale when a source deep down was saved after the build began', () => {
  markFresh(places, at(20))
  save('src/deep/a.ts', 21)
  touchFolders(10)
  expect(isFresh(places)).toBe(false)
})

it('is stale when a single file among the sources was saved', () => {
  markFresh(places, at(20))
  save('package.json', 21)
  expect(isFresh(places)).toBe(false)
})

it('is stale when a source was removed', () => {
  markFresh(places, at(20))
  rmSync(join(places.root, 'src/deep/a.ts'))
  expect(isFresh(places)).toBe(false)
})

it('is stale once it has been marked so', () => {
  markFresh(places, at(20))
  markStale(places)
  expect(isFresh(places)).toBe(false)
})
