import { describe, expect, test } from 'vitest'
import { isOnNetwork } from '../../src-main/store/network-drive'

const linux = (realPath: string, ...mounts: readonly string[]) =>
  isOnNetwork({ platform: 'linux', realPath, mounts: ['/dev/sda / ext4 rw 0 0', ...mounts].join('\n') })

describe('a folder on a network drive', () => {
  test.each(['nfs', 'nfs4', 'cifs', 'smb3', 'smbfs', 'davfs', 'fuse.sshfs', 'fuse.rclone', 'afs', 'ceph'])(
    'Linux: %s',
    (type) => {
      expect(linux('/home/ida/afkast', `server:/home /home ${type} rw 0 0`)).toBe(true)
      expect(linux('/home', `server:/home /home ${type} rw 0 0`)).toBe(true)
      expect(linux('/homes/ida', `server:/home /home ${type} rw 0 0`)).toBe(false)
    },
  )

  test('Linux: the nearest mount decides, of two at one place the last, and a name may have a space', () => {
    expect(linux('/home/ida/lokal', 's:/h /home nfs rw 0 0', '/dev/sdb /home/ida ext4 rw 0 0')).toBe(false)
    expect(linux('/home/ida/lokal', '/dev/sdb /home/ida ext4 rw 0 0', 's:/h /home nfs rw 0 0')).toBe(false)
    expect(linux('/home/ida', '/dev/sdb /home ext4 rw 0 0', 's:/h /home nfs rw 0 0')).toBe(true)
    expect(linux('/mnt/F drev/x', '//s/f /mnt/F\\040drev cifs rw 0 0')).toBe(true)
    expect(linux('/tmp/x', 'tmpfs /tmp tmpfs rw 0 0', 'overlay /x overlay rw 0 0')).toBe(false)
    expect(isOnNetwork({ platform: 'linux', realPath: '/tmp', mounts: '' })).toBe(false)
  })

  test.each([
    ['\\\\server\\share\\afkast', true],
    ['//server/share/afkast', true],
    ['\\\\?\\UNC\\server\\share', true],
    ['\\\\?\\C:\\Users\\ida', false],
    ['\\\\.\\C:\\x', false],
    ['C:\\Users\\ida\\AppData\\Local\\Afkast', false],
  ])('Windows: %s', (realPath, expected) =>
    expect(isOnNetwork({ platform: 'win32', realPath, mounts: '' })).toBe(expected),
  )

  test('macOS: what mount prints', () => {
    const mounts = [
      '/dev/disk3s1s1 on / (apfs, sealed, local, read-only, journaled)',
      '//ida@server/Faelles on /Volumes/Faelles drev (smbfs, nodev, nosuid, mounted by ida)',
    ].join('\n')
    expect(isOnNetwork({ platform: 'darwin', realPath: '/Volumes/Faelles drev/afkast', mounts })).toBe(true)
    expect(isOnNetwork({ platform: 'darwin', realPath: '/Users/ida/Library', mounts })).toBe(false)
  })
})
