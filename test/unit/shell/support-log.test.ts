import { chmodSync, existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import {
  createSupportLog,
  keptLogFiles,
  largestLogBytes,
  type SupportLog,
} from '../../../src-main/shell/support-log.ts'
import { temporaryFolder } from '../features/in-process-core.ts'

let folder: string
let log: SupportLog

beforeEach(() => {
  folder = join(temporaryFolder(), 'log')
  log = createSupportLog(folder, 'browser', () => new Date('2026-11-22T08:00:00Z'))
})

const written = () => readFileSync(join(folder, 'afkast.log'), 'utf8')

/** What must never be in the log: numbers of persons, names of persons and files, amounts, tokens. */
const secrets = [
  '010170-1234',
  '0101701234',
  '010170 1234',
  'Anna Hansen',
  'anna',
  'afregning-Hansen-010170.xlsx',
  '1.234.567,89',
  '1234567',
  'Zm9vYmFyYmF6cXV4',
]

const expectClean = (text: string) => {
  for (const secret of secrets) expect(text).not.toContain(secret)
  // The time of each line is ours; beside it no long number stands anywhere.
  expect(text.replaceAll('2026-11-22T08:00:00.000Z', '')).not.toMatch(/\d{5}|\d{6}[- ]?\d{4}/)
}

const thrown = (message: string, extra: object = {}): Error => Object.assign(new Error(message), extra)

describe('the log for support', () => {
  it('says what the program did, when, in which shell', () => {
    log.write('start', { afkast: '0.1.0', node: '24.21.0', platform: 'linux' })
    log.write('failed', { call: 'importing/preview', code: 'REFUSED', reason: 'file.unsafe', ms: 12, gone: null })
    expect(written()).toBe(
      '2026-11-22T08:00:00.000Z browser start afkast=0.1.0 node=24.21.0 platform=linux\n' +
        '2026-11-22T08:00:00.000Z browser failed call=importing/preview code=REFUSED reason=file.unsafe ms=12 gone=-\n',
    )
  })

  it.each(secrets)('holds nothing of %j, whatever carries it', (secret) => {
    const error = thrown(`cannot read ${secret}\n    at ${secret} (/home/anna/out/main/${secret}.js:1:2)`, {
      code: secret,
      path: `/home/anna/${secret}`,
      cause: thrown(secret, { code: `${secret}x`, cause: thrown(`${secret}\n    at /x/src-main/${secret}.ts:1:1`) }),
    })
    log.writeFault('fault', error)
    log.writeFault('fault', secret)
    log.writeFault('fault', { message: secret })
    log.writeFault('fault', thrown('renamed', { name: `Error ${secret}` }))
    log.write('done', { outcome: `${secret} ${secret}`, call: `importing/${secret}`, count: 1_234_567, part: 12.5 })
    if (/^[a-z]+$/i.test(secret)) {
      // A lone word of letters cannot be told from a code: it is enough that no message, path or name gets in.
      expect(written()).not.toMatch(new RegExp(`cannot|/home|out/main/${secret}`))
    } else expectClean(written())
  })

  it.each(['0101701234', '1234567'])('holds no %j where the message was changed after the stack was made', (number) => {
    const error = thrown(`x\n    at f (/home/anna/out/main/${number}.js:1:1)\n    at f (/x/out/main/a.js:${number}:1)`)
    expect(error.stack).toContain(number)
    error.message = '§'
    log.writeFault('fault', error)
    expectClean(written())
  })

  it('keeps the frames of a fault whose message is one letter of them', () => {
    const error = thrown('r')
    error.stack = 'Error: r\n    at run (/r/out/main/browser.js:1:2)'
    log.writeFault('fault', error)
    expect(written()).toContain('at out/main/browser.js:1:2')
  })

  it('says where in our own program a fault arose, without folders of the person', () => {
    const error = thrown('secret')
    error.stack = [
      'Error: secret',
      '    at readAll (/home/anna/Afkast/out/main/chunks/core-Ab_1.js:120:15)',
      '    at async Object.run (C:\\Users\\anna\\Afkast\\out\\main\\browser.js:7:3)',
      '    at /home/anna/Afkast/node_modules/zod/index.js:1:2',
      '    at node:internal/process/task_queues:95:5',
      '    at file:///home/anna/main/src-main/shell/cli/main.ts:9:1',
    ].join('\n')
    log.writeFault('fault', error)
    const [head = '', ...frames] = written().trim().split('\n')
    expect(head).toMatch(/ fault kind=Error$/)
    expect(frames.map((line) => line.replace(/^\S+ browser {3}at /, ''))).toEqual([
      'out/main/chunks/core-Ab_1.js:120:15',
      'out/main/browser.js:7:3',
      'src-main/shell/cli/main.ts:9:1',
    ])
  })

  it('follows the causes of a fault, endless ones too', () => {
    const error = thrown('a', { code: 'EACCES' })
    error.cause = error
    log.writeFault('fault', error)
    expect(written().match(/code=EACCES/g)).toHaveLength(4)
  })

  it('stays within its size and number of files, the newest line in the newest file', () => {
    mkdirSync(folder)
    for (let round = 0; round < keptLogFiles + 3; round++) {
      writeFileSync(join(folder, 'afkast.log'), `${round}\n`.padEnd(largestLogBytes, 'x'))
      log.write('start')
    }
    const files = readdirSync(folder)
    expect(files.toSorted()).toEqual(['afkast.1.log', 'afkast.2.log', 'afkast.3.log', 'afkast.4.log', 'afkast.log'])
    for (const file of files) expect(statSync(join(folder, file)).size).toBeLessThanOrEqual(largestLogBytes)
    expect(written()).toMatch(/^\S+ browser start\n$/)
    expect(readFileSync(join(folder, 'afkast.1.log'), 'utf8')).toMatch(/^7\n/)
    expect(readFileSync(join(folder, 'afkast.4.log'), 'utf8')).toMatch(/^4\n/)
  })

  it('never lets one line grow without end', () => {
    log.write('a', Object.fromEntries(Array.from({ length: 1000 }, (_, index) => [`fact${index}`, 'word'])))
    expect(written().length).toBeLessThan(2100)
  })

  it.skipIf(process.platform === 'win32')('is for the person alone', () => {
    log.write('start')
    expect(statSync(folder).mode & 0o777).toBe(0o700)
    expect(statSync(join(folder, 'afkast.log')).mode & 0o777).toBe(0o600)
  })
})

describe('a log that cannot be written', () => {
  it('because a file is in the place of its folder', () => {
    writeFileSync(folder, '')
    expect(() => log.write('start')).not.toThrow()
    expect(() => log.writeFault('fault', thrown('x'))).not.toThrow()
  })

  it('because a folder is in its own place, or in the place of the one put aside', () => {
    mkdirSync(join(folder, 'afkast.log'), { recursive: true })
    expect(() => log.write('start')).not.toThrow()
    const other = join(folder, 'other')
    mkdirSync(join(other, 'afkast.1.log/x'), { recursive: true })
    writeFileSync(join(other, 'afkast.log'), 'x'.repeat(largestLogBytes))
    expect(() => createSupportLog(other, 'cli').write('start')).not.toThrow()
    expect(existsSync(join(other, 'afkast.1.log'))).toBe(true)
  })

  it('because the folder is read only', () => {
    mkdirSync(folder)
    chmodSync(folder, 0o500)
    expect(() => log.write('start')).not.toThrow()
    chmodSync(folder, 0o700)
  })
})
