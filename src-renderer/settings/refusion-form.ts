import { type Part, isFilled, neededCell, readKroner, readScaled, readYear } from '../follow-up/part-form'
import { writeAmount, writeNumber } from '../initiative/amount-text'
import { perPercent } from './price-index-form'

/** A step of central refusion as typed: above so many kr. so many per cent are refunded. */
export interface StepFields {
  readonly from: string
  readonly share: string
}

/** The steps of a year as typed. */
export interface RefusionYear {
  readonly year: string
  readonly steps: readonly StepFields[]
}

/** The limits of central refusion as typed. */
export interface RefusionFields {
  readonly years: readonly RefusionYear[]
}

/** How many years, and steps of one, the core takes. */
export const mostYears = 100
/** See `mostYears`. */
export const mostSteps = 10

/** A step before anything is typed. */
export const emptyStep: StepFields = { from: '', share: '' }

const isStep = (step: StepFields): boolean => isFilled({ ...step })

/** The limits by year. */
export const refusionPart: Part<RefusionFields> = {
  fieldsOf: ({ settings: { refusion } }, fmt) => ({
    years: refusion
      .map(({ year, steps }) => ({
        year: year === null ? '' : String(year),
        steps: steps.map(({ from, share }) => ({
          from: from === null ? '' : writeAmount(from, 'kroner', fmt),
          share: share === null ? '' : writeNumber(share / perPercent, fmt),
        })),
      }))
      .sort((one, other) => Number(one.year) - Number(other.year)),
  }),
  read: ({ years }, locale) => {
    const read = years.flatMap(({ year: text, steps }, at) => {
      const typed = steps
        .map((step, index) => ({ ...step, index }))
        .filter(({ from, share }) => isStep({ from, share }))
      if (text.trim() === '' && typed.length === 0) return []
      const yearTold = ['setting.year-range', 'setting.year-duplicate'] as const
      const year = readYear(text, locale, { at: `year ${at}`, told: yearTold })
      const name = String(year.value ?? '')
      const cells = typed.map(({ from, share, index }) => {
        const limit = readKroner(from, locale, { at: `from ${at} ${index}`, told: ['setting.refusion-order'], name })
        const part = readScaled(share, locale, {
          ...{ at: `share ${at} ${index}`, told: ['setting.share-range'] as const, name },
          scale: perPercent,
          empty: 'settings.fault.share',
        })
        const needed = limit.value === null && limit.cell.unread === null
        return {
          value: { from: limit.value, share: part.value },
          cells: [
            needed ? neededCell({ at: limit.cell.at, told: [] }, '', 'followUp.fault.amount') : limit.cell,
            part.cell,
          ],
        }
      })
      const none = typed.length === 0 && year.cell.unread === null
      return [
        {
          value: { year: year.value, steps: cells.map(({ value }) => value) },
          cells: [
            none ? neededCell({ at: `year ${at}`, told: [] }, '', 'settings.fault.step') : year.cell,
            ...cells.flatMap((cell) => cell.cells),
          ],
        },
      ]
    })
    return {
      settings: [{ name: 'refusion', value: read.map(({ value }) => value) }],
      cells: read.flatMap(({ cells }) => cells),
    }
  },
}

/** A year after the last, with nothing typed. */
export const nextYear = (years: readonly RefusionYear[]): RefusionYear => {
  const known = years.map(({ year }) => Number(year)).filter((year) => Number.isInteger(year) && year > 0)
  return { year: known.length === 0 ? '' : String(Math.max(...known) + 1), steps: [emptyStep] }
}

/** The year whose steps another can take over: the one before it that has any; `null` where there is none. */
export const yearBefore = (years: readonly RefusionYear[], index: number): RefusionYear | null => {
  const own = Number(years[index]?.year)
  return Number.isInteger(own) && own > 0
    ? (years.find(({ year, steps }) => Number(year) === own - 1 && steps.some(isStep)) ?? null)
    : null
}
