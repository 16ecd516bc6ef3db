import { ReadFailure, type ReadFailureCode } from '#excel/grid'
import { readWorkbook } from '#excel/read/read-workbook'

/** Why the reader refuses the bytes: code and what. Fails the test where it reads them or throws anything else. */
export const refusal = async (bytes: Uint8Array): Promise<readonly [ReadFailureCode, string]> => {
  try {
    await readWorkbook(bytes)
  } catch (error) {
    if (error instanceof ReadFailure) return [error.code, error.what]
    throw error
  }
  throw new Error('the reader took a file that it should refuse')
}
