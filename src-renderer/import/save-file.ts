/** Gives a file to the person, as the browser's own download. */
export const saveFile = (file: File): void => {
  const url = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = url
  link.download = file.name
  link.click()
  // The download has taken hold of the bytes by then; a URL that is never let go keeps them for good.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
