import { z } from 'zod'
import { moneySchema } from './claim-schema'

/** Words of the text, short, and where they stand. */
const quoted = z.strictObject({ text: z.string(), source: z.string() })

const year = z.number().int().min(1).max(50)
const perYear = z.strictObject({ year, amount: moneySchema })

/** A scenario as the text publishes it: investment and saving where it gives both, else the net gain alone. */
const scenario = z.strictObject({
  key: z.string(),
  /** Fraction: 0.125 is 12,5 %. */
  successRate: z.number(),
  source: z.string(),
  years: z.array(
    z.union([
      z.strictObject({ year, investment: moneySchema, saving: moneySchema }),
      z.strictObject({ year, net: moneySchema }),
    ]),
  ),
  balances: z.array(perYear),
  /** Parts of the saving, where the text gives them; they need not add up to it. */
  components: z.array(z.strictObject({ year, component: z.string(), amount: moneySchema, source: z.string() })),
  breakEven: quoted,
})

const costItem = z.strictObject({ name: z.string(), amount: moneySchema })

/** What a text says of a case, and where. Nothing is added: what it does not give is `null` or an empty list, and named in `lacks`. */
export const caseFactsSchema = z.strictObject({
  purpose: quoted,
  targetGroup: z.strictObject({
    text: z.string(),
    count: z.number().int().nullable(),
    unit: z.string(),
    source: z.string(),
  }),
  owner: quoted.nullable(),
  decision: quoted.nullable(),
  priceLevel: quoted.nullable(),
  horizon: z.strictObject({ years: z.number().int(), source: z.string() }).nullable(),
  /** Fraction; only where the text states it. */
  discountRate: z.strictObject({ rate: z.number(), source: z.string() }).nullable(),
  milestones: z.array(z.strictObject({ when: z.string(), text: z.string(), source: z.string() })),
  checkpoints: quoted.nullable(),
  /** Who bears the cost: `parts` of `of` is the exact share behind the stated percent. */
  payers: z.array(
    z.strictObject({
      payer: z.string(),
      percent: z.number(),
      parts: z.number().int(),
      of: z.number().int(),
      source: z.string(),
    }),
  ),
  earners: z.array(z.strictObject({ who: z.string(), text: z.string(), source: z.string() })),
  scenarios: z.array(scenario),
  /** Investment by item; an amount that the text does not give is `null`. */
  investment: z
    .strictObject({
      source: z.string(),
      periods: z.array(z.string()),
      items: z.array(z.strictObject({ name: z.string(), amounts: z.array(moneySchema.nullable()) })),
      totals: z.array(moneySchema),
    })
    .nullable(),
  /** What is put into the budget by calendar year: investment, and gain where one is counted on. */
  budget: z.array(
    z.strictObject({ calendarYear: z.number().int(), investment: moneySchema, gain: moneySchema, source: z.string() }),
  ),
  unitPrices: z.array(z.strictObject({ name: z.string(), amount: moneySchema, per: z.string(), source: z.string() })),
  costTable: z
    .strictObject({
      source: z.string(),
      families: z.number().int(),
      development: z.array(costItem),
      running: z.array(costItem),
      runningMonths: z.number().int(),
    })
    .nullable(),
  groups: z.array(
    z.strictObject({
      name: z.string(),
      families: z.number().int(),
      children: z.number().int(),
      adults: z.number().int(),
      source: z.string(),
    }),
  ),
  targets: z.array(
    z.strictObject({
      name: z.string(),
      measure: z.string().nullable(),
      value: z.number().nullable(),
      unit: z.string(),
      by: z.string().nullable(),
      from: z.strictObject({ value: z.number(), at: z.string() }).nullable(),
      text: z.string(),
      source: z.string(),
    }),
  ),
  /** Tables of the text that no import reads, cell by cell; `null` where the text has a dash or nothing. */
  tables: z.array(
    z
      .strictObject({
        title: z.string(),
        source: z.string(),
        unit: z.string(),
        columns: z.array(z.string()),
        rows: z.array(z.array(z.union([z.string(), z.number(), z.null()]))),
      })
      .refine(({ columns, rows }) => rows.every((row) => row.length === columns.length), {
        message: 'a row has another number of cells than there are columns',
      }),
  ),
  /** What one would look for in a case and does not find in this text. */
  lacks: z.array(z.string()),
})
export type CaseFacts = z.infer<typeof caseFactsSchema>
