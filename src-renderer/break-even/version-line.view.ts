import type { AuditView } from '#contract/audit'
import type { CaseVersion } from '#contract/case-schemas'
import type { Speech } from '../locales/speech'

const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text)

/** A day that was typed, as the language writes days; a year or month alone stays as it is. */
const dayText = (text: string, { fmt }: Speech): string => (isDay(text) ? fmt.day(text) : text)

const priceLevelText = (level: string | null, { t }: Speech): string => {
  if (level === null) return t('breakEven.version.priceUnknown')
  return /^\d{4}$/.test(level)
    ? t('breakEven.version.priceYear', { year: level })
    : t('breakEven.version.priceLevel', { level })
}

/** "Godkendt version 2, 12. marts 2015, 2015-priser, 10 år, uden diskontering". */
export const versionLine = (version: CaseVersion, start: CaseVersion['start'], speech: Speech): string => {
  const { t, fmt } = speech
  const { version: number, state, approvedOn, approvedBy, priceLevel, horizonYears, discountRate } = version
  const name = state === 'imported' && approvedOn === null ? 'imported' : 'approved'
  return [
    t(`breakEven.version.${name}`, { version: number }),
    approvedOn === null ? t('breakEven.version.dateUnknown') : dayText(approvedOn, speech),
    ...(approvedBy === null ? [] : [t('breakEven.version.by', { by: approvedBy })]),
    priceLevelText(priceLevel, speech),
    t('breakEven.version.horizon', { years: horizonYears }),
    discountRate === 0
      ? t('breakEven.version.noDiscount')
      : t('breakEven.version.discount', { rate: `${fmt.axis(Math.round(discountRate * 10_000) / 100)}\u00a0%` }),
    ...(start === null ? [] : [t('breakEven.version.start', { month: fmt.month(start) })]),
  ].join(', ')
}

/** What the audit found, in a few words; `null` where nothing was checked. */
export const auditLine = (audit: AuditView | null, { t }: Speech): string | null => {
  if (audit === null || audit.checked === 0) return null
  const { checked, findings } = audit
  return findings.length === 0
    ? t('breakEven.version.findingsNone', { checked })
    : t('breakEven.version.findings', { checked, found: findings.length })
}
