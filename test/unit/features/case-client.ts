import { ORPCError, createRouterClient } from '@orpc/server'
import type { CaseDocumentInput, CaseLineInput } from '../../../src-main/contract/case-schemas'
import { failureDataSchema } from '../../../src-main/contract/failure'
import type { Client } from '../../../src-main/contract/contract'
import type { Core } from '../../../src-main/features/core'

/** The contract as a window calls it. */
export const clientOf = (core: Core): Client => createRouterClient(core.router)

/** Key of the refusal that a call ends in; throws where it does not. */
export const refusalOf = async (call: Promise<unknown>): Promise<string> => {
  try {
    await call
  } catch (error) {
    if (error instanceof ORPCError) return failureDataSchema.parse(error.data).message.key
    throw error
  }
  throw new Error('it was not refused')
}

/** An amount of a plan, of scenario `lav` in year 1 unless it says otherwise; kr. */
export const amount = (
  kind: CaseLineInput['kind'],
  kroner: number | null,
  more: Partial<CaseLineInput> = {},
): CaseLineInput => ({
  kind,
  scenario: 'lav',
  item: '',
  period: 'Y1',
  ore: kroner === null ? null : kroner * 100,
  ...more,
})

/** Investment and saving of years 1, 2, … of a scenario, kr. */
export const years = (scenario: string, amounts: readonly (readonly [number, number])[]): CaseLineInput[] =>
  amounts.flatMap(([investment, saving], index) => [
    amount('investment', investment, { scenario, period: `Y${index + 1}` }),
    amount('saving', saving, { scenario, period: `Y${index + 1}` }),
  ])

/** A document that can be approved as it is. */
export const soundDocument = (more: Partial<CaseDocumentInput> = {}): CaseDocumentInput => ({
  document: null,
  priceLevel: '2015-priser',
  start: '2015-07',
  horizonYears: 10,
  discountRate: 0,
  payers: [],
  budget: [],
  scenarios: [{ key: 'lav', successRate: null }],
  lines: years('lav', [
    [3_000_000, 700_000],
    [3_000_000, 4_300_000],
  ]),
  ...more,
})

/** The whole municipality's only initiative. */
export const only = { initiative: null }
