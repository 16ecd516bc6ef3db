import { z } from 'zod'
import { savingMethods, forecastMethods } from '#domain/realised/settings'
import { initiativeRef, integerSchema, messageSchema, monthSchema } from './schemas'
import { traceKeySchema } from './followup'

const text = z.string().max(400)

/** A function, within its committee where files name some. */
export const costRowSchema = z.object({ breakdown: text, committee: text })

/** A number that a person typed; what it may be is answered in words. */
const typed = z.number().nullable()

const methodSetting = z.object({
  name: z.literal('method'),
  /** From which month on which method holds, oldest first. */
  value: z.array(z.object({ from: text, method: z.enum(savingMethods) })).max(60),
})

const baselineSetting = z.object({
  name: z.literal('baseline'),
  value: z.object({ year: typed, rows: z.array(costRowSchema).max(200), perChild: z.boolean() }).nullable(),
})

const unitsSetting = z.object({
  name: z.literal('units'),
  value: z.object({
    /** What a month's number of avoided placements counts; `null`: not chosen. */
    counts: z.enum(['standing', 'new']).nullable(),
    /** How many months an avoided placement would have lasted, where the numbers are new ones. */
    months: typed,
    prices: z
      .array(
        z.object({ form: text, year: typed, /** øre a full year. */ ore: typed, amount: z.enum(['gross', 'net']) }),
      )
      .max(50),
    preventive: z.array(costRowSchema).max(200),
  }),
})

const investmentSetting = z.object({
  name: z.literal('investment'),
  value: z.array(z.object({ kind: z.enum(['account', 'item']), key: text, item: text })).max(200),
})

const componentsSetting = z.object({ name: z.literal('components'), value: z.array(text).max(100) })

/** `null`: the price level of the approved case. */
const pricesSetting = z.object({
  name: z.literal('prices'),
  value: z
    .discriminatedUnion('kind', [
      z.object({ kind: z.literal('current') }),
      z.object({ kind: z.literal('year'), year: typed }),
    ])
    .nullable(),
})

const scenarioSetting = z.object({ name: z.literal('scenario'), value: text.nullable() })

const enteredSetting = z.object({
  name: z.literal('entered'),
  /** øre, in the prices of the month. */
  value: z.array(z.object({ month: text, component: text, ore: typed })).max(5000),
})

const choiceSchema = z.object({ method: z.enum(forecastMethods), reason: text }).nullable()

const forecastSetting = z.object({
  name: z.literal('forecast'),
  value: z.object({ yearEnd: choiceSchema, breakEven: choiceSchema }),
})

const priceIndexSetting = z.object({
  name: z.literal('price-index'),
  /** Thousandths of a per cent (1,900 = 1.9 %). */
  value: z.array(z.object({ year: typed, rate: typed })).max(200),
})

const refusionSetting = z.object({
  name: z.literal('refusion'),
  /** `from` in øre, `share` in thousandths of a per cent of what is above it, up to the next step of the year. */
  value: z.array(z.object({ year: typed, steps: z.array(z.object({ from: typed, share: typed })).max(10) })).max(100),
})

/** One part of how an initiative is followed, as typed. Price index and refusion limits are the whole municipality's. */
export const followupSettingSchema = z.discriminatedUnion('name', [
  methodSetting,
  baselineSetting,
  unitsSetting,
  investmentSetting,
  componentsSetting,
  pricesSetting,
  scenarioSetting,
  enteredSetting,
  forecastSetting,
  priceIndexSetting,
  refusionSetting,
])
export type FollowupSetting = z.infer<typeof followupSettingSchema>
export type SettingName = FollowupSetting['name']

/** How an initiative is followed, and what there is to choose from. */
export const followupSettingsSchema = z.object({
  /** Every part; one that nobody has chosen is empty or `null` inside. */
  settings: z.object({
    method: methodSetting.shape.value,
    baseline: baselineSetting.shape.value,
    units: unitsSetting.shape.value,
    investment: investmentSetting.shape.value,
    components: componentsSetting.shape.value,
    prices: pricesSetting.shape.value,
    scenario: scenarioSetting.shape.value,
    entered: enteredSetting.shape.value,
    forecast: forecastSetting.shape.value,
    'price-index': priceIndexSetting.shape.value,
    refusion: refusionSetting.shape.value,
  }),
  /** Who chose what last, and when. */
  changed: z.array(z.object({ name: z.string(), at: z.string(), by: z.string() })),
  /** Rates of the price index that were imported: they hold where none is typed. */
  importedRates: z.array(z.object({ year: z.number().int(), rate: integerSchema, trace: traceKeySchema })),
  choices: z.object({
    start: monthSchema.nullable(),
    /** Price level as the approved case states it. */
    casePriceLevel: z.string().nullable(),
    /** Years that spend is known of. */
    years: z.array(z.number().int()),
    /** Every function that the spend files name, with its Danish name where the chart of accounts has one. */
    rows: z.array(costRowSchema.extend({ name: z.string().nullable() })),
    /** Components of the approved saving. */
    components: z.array(z.string()),
    scenarios: z.array(z.object({ key: z.string(), rank: z.enum(['low', 'high', 'middle', 'only']) })),
    /** Items of imported investments. */
    importedItems: z.array(z.string()),
    /** Items of the plan's investment. */
    planItems: z.array(z.string()),
    /** Placement forms: those with avoided placements first. */
    forms: z.array(z.object({ form: z.string(), known: z.boolean() })),
    /** Calendar years that the number of children is known of. */
    childYears: z.array(z.number().int()),
  }),
})
export type FollowupSettings = z.infer<typeof followupSettingsSchema>

/** Asks for the settings, and saves one part of them. */
export const followupSettingsInput = z.object(initiativeRef)
/** See `followupSettingSchema`. */
export const saveSettingInput = z.object({ ...initiativeRef, setting: followupSettingSchema })
/** Nothing was stored where there are findings. */
export const savedSettingSchema = z.object({
  saved: z.boolean(),
  findings: z.array(messageSchema),
  settings: followupSettingsSchema,
})
export type SavedSetting = z.infer<typeof savedSettingSchema>
