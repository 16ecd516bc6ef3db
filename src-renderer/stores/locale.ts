import { useLocalStorage } from '@vueuse/core'
import { defineStore } from 'pinia'
import { computed, watchEffect } from 'vue'
import type { Locale } from '#contract/messages/format-message'
import { i18n } from '../app/i18n'

/** The language of the window: Danish first, kept on this machine. */
export const useLocaleStore = defineStore('locale', () => {
  const kept = useLocalStorage('afkast.locale', 'da')
  const locale = computed<Locale>({
    get: () => (kept.value === 'en' ? 'en' : 'da'),
    set: (chosen) => {
      kept.value = chosen
    },
  })
  watchEffect(() => {
    i18n.global.locale.value = locale.value
    document.documentElement.lang = locale.value
  })
  return { locale }
})
