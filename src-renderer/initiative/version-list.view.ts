import type { CaseVersion } from '#contract/case-schemas'
import type { Speech } from '../locales/speech'
import { writePercent } from './amount-text'
import { dayWords, yearsWords } from './facts.view'
import { versionName } from './version-words'

/** A version as a row of the list. */
export interface VersionRow {
  readonly version: number
  readonly name: string
  readonly state: string
  readonly compared: boolean
  readonly draft: boolean
  readonly approvedOn: string | null
  readonly approvedBy: string | null
  readonly document: string | null
  readonly priceLevel: string | null
  readonly horizon: string
  readonly discount: string
  readonly completable: boolean
}

/** The versions as rows, newest first. What the paper does not say is `null`. */
export const versionRows = (versions: readonly CaseVersion[], speech: Speech): VersionRow[] =>
  versions.map((version) => ({
    version: version.version,
    name: versionName(version, speech),
    state: speech.t(`initiative.versions.states.${version.state}`),
    compared: version.compared,
    draft: version.state === 'draft',
    approvedOn: version.approvedOn === null ? null : dayWords(version.approvedOn, speech),
    approvedBy: version.approvedBy,
    document: version.document,
    priceLevel: version.priceLevel,
    horizon: yearsWords(version.horizonYears, speech),
    discount:
      version.discountRate === 0
        ? speech.t('initiative.versions.noDiscount')
        : writePercent(version.discountRate * 100, speech.fmt),
    completable: version.completable,
  }))
