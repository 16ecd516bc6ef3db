import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import type { Month } from '#domain/month'

/** What an answer of the core knows of months: the one it is of, and those that can be chosen. */
interface Answer {
  readonly month: Month | null
  readonly months: readonly Month[]
}

const nothing: Answer = { month: null, months: [] }

/** The month that everything is shown as of, and the day that it was known on. `null` asks for the newest there is. */
export const useAsOfStore = defineStore('as-of', () => {
  const wanted = ref<Month | null>(null)
  /** `YYYY-MM-DD`; `null`: as known now. */
  const knownOn = ref<string | null>(null)
  const overview = shallowRef(nothing)
  const realised = shallowRef(nothing)

  /** Some months are known of spend alone, others of what is followed alone. */
  const choices = computed(() => [...new Set([...overview.value.months, ...realised.value.months])].sort())
  const shown = computed(() => {
    if (wanted.value !== null) return wanted.value
    return (knownOn.value === null ? overview.value.month : null) ?? realised.value.month ?? overview.value.month
  })
  const index = computed(() => (shown.value === null ? -1 : choices.value.indexOf(shown.value)))
  const earlier = computed(() => choices.value[index.value - 1] ?? null)
  const later = computed(() => (index.value < 0 ? null : (choices.value[index.value + 1] ?? null)))

  const choose = (month: Month | null) => {
    wanted.value = month
  }
  const know = (day: string | null) => {
    knownOn.value = day
  }
  /** Takes over what the core answered: the month shown and those that can be chosen. */
  const settle = (of: 'overview' | 'realised', month: Month | null, months: readonly Month[]) => {
    const answer = of === 'overview' ? overview : realised
    answer.value = { month, months }
    if (wanted.value !== null && !choices.value.includes(wanted.value)) wanted.value = null
  }
  return { wanted, knownOn, shown, choices, earlier, later, choose, know, settle }
})
