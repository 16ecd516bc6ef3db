import type { CaseFinding } from './case-draft'
import { type Message, message } from './message'
import { isDayOfMonth } from './month'

/** A version of a business case: approved on a day, in force from one day until another. Days as `YYYY-MM-DD`. */
export interface CaseVersion {
  readonly version: number
  /** `null`: not approved yet, or the paper does not say. */
  readonly approvedOn: string | null
  /** First day in force; `null`: from its approval. */
  readonly from: string | null
  /** Last day in force; `null`: until the next version. */
  readonly until: string | null
}

const isDay = (text: string): boolean => {
  const [, year, month, day] = /^((?:19|20|21)\d{2})-(\d{2})-(\d{2})$/.exec(text) ?? []
  if (year === undefined || !isDayOfMonth(Number(day), Number(month))) return false
  const leap = Number(year) % 4 === 0 && (Number(year) % 100 !== 0 || Number(year) % 400 === 0)
  return leap || !text.endsWith('-02-29')
}

const firstDay = ({ from, approvedOn }: CaseVersion): string | null => from ?? approvedOn

const dateFaults = ({ version, approvedOn, from, until }: CaseVersion): Message[] =>
  [approvedOn, from, until].flatMap((read) =>
    read === null || isDay(read) ? [] : [message('case.version-date', { version, read })],
  )

/** Why two versions, the one in force first and the other, cannot both be. One reason is enough. */
const clash = (one: CaseVersion, other: CaseVersion): Message | null => {
  const pair = { one: one.version, other: other.version }
  if (one.version === other.version) return message('case.version-duplicate', { version: one.version })
  if (one.approvedOn !== null && one.approvedOn === other.approvedOn) {
    return message('case.version-same-day', { ...pair, date: one.approvedOn })
  }
  const [first, second] = [firstDay(one), firstDay(other)]
  if (first === null || second === null) return null
  if (first === second) return message('case.version-same-start', { ...pair, date: first })
  return one.until !== null && one.until >= second
    ? message('case.version-overlap', { ...pair, until: one.until, from: second })
    : null
}

/** Checks that of all versions only one holds at a time: no day of approval, no first day twice, none until after the next has begun. */
export const checkVersions = (versions: readonly CaseVersion[]): CaseFinding[] => {
  const wrong = versions.flatMap(dateFaults)
  const inOrder = versions.toSorted((one, other) => {
    const [first, second] = [firstDay(one) ?? '', firstDay(other) ?? '']
    return first === second ? one.version - other.version : first < second ? -1 : 1
  })
  const clashes = inOrder.flatMap((one, index) => inOrder.slice(index + 1).flatMap((other) => clash(one, other) ?? []))
  return [...wrong, ...(wrong.length > 0 ? [] : clashes)].map((found) => ({
    severity: 'refusal',
    part: 'versions',
    scenario: null,
    year: null,
    message: found,
  }))
}
