import { readonly, ref, type Ref } from 'vue'
import type { SourceStatus } from '#contract/followup'
import { client } from '../app/client'
import { useNoticesStore } from '../stores/notices'
import { useStatusStore } from '../stores/status'

/** What `useSourceChoice` gives. */
export interface UseSourceChoiceReturn {
  /** True while a choice is on its way. */
  readonly busy: Readonly<Ref<boolean>>
  /** Makes a source lead the spend of a year; `null` leaves it to the rule. True where it went well. */
  readonly choose: (year: number, source: SourceStatus['source'] | null) => Promise<boolean>
}

/** A person's say in which source leads. */
export const useSourceChoice = (): UseSourceChoiceReturn => {
  const status = useStatusStore()
  const notices = useNoticesStore()
  const busy = ref(false)
  const choose = async (year: number, source: SourceStatus['source'] | null) => {
    busy.value = true
    try {
      await client.followup.chooseSource({ year, source })
      return await status.load()
    } catch (error) {
      notices.tell(error)
      return false
    } finally {
      busy.value = false
    }
  }
  return { busy: readonly(busy), choose }
}
