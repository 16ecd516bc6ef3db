import type { Speech } from '../locales/speech'

/** What became of a pasted table, in words. */
export const pastedWords = (
  { figures, unread, beyond = 0 }: { readonly figures: number; readonly unread: number; readonly beyond?: number },
  { t }: Speech,
): string =>
  [
    figures === 1 ? t('initiative.plan.pastedOne') : t('initiative.plan.pasted', { amounts: figures }),
    ...(unread === 0
      ? []
      : [unread === 1 ? t('followUp.pastedUnreadOne') : t('followUp.pastedUnread', { count: unread })]),
    ...(beyond === 0 ? [] : [t('initiative.plan.pastedBeyond', { count: beyond })]),
  ].join(' ')
