import { computed, type ComputedRef } from 'vue'
import { speechFor, type Speech } from '../locales/speech'
import { useLocaleStore } from '../stores/locale'

/** Words and figures in the language chosen now. */
export const useSpeech = (): ComputedRef<Speech> => {
  const store = useLocaleStore()
  return computed(() => speechFor(store.locale))
}
