/** Largest file that is looked at at all, in bytes. */
export const maxFileBytes = 100 * 1024 * 1024

/** Most entries in the zip. Real reports have some tens. */
export const maxEntries = 2000

/** Largest inflated size of one part, in bytes. */
export const maxPartBytes = 600 * 1024 * 1024

/** Largest inflated size of the shared strings, in bytes: unlike sheets they stay in memory. */
export const maxSharedStringsBytes = 256 * 1024 * 1024

/** Largest inflated size of the parts that tell about the workbook (list of sheets, relationships, styles), in bytes. */
export const maxSidePartBytes = 32 * 1024 * 1024

/** Most shared strings. */
export const maxSharedStrings = 8_000_000

/** Most inflated bytes of a whole workbook, as declared and as counted. */
export const maxTotalBytes = 1024 * 1024 * 1024

/** A part larger than this, inflated, must keep to `maxRatio`. */
export const ratioFromBytes = 20 * 1024 * 1024

/** Most inflated bytes for one stored byte. A ledger has 6.5, a million empty formatted rows 9; deflate can reach 1032. */
export const maxRatio = 250

/** Last row of a worksheet, 1-based. */
export const maxRow = 1_048_576

/** Last column of a worksheet (XFD), 1-based. */
export const maxColumn = 16_384

/** Longest text of a cell, in UTF-16 units: ten times what Excel itself allows (32,767). */
export const maxTextLength = 10 * 32_767

/** Deepest nesting of XML elements. A sheet needs about ten. */
export const maxDepth = 64

/** Longest run of XML characters in which nothing begins or ends (one text, one tag, one comment). */
export const maxSilentLength = 4 * 1024 * 1024

/** Most merged ranges of a sheet that are kept. */
export const maxMerges = 1_000_000

/**
 * Most cells that are collected in one grid; what is larger must be streamed. A cell takes some 230 bytes, and the reader's process has
 * 1 GB.
 */
export const maxGridCells = 3_000_000
