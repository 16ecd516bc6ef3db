import type { FollowupSettings } from '#contract/followup-settings'
import type { SavingMethod } from '#domain/realised/settings'
import type { Speech } from '../locales/speech'
import { listWords } from './list-words'
import { methodWords } from './now-words'

/** A part that the follow-up can lack. */
export type NeededPart = 'method' | 'baseline' | 'units' | 'entered' | 'investment'

/** The parts that the chosen methods need and that are not chosen, in the order of the page. */
export const missingParts = ({ settings, choices }: FollowupSettings): NeededPart[] => {
  const { method, baseline, units, entered, investment } = settings
  const uses = (name: SavingMethod) => method.some((line) => line.method === name)
  const lacks: Record<NeededPart, boolean> = {
    method: method.length === 0,
    baseline: uses('baseline') && ((baseline?.year ?? null) === null || baseline?.rows.length === 0),
    units: uses('units') && (units.counts === null || units.prices.length === 0),
    entered: uses('entered') && entered.length === 0,
    investment: investment.length === 0 && choices.importedItems.length === 0,
  }
  return (['method', 'baseline', 'units', 'entered', 'investment'] as const).filter((part) => lacks[part])
}

/** The sentence of the page, and what is missing. */
export const followUpHeadline = (view: FollowupSettings, speech: Speech): { title: string; note: string } => {
  const { t } = speech
  const methods = methodWords(view, speech)
  if (methods === null) return { title: t('followUp.headline.none'), note: t('followUp.headline.noneNote') }
  const missing = missingParts(view).map((part) => t(`followUp.missing.${part}`))
  return {
    title: t('followUp.headline.method', { methods }),
    note:
      missing.length === 0
        ? t('followUp.headline.complete')
        : t('followUp.headline.missing', { parts: listWords(missing, speech) }),
  }
}
