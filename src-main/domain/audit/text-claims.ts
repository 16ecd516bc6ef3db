import { numberParam, message } from '../message'
import { sumOfParts } from './arithmetic'
import {
  type DateClaim,
  type PercentTotalClaim,
  type RateBaseClaim,
  type StatedTwiceClaim,
  type UnitClaim,
  type WordingClaim,
  oreOfUnit,
} from './claim'
import { type Finding, figureParam, unitParam } from './finding'
import { agreement, shownFigure, stepOf } from './agree'

const remarkOf = ({ remark }: { readonly remark?: string }): string | null => remark ?? null

/** The same thing with different figures or words: a finding for each place that differs from the first. */
export const statedTwice = (claim: StatedTwiceClaim): Finding[] => {
  const { subject, unit, value, place, quote, tolerance = 0, others } = claim
  const differs = (other: number | string): boolean =>
    typeof value === 'number' && typeof other === 'number' ? Math.abs(value - other) > tolerance : value !== other
  return others
    .filter((other) => differs(other.value))
    .map((other) => ({
      code: 'stated-twice',
      place: `${place} / ${other.place}`,
      quote: `${quote} / ${other.quote}`,
      unit,
      stated: value,
      computed: other.value,
      message: message('audit.stated-twice', {
        subject,
        stated: figureParam(unit, value),
        computed: figureParam(unit, other.value),
        unit: unitParam(typeof value === 'string' ? 'number' : unit),
        place,
        other: other.place,
      }),
      remark: other.remark ?? remarkOf(claim),
    }))
}

/** The date of one event, different at two places. `2014` and `2014-06` agree. */
export const dates = (claim: DateClaim): Finding[] => {
  const { subject, value, place, quote, others } = claim
  return others
    .filter((other) => !other.value.startsWith(value) && !value.startsWith(other.value))
    .map((other) => ({
      code: 'date',
      place: `${place} / ${other.place}`,
      quote: `${quote} / ${other.quote}`,
      unit: 'number',
      stated: value,
      computed: other.value,
      message: message('audit.date', { subject, stated: quote, computed: other.quote, place, other: other.place }),
      remark: remarkOf(claim),
    }))
}

const total = (parts: readonly number[]): number => parts.reduce((sum, value) => sum + value, 0)

/** Words against figures: the first sum is what the words are of, the second what they compare it with. */
export const wording = (claim: WordingClaim): Finding[] => {
  const { relation, unit, left, right, tolerance = 0, place, quote } = claim
  const [stated, computed] = [total(left.parts), total(right.parts)]
  const holds = {
    more: stated > computed,
    less: stated < computed,
    equal: Math.abs(stated - computed) <= tolerance,
  }[relation]
  if (holds) return []
  const figures = { stated: figureParam(unit, stated), computed: figureParam(unit, computed), unit: unitParam(unit) }
  return [
    {
      code: 'wording',
      place,
      quote,
      unit,
      stated,
      computed,
      message: message('audit.wording', { quote, left: left.label, right: right.label, ...figures }),
      remark: remarkOf(claim),
    },
  ]
}

/** Percentages of one whole: they are counted as printed; where rounding alone can explain the sum, the message says so. */
export const percentTotal = (claim: PercentTotalClaim): Finding[] => {
  const { place, quote, parts } = claim
  const step = stepOf('percent', ...parts.map(({ value }) => value))
  const sum = Number(sumOfParts(parts).toFixed(6))
  if (Math.abs(sum - 100) < step / 2) return []
  const explained = Math.abs(sum - 100) <= (step * parts.length) / 2
  return [
    {
      code: 'percent-total',
      place,
      quote,
      unit: 'percent',
      stated: 100,
      computed: sum,
      message: message(explained ? 'audit.percent-total.rounding' : 'audit.percent-total', {
        computed: numberParam(sum),
      }),
      remark: remarkOf(claim),
    },
  ]
}

/** A rate of one base, turned into a rate of the base that it was argued from. It holds while it is at most the argued one. */
export const rateBase = (claim: RateBaseClaim): Finding[] => {
  const { place, quote, unit, stated, base, rate, appliedTo } = claim
  const computed = (rate * appliedTo.value) / base.value
  if (computed <= stated || agreement(claim, computed) === 'agrees') return []
  const shown = shownFigure(claim, computed, 'differs')
  return [
    {
      code: 'rate-base',
      place,
      quote,
      unit,
      stated,
      computed: shown,
      message: message('audit.rate-base', {
        stated: numberParam(stated),
        base: base.label,
        rate: numberParam(rate),
        applied: appliedTo.label,
        count: numberParam((rate * appliedTo.value) / 100),
        whole: numberParam(base.value),
        computed: numberParam(shown),
      }),
      remark: remarkOf(claim),
    },
  ]
}

/** An amount word for word, with its unit. */
export const printedUnit = (claim: UnitClaim): Finding[] => {
  const { place, quote, printed, printedUnit: unit, parts } = claim
  const stated = Math.round(Number((printed * oreOfUnit[unit]).toPrecision(15)))
  const computed = sumOfParts(parts)
  if (stated === computed) return []
  const figures = { stated: figureParam('kr', stated), computed: figureParam('kr', computed) }
  return [
    {
      code: 'unit',
      place,
      quote,
      unit: 'kr',
      stated,
      computed,
      message: message('audit.unit', { quote, ...figures }),
      remark: remarkOf(claim),
    },
  ]
}
