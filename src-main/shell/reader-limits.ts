/** Most memory that reading one workbook may take on the JavaScript heap, MB. */
export const readerHeapMegabytes = 1024

/** How long a reader is given to end by itself before it is killed, milliseconds. */
export const killGraceMs = 500
