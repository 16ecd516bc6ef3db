import { type ComputedRef, type Ref, computed, ref, watch } from 'vue'
import { useRoute } from 'vue-router'
import { useSpeech } from '../composables/use-speech'
import { useVersionStore } from '../stores/initiative-version'
import type { VersionTab } from './finding-places'

/** What `useVersionTab` gives. */
export interface UseVersionTabReturn {
  /** The part of the version that is shown. */
  readonly tab: Ref<VersionTab>
  readonly tabs: ComputedRef<readonly { readonly value: VersionTab; readonly text: string }[]>
}

const names: Readonly<Record<string, VersionTab>> = { gennemgang: 'audit', oplysninger: 'facts', historik: 'history' }

/** The parts of a version; a link may ask for one (`?del=gennemgang`). */
export const useVersionTab = (): UseVersionTabReturn => {
  const speech = useSpeech()
  const store = useVersionStore()
  const route = useRoute()
  const tab = ref<VersionTab>('plan')
  watch(
    () => [route.params['version'], route.query['del']] as const,
    ([, asked]) => {
      tab.value = names[typeof asked === 'string' ? asked : ''] ?? 'plan'
    },
    { immediate: true },
  )
  const tabs = computed(() => {
    const { t, fmt } = speech.value
    const wrong = store.audit?.findings.length ?? 0
    return (['plan', 'facts', 'audit', 'history'] as const).map((value) => ({
      value,
      text: `${t(`initiative.version.${value}`)}${value === 'audit' && wrong > 0 ? ` (${fmt.number(wrong)})` : ''}`,
    }))
  })
  return { tab, tabs }
}
