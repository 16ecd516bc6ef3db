import { type Entry, fromBuffer, type ZipFile } from 'yauzl'
import { ReadFailure } from '#excel/grid'
import { maxEntries } from './limits'

const open = (bytes: Uint8Array): Promise<ZipFile> =>
  new Promise((resolve, reject) => {
    // Names stay bytes: yauzl would otherwise end at a bad name with a message that cannot be told from a broken zip.
    const options = { lazyEntries: true, decodeStrings: false, validateEntrySizes: true }
    fromBuffer(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), options, (error, zip) => {
      if (error) reject(new ReadFailure('not-a-workbook', 'damaged-zip'))
      else resolve(zip)
    })
  })

const readAll = (zip: ZipFile): Promise<readonly Entry[]> =>
  new Promise((resolve, reject) => {
    const entries: Entry[] = []
    zip.on('entry', (entry: Entry) => {
      entries.push(entry)
      zip.readEntry()
    })
    zip.on('end', () => resolve(entries))
    zip.on('error', (error: Error) => {
      reject(
        error.message.includes('encryption')
          ? new ReadFailure('unsafe', 'encrypted-entry')
          : new ReadFailure('not-a-workbook', 'damaged-zip'),
      )
    })
    zip.readEntry()
  })

/**
 * Opens a zip held in memory and reads its central directory; nothing is inflated.
 * @throws ReadFailure `not-a-workbook` where the zip is broken or cut off, `too-large` with more than `maxEntries`.
 */
export const readEntries = async (bytes: Uint8Array): Promise<{ zip: ZipFile; entries: readonly Entry[] }> => {
  const zip = await open(bytes)
  if (zip.entryCount > maxEntries) throw new ReadFailure('too-large', 'too-many-entries')
  return { zip, entries: await readAll(zip) }
}
