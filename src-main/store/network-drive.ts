/** What a machine knows of where a folder lies. */
export interface FolderFacts {
  readonly platform: NodeJS.Platform
  /** The folder with every link and mapped drive followed: on Windows a mapped drive then reads `\\server\share\…`. */
  readonly realPath: string
  /** Linux: `/proc/self/mounts`. macOS: what `mount` prints. Empty where it is not known, and on Windows. */
  readonly mounts: string
}

/** File systems that reach over a network. SQLite's locks and its write-ahead log cannot be relied on there. */
const networkTypes =
  /^(nfs\d?|cifs|smb\d?|smbfs|afpfs|afs|ncpfs?|ceph|glusterfs|lustre|gpfs|beegfs|davfs\d?|webdav|fuse\.(sshfs|glusterfs|ceph|rclone|gvfsd-fuse|davfs|smbnetfs))$/i

interface Mount {
  readonly point: string
  readonly type: string
}

/** A space in a path stands as `\040` in the table of Linux. */
const unescaped = (text: string): string =>
  text.replace(/\\([0-7]{3})/g, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 8)))

const linuxMounts = (table: string): Mount[] =>
  table.split('\n').flatMap((line) => {
    const [, point, type] = line.split(' ')
    return point !== undefined && type !== undefined ? [{ point: unescaped(point), type }] : []
  })

const macMounts = (table: string): Mount[] =>
  table.split('\n').flatMap((line) => {
    const [, point, type] = / on (\/.*) \(([^,)]+)[^)]*\)$/.exec(line) ?? []
    return point !== undefined && type !== undefined ? [{ point, type: type.trim() }] : []
  })

const holds = (point: string, path: string): boolean =>
  path === point || path.startsWith(point.endsWith('/') ? point : `${point}/`)

/** `\\server\share` and `\\?\UNC\server\share`, but not `\\?\C:\` nor `\\.\`, which are of this machine. */
const isUnc = (path: string): boolean => /^[\\/]{2}(?:\?[\\/]UNC[\\/]|[^\\/?.])/i.test(path)

/** Whether a folder lies on a network drive, as far as the machine can tell. */
export const isOnNetwork = ({ platform, realPath, mounts }: FolderFacts): boolean => {
  if (platform === 'win32') return isUnc(realPath)
  const table = platform === 'darwin' ? macMounts(mounts) : linuxMounts(mounts)
  // Of mounts over each other at one place the last one holds.
  const [nearest] = table
    .filter(({ point }) => holds(point, realPath))
    .reverse()
    .sort((a, b) => b.point.length - a.point.length)
  return nearest !== undefined && networkTypes.test(nearest.type)
}
