import { readonly, ref, shallowRef, type Ref, type ShallowRef } from 'vue'
import { useNoticesStore } from '../stores/notices'

/** What `useLatest` gives. */
export interface UseLatestReturn<T> {
  /** The newest answer; the old one stays until the new one is there. */
  readonly data: ShallowRef<T | null>
  readonly loading: Readonly<Ref<boolean>>
  /** True where the newest question got no answer. */
  readonly failed: Readonly<Ref<boolean>>
  /** Asks; a question still under way is given up. */
  readonly load: () => Promise<void>
}

/** Asks the core and keeps the answer to the newest question only, so that a slow old answer never replaces a newer one. */
export const useLatest = <T>(ask: (signal: AbortSignal) => Promise<T>): UseLatestReturn<T> => {
  const data: ShallowRef<T | null> = shallowRef(null)
  const loading = ref(false)
  const failed = ref(false)
  const notices = useNoticesStore()
  let current = new AbortController()

  const load = async () => {
    current.abort()
    const mine = (current = new AbortController())
    loading.value = true
    try {
      const answer = await ask(mine.signal)
      if (mine !== current) return
      data.value = answer
      failed.value = false
    } catch (error) {
      if (mine !== current) return
      failed.value = true
      notices.tell(error)
    } finally {
      if (mine === current) loading.value = false
    }
  }
  return { data, loading: readonly(loading), failed: readonly(failed), load }
}
