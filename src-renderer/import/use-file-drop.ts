import { useEventListener } from '@vueuse/core'
import { type Ref, readonly, ref } from 'vue'

/** What `useFileDrop` gives. */
export interface UseFileDropReturn {
  /** True while files are held over the window. */
  readonly over: Readonly<Ref<boolean>>
}

const holdsFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false

/** Takes files that are dropped anywhere in the window. Without it a dropped file would replace the page. */
export const useFileDrop = (onFiles: (files: File[]) => void): UseFileDropReturn => {
  const over = ref(false)
  useEventListener(window, 'dragenter', (event) => {
    if (!holdsFiles(event)) return
    event.preventDefault()
    over.value = true
  })
  useEventListener(window, 'dragover', (event) => {
    if (!holdsFiles(event)) return
    event.preventDefault()
    if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy'
  })
  useEventListener(window, 'dragleave', (event) => {
    // Between two elements of the page there is a related target; out of the window there is none.
    if (event.relatedTarget === null) over.value = false
  })
  useEventListener(window, 'drop', (event) => {
    over.value = false
    if (!holdsFiles(event)) return
    event.preventDefault()
    const files = [...(event.dataTransfer?.files ?? [])]
    if (files.length > 0) onFiles(files)
  })
  return { over: readonly(over) }
}
