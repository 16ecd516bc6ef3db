import { createRouterClient } from '@orpc/server'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Client } from '#contract/contract'
import type { CaseDocumentInput, CaseLineInput } from '#contract/case-schemas'
import { addMonths, month } from '#domain/month'
import { createCore } from '#features/core'

const start = month('2015-07')

/** Ten years typed by month in four scenarios, with a rate and two payers. */
const document = (): CaseDocumentInput => {
  const scenarios = [1, 1.5, 2, 2.5].map((factor) => ({ key: `${factor * 10} %`, factor }))
  const lines = scenarios.flatMap(({ key, factor }) =>
    Array.from({ length: 120 }, (_, at) => {
      const place = { scenario: key, item: '', period: addMonths(start, at) }
      return [
        { kind: 'investment', ...place, ore: 25_000_000 + (at % 12 === 0 ? 10_000_000 : 0) },
        { kind: 'saving', ...place, ore: Math.round(Math.min(at, 70) * 400_000 * factor) },
      ] satisfies CaseLineInput[]
    }).flat(),
  )
  const shares = (parts: number) => ({ parts, of: 1000 })
  return {
    ...{ document: null, priceLevel: null, start, horizonYears: 10, discountRate: 0.035, budget: [], lines },
    payers: [
      { name: 'Ishøj', cost: shares(806), gain: shares(806) },
      { name: 'Vallensbæk', cost: shares(194), gain: shares(194) },
    ],
    scenarios: scenarios.map(({ key }) => ({ key, successRate: null })),
  }
}

const initiative = null

/** An approved case of that size in a store of its own. */
const prepare = async (client: Client): Promise<void> => {
  const { version } = await client.businessCase.createDraft({ initiative, from: null })
  const number = version.version
  const saved = await client.businessCase.saveDraft({ initiative, version: number, document: document() })
  if (!saved.saved) throw new Error(`the case was refused: ${JSON.stringify(saved.findings)}`)
  const approval = { approvedOn: '2015-03-12', approvedBy: 'Byrådet', document: null }
  await client.businessCase.approve({ initiative, version: number, approval })
}

const calls: Readonly<Record<string, (client: Client) => Promise<unknown>>> = {
  'break-even': (client) => client.businessCase.breakEven({ initiative, version: null }),
  overview: (client) => client.followup.overview({ initiative, asOf: null }),
}

const [call = '', runs = ''] = process.argv.slice(2)
const folder = mkdtempSync(join(tmpdir(), 'afkast-bench-'))
const core = createCore({
  ...{ dataFolder: folder, storeFile: null, resourcesFolder: join(folder, 'none'), user: 'bench', version: '0' },
  readers: {
    start: () => {
      throw new Error('no file is read')
    },
  },
  now: () => new Date(),
})
try {
  const client: Client = createRouterClient(core.router)
  await prepare(client)
  const ask = calls[call] ?? (() => Promise.reject(new Error(call)))
  const took: number[] = []
  for (let turn = 0; turn < Number(runs); turn++) {
    const begun = performance.now()
    if ((await ask(client)) === null) throw new Error('nothing was answered')
    took.push(performance.now() - begun)
  }
  const [first, ...others] = took
  const sorted = others.toSorted((one, other) => one - other)
  process.stdout.write(JSON.stringify({ first, median: sorted[Math.floor(sorted.length / 2)], longest: sorted.at(-1) }))
} finally {
  core.close()
  rmSync(folder, { recursive: true, force: true })
}
