import { type ComputedRef, type Ref, computed, nextTick, readonly, ref, shallowRef } from 'vue'
import type { FollowupSettings } from '#contract/followup-settings'
import type { Message } from '#domain/message'
import { useSpeech } from '../composables/use-speech'
import { useSaidStore } from '../import/said'
import { useFollowUpStore } from '../stores/follow-up'
import { useNoticesStore } from '../stores/notices'
import type { PartFields, PartName } from './part-fields'
import { type Part, cellFaults, otherFindings } from './part-form'

/** A part of the follow-up while it is typed: what its card needs of it. */
export interface PartState {
  /** True where something is typed that is not saved. */
  readonly changed: ComputedRef<boolean>
  readonly busy: Readonly<Ref<boolean>>
  /** True while something stands in the way of saving that the last try found. */
  readonly refused: ComputedRef<boolean>
  /** What the core said that belongs to no field, in words. */
  readonly findings: ComputedRef<readonly string[]>
  /** Saves; true where it was stored. Nothing that is typed is lost otherwise. */
  readonly save: () => Promise<boolean>
  /** Goes back to what is stored. */
  readonly drop: () => void
}

/** What `usePart` gives. */
export interface UsePartReturn<Fields> extends PartState {
  readonly fields: ComputedRef<Fields>
  readonly change: (part: Partial<Fields>) => void
  /** What is wrong with a field, in words. */
  readonly fault: (at: string) => string | null
}

/** One part of how the initiative is followed, from what is stored to what is typed and back. */
export const usePart = <Name extends PartName>(
  name: Name,
  part: Part<PartFields[Name]>,
  view: () => FollowupSettings,
): UsePartReturn<PartFields[Name]> => {
  const speech = useSpeech()
  const store = useFollowUpStore()
  const notices = useNoticesStore()
  const { say } = useSaidStore()
  const busy = ref(false)
  const refused = ref(false)
  const told = shallowRef<readonly Message[]>([])
  /** Those of them that belonged to no field when they were said. */
  const others = shallowRef<readonly Message[]>([])

  const draft = computed(() => store.draft(name))
  const fields = computed<PartFields[Name]>(() => draft.value ?? part.fieldsOf(view(), speech.value.fmt))
  const read = computed(() => part.read(fields.value, speech.value.locale, view()))
  const faults = computed(() =>
    refused.value ? cellFaults(read.value.cells, told.value, speech.value) : new Map<string, string>(),
  )
  const hear = (findings: readonly Message[], isRefused: boolean) => {
    told.value = findings
    others.value = otherFindings(read.value.cells, findings)
    refused.value = isRefused
  }
  const drop = () => {
    store.drop(name)
    hear([], false)
  }
  const stored = async (): Promise<boolean> => {
    const [{ settings, cells }, sent] = [read.value, draft.value]
    hear([], true)
    if (cells.some(({ unread }) => unread !== null)) return false
    for (const setting of settings) {
      const findings = await store.save(setting)
      if (findings.length === 0) continue
      hear(findings, true)
      return false
    }
    // What was typed while it was being saved stays.
    if (draft.value === sent) drop()
    else hear([], false)
    return true
  }
  return {
    fields,
    fault: (at) => faults.value.get(at) ?? null,
    changed: computed(() => draft.value !== undefined),
    busy: readonly(busy),
    refused: computed(() => faults.value.size + others.value.length > 0),
    findings: computed(() => [...new Set(others.value.map(speech.value.message))]),
    change: (change) => store.keep(name, { ...fields.value, ...change }),
    drop,
    save: async () => {
      if (busy.value) return false
      busy.value = true
      // Said again although it is the same as the last time.
      say('')
      await nextTick()
      try {
        const saved = await stored()
        say(speech.value.t(saved ? 'followUp.saved' : 'followUp.refused'))
        return saved
      } catch (error) {
        refused.value = false
        notices.tell(error)
        return false
      } finally {
        busy.value = false
      }
    },
  }
}
