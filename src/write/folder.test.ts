import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { filesBelow, temporaryFolder } from '../testing/folder.js'
import { closeOutFolder, OutputError, openOutFolder, publish, writeUnfinished } from './folder.js'

/** An open out folder and one unfinished file in it. */
async function opened(path = join(temporaryFolder(), 'out')) {
  const folder = await openOutFolder(path)
  const file = `${folder.unfinished}x`
  writeUnfinished(file, 'new')
  return { folder, file }
}

describe('the out folder', () => {
  it('publishes whole files below it, making folders', async () => {
    const { folder, file } = await opened()
    await publish(folder, file, '2023/mars/a.json')
    await closeOutFolder(folder)
    expect(filesBelow(folder.path)).toEqual(['2023/mars/a.json'])
    expect(readFileSync(join(folder.path, '2023/mars/a.json'), 'utf8')).toBe('new')
  })

  it('removes what an earlier run left unfinished', async () => {
    const { folder } = await opened()
    await openOutFolder(folder.path)
    expect(filesBelow(folder.path)).toEqual([expect.stringMatching(/^\.protokoll-unfinished\/\d+-run$/u)])
  })

  it('leaves alone what another run is at work on', async () => {
    const path = temporaryFolder()
    const ended = spawnSync(process.execPath, ['--version']).pid
    const [ours, theirs, left] = [process.pid, process.ppid, ended].map(
      (id) => `.protokoll-unfinished/${id}-x`,
    ) as [string, string, string]
    mkdirSync(join(path, '.protokoll-unfinished'))
    for (const file of [theirs, left]) writeFileSync(join(path, file), '')
    const { folder } = await opened(path)
    expect(filesBelow(path)).toEqual(expect.arrayContaining([ours, theirs]))
    expect(filesBelow(path)).not.toContain(left)
    await closeOutFolder(folder)
    expect(filesBelow(path)).toEqual([theirs])
  })

  it('removes nothing behind a link that stands in the place of unfinished files', async () => {
    const outside = temporaryFolder({ 'precious.json': 'old' })
    const path = temporaryFolder()
    symlinkSync(outside, join(path, '.protokoll-unfinished'))
    await closeOutFolder((await opened(path)).folder)
    expect(filesBelow(outside)).toEqual(['precious.json'])
  })

  it('writes nothing outside: not by .., not by a link to a folder', async () => {
    const { folder, file } = await opened()
    const outside = temporaryFolder()
    symlinkSync(outside, join(folder.path, 'link'))
    for (const output of [
      '../a.json',
      'x/../../a.json',
      '/tmp/protokoll-a.json',
      'link/a.json',
      'link/sub/a.json',
    ]) {
      await expect(publish(folder, file, output), output).rejects.toThrow(OutputError)
    }
    expect(filesBelow(outside)).toEqual([])
    expect(existsSync(join(folder.path, '../a.json'))).toBe(false)
  })

  it('replaces a link instead of writing through it', async () => {
    const { folder, file } = await opened()
    const outside = temporaryFolder({ 'precious.json': 'old' })
    symlinkSync(join(outside, 'precious.json'), join(folder.path, 'a.json'))
    await publish(folder, file, 'a.json')
    expect(readFileSync(join(outside, 'precious.json'), 'utf8')).toBe('old')
    expect(readFileSync(join(folder.path, 'a.json'), 'utf8')).toBe('new')
  })

  it('tells of a folder that stands where a file should', async () => {
    const { folder, file } = await opened()
    mkdirSync(join(folder.path, 'a.json'))
    await expect(publish(folder, file, 'a.json')).rejects.toThrow(/can't write a\.json/)
  })

  it('tells in one line where it can not be made', async () => {
    const file = join(temporaryFolder(), 'file')
    writeFileSync(file, '')
    await expect(openOutFolder(join(file, 'out'))).rejects.toThrow(/can't write there .*-o/)
    // Of this place Node's own recursive mkdir would ask forever.
    await expect(openOutFolder('/proc/records')).rejects.toThrow(/can't write there.*-o/)
  })
})
