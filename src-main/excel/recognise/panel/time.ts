import type { Question } from '#domain/file-issue'
import { type Month, monthNumber, monthOf, yearOf } from '#domain/month'
import type { Basis, Period } from '#domain/period'
import { type PeriodText, findPeriods } from '#domain/period-text'
import { settleYear } from '../questions'
import type { RecognitionContext } from '../recognition'
import { reportPeriod, yearsOfLines } from '../report-lines'
import { type ReportReach, reportReach } from './report-reach'
import type { TextFacts } from './text-facts'

/** The time of a figure. */
export interface Time {
  readonly basis: Basis
  readonly period: Period
}

/** What a figure is over time; `year`: a figure that is named by its year, whatever day of it it is counted. */
type Nature = 'flow' | 'stock' | 'year'

/** What the lines around a block say of its time. */
export class BlockTime {
  readonly #groups: readonly (readonly string[])[]
  readonly #context: RecognitionContext
  readonly #lastNamed: number
  #year: { readonly value: number; readonly question: Question | null } | null = null
  readonly #reaches = new Map<string, ReportReach>()
  #stated: PeriodText | null | undefined

  /** `groups`: lines, the nearest group first; `lastNamed`: the last month that the block names without a year, 0 for none. */
  constructor(groups: readonly (readonly string[])[], lastNamed: number, context: RecognitionContext) {
    this.#groups = groups
    this.#lastNamed = lastNamed
    this.#context = context
  }

  /** The question for the year, where it had to be asked. */
  get question(): Question | null {
    return this.#year?.question ?? null
  }

  /** The time of a figure by its row, its column and the sections above it; `null` where nothing tells. */
  of(near: readonly TextFacts[], sections: readonly TextFacts[], nature: Nature): Time | null {
    const time = this.#readOf(near, sections)
    return time?.basis === 'year' && nature !== 'year' ? this.#atReport(time, nature) : time
  }

  /**
   * A year of which the lines say how far it is reported (`pr. 30. juni 2018`, `1. halvår 2018`): a flow is since January, a
   * stock is that month's. A stretch that does not begin in January is no period of ours.
   */
  #atReport(time: Time, nature: Nature): Time | null {
    let reach = this.#reaches.get(time.period)
    if (reach === undefined) {
      reach = reportReach(this.#groups, Number(time.period))
      this.#reaches.set(time.period, reach)
    }
    if (reach === null) return time
    if (reach === 'open') return nature === 'flow' ? null : time
    if (nature === 'flow') return reach.whole ? { basis: 'ytd', period: reach.to } : null
    // Counted on new year's day it is the figure that the year is known by.
    return monthNumber(reach.to) === 1 ? time : { basis: 'month', period: reach.to }
  }

  #readOf(near: readonly TextFacts[], sections: readonly TextFacts[]): Time | null {
    const own = near.flatMap(({ period }) => period ?? [])
    const beside = sections.flatMap(({ period }) => period ?? [])
    const all = [...own, ...beside]
    if (all.length === 0) {
      const stated = this.#statedPeriod()
      return stated === null ? null : this.#timeOf([stated], stated)
    }
    return this.#timeOf(all, all[0])
  }

  #timeOf(all: readonly PeriodText[], nearest: PeriodText | undefined): Time | null {
    const month = all.find(({ kind }) => kind === 'month')
    const name = all.find(({ kind }) => kind === 'month-name')
    const year = all.find(({ kind }) => kind === 'year')
    if (month?.kind === 'month') return { basis: 'month', period: month.month }
    if (name?.kind === 'month-name') {
      const own = year?.kind === 'year' ? year.year : this.#settledYear()
      return { basis: 'month', period: monthOf(own, name.monthNumber) }
    }
    if (nearest?.kind === 'schoolyear') return { basis: 'schoolyear', period: nearest.period }
    if (nearest?.kind === 'range') {
      if (monthNumber(nearest.from) !== 1) return null
      const whole = monthNumber(nearest.to) === 12
      return whole ? { basis: 'year', period: String(yearOf(nearest.to)) } : { basis: 'ytd', period: nearest.to }
    }
    return year?.kind === 'year' ? { basis: 'year', period: String(year.year) } : null
  }

  /** The period that the lines state for a table that states none: a month, a stretch, a school year, else a year. */
  #statedPeriod(): PeriodText | null {
    if (this.#stated !== undefined) return this.#stated
    this.#stated = null
    for (const lines of this.#groups) {
      const report = reportPeriod(lines.filter((line) => !ofTheCount.test(line))) ?? reportPeriod(lines)
      if (report === 'differ') break
      if (report !== null) {
        const { from, to } = report
        this.#stated = from === null ? { kind: 'month', month: to } : { kind: 'range', from, to }
        break
      }
      const found = lines.flatMap(findPeriods)
      const school = found.find(({ kind }) => kind === 'schoolyear')
      const alone = lines.length === 1 ? readNameAlone(lines[0] ?? '') : null
      const years = yearsOfLines(lines)
      const [only] = years
      const stated =
        school ?? alone ?? (years.size === 1 && only !== undefined ? ({ kind: 'year', year: only } as const) : null)
      if (stated !== null) {
        this.#stated = stated
        break
      }
    }
    return this.#stated
  }

  #settledYear(): number {
    this.#year ??= this.#settle()
    return this.#year.value
  }

  #settle() {
    for (const lines of this.#groups) {
      if (yearsOfLines(lines).size > 0) return settleYear(lines, this.#context)
    }
    for (const lines of this.#groups) {
      const report = reportPeriod(lines)
      if (report === null || report === 'differ') continue
      const last: Month = report.to
      if (monthNumber(last) === this.#lastNamed || monthNumber(last) === 12)
        return { value: yearOf(last), question: null }
    }
    return settleYear([], this.#context)
  }
}

/** Lines that tell when it was counted, which may be after the period that another line names. */
const ofTheCount = /^\s*(?:kilde|datakilde|source)\b|\bopgjort\b|opgørelses(?:dato|tidspunkt)/i

const readNameAlone = (line: string): PeriodText | null => {
  const bare = /^(?:i )?(\p{L}{3,9})\.?$/u.exec(line.trim())?.[1]
  if (bare === undefined) return null
  const number = ['jan', 'feb', 'mar', 'apr', 'maj', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'].indexOf(
    bare.slice(0, 3).toLowerCase(),
  )
  const full = /^(?:januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december|[a-z]{3})$/i
  return number >= 0 && full.test(bare) ? { kind: 'month-name', monthNumber: number + 1 } : null
}
