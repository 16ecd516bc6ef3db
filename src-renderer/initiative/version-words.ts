import type { BreakEvenView } from '#contract/break-even'
import type { CaseVersion } from '#contract/case-schemas'
import type { Speech } from '../locales/speech'
import { dayWords } from './facts.view'
import { scenarioLabel } from './scenario-label'

const imported = ({ createdAt }: CaseVersion, { fmt }: Speech): string => fmt.day(createdAt.slice(0, 10))

/** A version by its state and number: `Kladde 3`, `Version 2`. */
export const versionName = ({ version, state }: CaseVersion, { t }: Speech): string =>
  t(state === 'draft' ? 'initiative.versions.draftNumber' : 'initiative.versions.number', { version })

const comparedWords = (version: CaseVersion, speech: Speech): string => {
  const { t } = speech
  const { approvedOn, approvedBy } = version
  if (approvedOn !== null) {
    const params = { version: version.version, date: dayWords(approvedOn, speech), by: approvedBy ?? '' }
    return t(approvedBy === null ? 'initiative.headline.approvedDay' : 'initiative.headline.approved', params)
  }
  return t(version.completable ? 'initiative.headline.imported' : 'initiative.headline.importedUnknown', {
    version: version.version,
    date: imported(version, speech),
  })
}

const monthsWords = ({ case: { scenarios, horizonYears } }: BreakEvenView, speech: Speech): string => {
  const { t, fmt } = speech
  const told = scenarios.filter(({ rank }) => rank !== 'middle')
  const words = told.map(({ key, breakEvenMonth, breakEvenYear, breakEvenExact }) => {
    const scenario = scenarioLabel(key, speech)
    if (breakEvenExact === 0) return t('initiative.headline.fromStart', { scenario })
    if (breakEvenMonth !== null) return t('initiative.headline.at', { month: fmt.month(breakEvenMonth), scenario })
    return breakEvenYear === null
      ? t('initiative.headline.never', { years: horizonYears, scenario })
      : t('initiative.headline.year', { year: breakEvenYear, scenario })
  })
  return words.length === 0 ? '' : t('initiative.headline.breakEven', { months: words.join(', ') })
}

/** The sentences of the page: which version holds, and when its investment is earned back. */
export const initiativeHeadline = (
  versions: readonly CaseVersion[],
  compared: BreakEvenView | null,
  speech: Speech,
): string[] => {
  const { t } = speech
  const found = versions.find((version) => version.compared)
  if (found !== undefined) {
    const months = compared === null ? '' : monthsWords(compared, speech)
    return [comparedWords(found, speech), ...(months === '' ? [] : [months])]
  }
  const draft = versions.find(({ state }) => state === 'draft')
  return [
    draft === undefined
      ? t('initiative.headline.none')
      : t('initiative.headline.draftOnly', { version: draft.version }),
  ]
}

/** What keeps a draft from being approved, or what has been done with it. */
export interface DraftStanding {
  readonly changed: boolean
  /** Things that are missing or wrong. */
  readonly open: number
}

/** The sentence of a version's page. */
export const versionHeadline = (version: CaseVersion, { changed, open }: DraftStanding, speech: Speech): string => {
  const { t } = speech
  const params = { version: version.version }
  switch (version.state) {
    case 'draft':
      if (open === 1) return t('initiative.version.draftOpenOne', params)
      if (open > 1) return t('initiative.version.draftOpen', { ...params, count: open })
      return t(changed ? 'initiative.version.draftUnsaved' : 'initiative.version.draftReady', params)
    case 'approved':
      return t('initiative.version.frozen', { ...params, date: dayWords(version.approvedOn ?? '', speech) })
    case 'imported':
      return t('initiative.version.importedFrozen', { ...params, date: imported(version, speech) })
    case 'undone':
      return t('initiative.version.undone', params)
  }
}

/** Where a version came from, and whether figures are compared with it. */
export const versionOrigin = (version: CaseVersion, versions: readonly CaseVersion[], speech: Speech): string => {
  const { t, fmt } = speech
  const { file, createdAt, createdBy, copiedFrom } = version
  const compared = versions.find((other) => other.compared)
  const date = fmt.day(createdAt.slice(0, 10))
  const parts = [
    file === null
      ? t('initiative.version.createdBy', { date, by: createdBy })
      : t('initiative.version.importedFrom', { date, file }),
    ...(copiedFrom === null ? [] : [t('initiative.version.copiedFrom', { version: copiedFrom })]),
  ]
  const from = parts.join(', ')
  const said = `${from.charAt(0).toUpperCase()}${from.slice(1)}.`
  if (version.compared) return `${said} ${t('initiative.version.comparedWith')}`
  return compared === undefined ? said : `${said} ${t('initiative.version.notCompared', { version: compared.version })}`
}
