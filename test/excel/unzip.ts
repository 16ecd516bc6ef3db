import { text } from 'node:stream/consumers'
import { fromBufferPromise } from 'yauzl'

/** The parts of a zip by name, as text. */
export const unzip = async (bytes: Uint8Array): Promise<Map<string, string>> => {
  const file = await fromBufferPromise(Buffer.from(bytes), { lazyEntries: true })
  const parts = new Map<string, string>()
  for await (const entry of file.eachEntry())
    parts.set(entry.fileName, await text(await file.openReadStreamPromise(entry)))
  return parts
}
