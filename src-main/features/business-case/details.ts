import type { DetailsSaved, InitiativeDetailsInput } from '#contract/initiative-details'
import type { Finding } from '#contract/case-schemas'
import { maxPersons } from '#domain/case-limits'
import { message, monthParam, numberParam } from '#domain/message'
import { type Month, isDayOfMonth, isMonth } from '#domain/month'
import type { InitiativeDetails } from '#store/initiative-details'
import { type TypedText, isRefused, keptText, personalData, refusals } from './findings'
import type { Asked } from './version-view'

/** `2015-03-24`, `2015-03` or `2015`, of the years 1900-2199. */
const isDate = (text: string): boolean => {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text) ?? []
  if (year === undefined || !isMonth(`${year}-${month ?? '01'}`)) return false
  if (day === undefined) return true
  const leap = Number(year) % 4 === 0 && (Number(year) % 100 !== 0 || Number(year) % 400 === 0)
  return isDayOfMonth(Number(day), Number(month)) && (leap || !text.endsWith('-02-29'))
}

const endFaults = (ends: string | null, start: Month | null): Finding[] => {
  if (ends === null) return []
  if (!isMonth(ends)) return refusals('ends', [message('details.ends', { read: ends })])
  const early = start !== null && ends < start
  return early
    ? refusals('ends', [message('details.ends-before-start', { ends: monthParam(ends), start: monthParam(start) })])
    : []
}

const countFaults = (count: number | null): Finding[] =>
  count === null || (Number.isInteger(count) && count >= 0 && count <= maxPersons)
    ? []
    : refusals('target-count', [message('details.count', { read: numberParam(count, 4), most: maxPersons })])

const milestoneFaults = (milestones: InitiativeDetailsInput['milestones']): Finding[] =>
  refusals(
    'milestones',
    milestones.flatMap(({ title, due, doneOn }, index) => [
      ...(title.trim() === '' ? [message('details.milestone-title', { number: index + 1 })] : []),
      ...[due, doneOn]
        .flatMap((day) => day ?? [])
        .filter((day) => !isDate(day))
        .map((read) => message('details.milestone-day', { title, read })),
    ]),
  )

const trimmed = (details: InitiativeDetailsInput): InitiativeDetailsInput => ({
  owner: details.owner.trim(),
  ends: keptText(details.ends),
  targetGroup: details.targetGroup.trim(),
  targetCount: details.targetCount,
  milestones: details.milestones.map(({ title, due, doneOn, note }) => ({
    title: title.trim(),
    due: keptText(due),
    doneOn: keptText(doneOn),
    note: note.trim(),
  })),
})

/** What is wrong with the details of an initiative as typed. */
const detailFindings = (details: InitiativeDetailsInput, start: Month | null): Finding[] => [
  ...endFaults(details.ends, start),
  ...countFaults(details.targetCount),
  ...milestoneFaults(details.milestones),
  ...personalData([
    { part: 'owner', term: 'field.owner', text: details.owner },
    { part: 'ends', term: 'field.ends', text: details.ends },
    { part: 'target-group', term: 'field.target-group-text', text: details.targetGroup },
    ...details.milestones
      .flatMap(({ title, due, doneOn, note }) => [title, due, doneOn, note])
      .map((text): TypedText => ({ part: 'milestones', term: 'field.milestone', text })),
  ]),
]

/** The details as a window shows and types them. */
export const detailsView = ({ owner, ends, targetGroup, targetCount, milestones }: InitiativeDetails) => ({
  ...{ owner, ends, targetGroup, targetCount },
  milestones: milestones.map((milestone) => ({ ...milestone })),
})

/** Saves the details of an initiative, unless something in them is refused. */
export const saveDetails = async (
  { store, initiative }: Asked,
  typed: InitiativeDetailsInput,
  at: string,
  by: string,
): Promise<DetailsSaved> => {
  const details = trimmed(typed)
  const findings = detailFindings(details, initiative.start)
  const refused = isRefused(findings)
  if (!refused) {
    const ends = details.ends !== null && isMonth(details.ends) ? details.ends : null
    await store.cases.saveDetails(initiative.id, { ...details, ends }, at, by)
  }
  return { saved: !refused, findings, details: detailsView(store.cases.details(initiative.id)) }
}
