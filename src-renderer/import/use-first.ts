import { computed, ref, type ComputedRef } from 'vue'

/** What `useFirst` gives: the items drawn now, how many the next step adds, and that step. */
export interface UseFirstReturn<T> {
  readonly shown: ComputedRef<readonly T[]>
  readonly next: ComputedRef<number>
  readonly showMore: () => void
}

/** Items drawn at a time: more would hold the window up. */
const atATime = 100

/** The first hundred of a list, and a hundred more at each step. */
export const useFirst = <T>(all: () => readonly T[]): UseFirstReturn<T> => {
  const count = ref(atATime)
  return {
    shown: computed(() => all().slice(0, count.value)),
    next: computed(() => Math.min(atATime, Math.max(0, all().length - count.value))),
    showMore: () => (count.value += atATime),
  }
}
