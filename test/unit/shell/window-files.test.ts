import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { answerWindow } from '../../../src-main/shell/window/answer.ts'
import { builtFiles } from '../../../src-main/shell/window/built-files.ts'
import type { WindowFiles } from '../../../src-main/shell/window/window-files.ts'

let folder: string
let files: WindowFiles

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'afkast-window-'))
  mkdirSync(join(folder, 'renderer/assets'), { recursive: true })
  writeFileSync(join(folder, 'secret.js'), 'secret')
  writeFileSync(join(folder, 'icon.svg'), '<svg/>')
  writeFileSync(
    join(folder, 'renderer/index.html'),
    '<script nonce="__NONCE__"></script><style nonce="__NONCE__"></style>',
  )
  writeFileSync(join(folder, 'renderer/assets/index-Ab_-1.js'), 'code')
  writeFileSync(join(folder, 'renderer/.hidden.js'), 'hidden')
  writeFileSync(join(folder, 'renderer/data.xyz'), 'unknown')
  files = builtFiles(join(folder, 'renderer'), join(folder, 'icon.svg'))
})
afterAll(() => rmSync(folder, { recursive: true }))

it('gives every load of the page a nonce of its own, the same in page and policy', async () => {
  const [first, second] = await Promise.all([answerWindow(files, '/'), answerWindow(files, '/index.html?x=1')])
  const nonce = /'nonce-([^']+)'/.exec(first.headers['content-security-policy'] ?? '')?.[1]
  expect(first.body).toBe(`<script nonce="${nonce}"></script><style nonce="${nonce}"></style>`)
  expect(second.body).not.toBe(first.body)
  expect(first.headers['cache-control']).toBe('no-store')
})

it('allows the page nothing from outside', async () => {
  const { headers } = await answerWindow(files, '/')
  const policy = (headers['content-security-policy'] ?? '').replaceAll(/nonce-[^']+/g, 'nonce')
  expect(policy.split('; ')).toEqual([
    "default-src 'self'",
    "script-src 'self' 'nonce'",
    "style-src-elem 'self' 'nonce'",
    "style-src-attr 'unsafe-inline'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ])
  expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' })
})

it('keeps files with a hash in their name for good', async () => {
  const answer = await answerWindow(files, '/assets/index-Ab_-1.js')
  expect(answer.status).toBe(200)
  expect(answer.headers['content-type']).toBe('text/javascript; charset=utf-8')
  expect(answer.headers['cache-control']).toContain('immutable')
})

it('answers the icon that browsers ask for', async () => {
  expect((await answerWindow(files, '/favicon.ico')).headers['content-type']).toBe('image/svg+xml')
})

it.each([
  '/../secret.js',
  '/assets/../../secret.js',
  '/%2e%2e/secret.js',
  '/..%2fsecret.js',
  '/..\\secret.js',
  '//secret.js',
  '/.hidden.js',
  '/data.xyz',
  '/assets',
  '/assets/',
  '/missing.js',
  '/index.html/x.js',
  '/assets/index-Ab_-1.js\0',
])('finds nothing at %j', async (path) => {
  expect((await answerWindow(files, path)).status).toBe(404)
})
