import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import type { Month } from '#domain/month'

/** The month that everything is shown as of. `null` asks for the newest there is. */
export const useAsOfStore = defineStore('as-of', () => {
  const wanted = ref<Month | null>(null)
  const shown = ref<Month | null>(null)
  const choices = shallowRef<readonly Month[]>([])

  const index = computed(() => (shown.value === null ? -1 : choices.value.indexOf(shown.value)))
  const earlier = computed(() => choices.value[index.value - 1] ?? null)
  const later = computed(() => (index.value < 0 ? null : (choices.value[index.value + 1] ?? null)))

  const choose = (month: Month | null) => {
    wanted.value = month
  }
  /** Takes over what the core answered: the month shown and those that can be chosen. */
  const settle = (month: Month | null, months: readonly Month[]) => {
    shown.value = month
    choices.value = months
    if (wanted.value !== null && !months.includes(wanted.value)) wanted.value = null
  }
  return { wanted, shown, choices, earlier, later, choose, settle }
})
