import { type ComputedRef, type Ref, type ShallowRef, computed, readonly, ref, shallowRef } from 'vue'
import type { Finding } from '#contract/case-schemas'
import type { InitiativeDetailsInput } from '#contract/initiative-details'
import { client } from '../app/client'
import { useSpeech } from '../composables/use-speech'
import { useSaidStore } from '../import/said'
import { useNoticesStore } from '../stores/notices'
import { useStatusStore } from '../stores/status'
import { type DetailFields, detailFields, readDetails } from './details-form'
import { fieldFault } from './finding-places'

/** What `useDetailsForm` gives. */
export interface UseDetailsFormReturn {
  readonly fields: Readonly<ShallowRef<DetailFields>>
  readonly change: (part: Partial<DetailFields>) => void
  readonly busy: Readonly<Ref<boolean>>
  /** What is wrong with a field, in words. */
  readonly fault: (part: Finding['part']) => string | null
  readonly countFault: ComputedRef<string | null>
  /** Saves; true where it was done. */
  readonly save: () => Promise<boolean>
}

/** The details of the initiative while they are typed. */
export const useDetailsForm = (details: InitiativeDetailsInput): UseDetailsFormReturn => {
  const speech = useSpeech()
  const status = useStatusStore()
  const notices = useNoticesStore()
  const { say } = useSaidStore()
  const fields = shallowRef<DetailFields>(detailFields(details, speech.value.fmt))
  const findings = shallowRef<readonly Finding[]>([])
  const busy = ref(false)
  const unread = ref(false)
  const fault = (part: Finding['part']) => fieldFault(findings.value, [part], speech.value)
  const stored = async (): Promise<boolean> => {
    const typed = readDetails(fields.value, speech.value.locale)
    unread.value = typed === null
    if (typed === null) return false
    const answer = await client.businessCase.saveDetails({ initiative: status.initiativeKey, details: typed })
    findings.value = answer.findings
    return answer.saved
  }
  return {
    fields,
    change: (part) => {
      fields.value = { ...fields.value, ...part }
    },
    busy: readonly(busy),
    fault,
    countFault: computed(() =>
      unread.value
        ? speech.value.t('initiative.details.notNumber', { read: fields.value.targetCount })
        : fault('target-count'),
    ),
    save: async () => {
      busy.value = true
      try {
        const saved = await stored()
        say(speech.value.t(saved ? 'initiative.details.saved' : 'initiative.details.refused'))
        return saved
      } catch (error) {
        notices.tell(error)
        return false
      } finally {
        busy.value = false
      }
    },
  }
}
