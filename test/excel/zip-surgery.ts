const centralSignature = 0x02014b50
const localSignature = 0x04034b50

/** Where the record of an entry begins in the central directory. */
const centralRecord = (zip: Buffer, name: string): number => {
  for (
    let at = zip.indexOf('PK\u0001\u0002', 'latin1');
    at !== -1;
    at = zip.indexOf('PK\u0001\u0002', at + 1, 'latin1')
  ) {
    if (zip.readUInt32LE(at) !== centralSignature) continue
    const length = zip.readUInt16LE(at + 28)
    if (zip.toString('utf8', at + 46, at + 46 + length) === name) return at
  }
  throw new Error(`no entry ${name}`)
}

/** What a forged entry says of itself. */
export interface Forgery {
  /** Must be as long as the true name. */
  readonly name?: string
  readonly uncompressedSize?: number
  readonly method?: number
  readonly flags?: number
}

/** A copy of a zip in which one entry lies, in the central directory and in its own header. */
export const forge = (bytes: Uint8Array, name: string, forgery: Forgery): Uint8Array => {
  const zip = Buffer.from(bytes)
  const central = centralRecord(zip, name)
  const local = zip.readUInt32LE(central + 42)
  if (zip.readUInt32LE(local) !== localSignature) throw new Error(`no header of ${name}`)
  const { uncompressedSize, method, flags } = forgery
  if (uncompressedSize !== undefined) {
    zip.writeUInt32LE(uncompressedSize, central + 24)
    zip.writeUInt32LE(uncompressedSize, local + 22)
  }
  if (method !== undefined) {
    zip.writeUInt16LE(method, central + 10)
    zip.writeUInt16LE(method, local + 8)
  }
  if (flags !== undefined) {
    zip.writeUInt16LE(flags, central + 8)
    zip.writeUInt16LE(flags, local + 6)
  }
  if (forgery.name !== undefined) {
    if (Buffer.byteLength(forgery.name) !== Buffer.byteLength(name)) throw new Error('names must be equally long')
    zip.write(forgery.name, central + 46)
    zip.write(forgery.name, local + 30)
  }
  return zip
}
