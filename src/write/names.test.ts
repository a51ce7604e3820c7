import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldName } from '../read/discover.js'
import { type NameRequest, OutputNames, provenanceName } from './names.js'

function request(relative: string, more: Partial<NameRequest> = {}): NameRequest {
  return { input: relative, relative, shared: false, ...more }
}

describe('names of records', () => {
  it('are the stem, in the same folder', () => {
    expect(new OutputNames().claim(request('2023/mars.prot.pdf'))).toBe('2023/mars.prot.json')
  })

  it('keep the ending where neighbours share the stem', () => {
    const names = new OutputNames()
    expect(names.claim(request('a.pdf', { shared: true }))).toBe('a.pdf.json')
    expect(names.claim(request('a.txt', { shared: true }))).toBe('a.txt.json')
  })

  it('carry a digest where the ending is not enough', () => {
    const names = new OutputNames()
    expect(names.claim(request('A.txt', { shared: true }))).toBe('A.txt.json')
    expect(names.claim(request('a.txt', { shared: true }))).toMatch(/^a\.txt\.[0-9a-f]{8}\.json$/)
  })

  it('leave alone what an earlier run wrote for another input', () => {
    const names = new OutputNames((output) => (output === 'a.json' ? 'a.pdf' : undefined))
    expect(names.claim(request('a.txt'))).toBe('a.txt.json')
    expect(names.claim(request('a.pdf'))).toBe('a.json')
  })

  it('stay what they were in an earlier run', () => {
    expect(new OutputNames().claim(request('a.txt', { earlier: 'a.txt.json' }))).toBe('a.txt.json')
    expect(new OutputNames().claim(request('a.txt', { earlier: '../a.json' }))).toBe('a.json')
    expect(new OutputNames().claim(request('a.txt', { earlier: 'a.json', shared: true }))).toBe('a.txt.json')
  })

  it('are cut where the file system would refuse them', () => {
    const names = new OutputNames()
    const long = names.claim(request(`d/${'å'.repeat(125)}x.txt`))
    expect(Buffer.byteLength(long.slice(2))).toBeLessThanOrEqual(255)
    expect(long).toMatch(/^d\/å+x?~[0-9a-f]{8}\.json$/u)
    expect(Buffer.byteLength(provenanceName(`${'a'.repeat(250)}.json`))).toBeLessThanOrEqual(255)
  })

  it('do not take the name of a folder or of a provenance', () => {
    const names = new OutputNames()
    expect(names.claim(request('a.json/b.txt'))).toBe('a.json/b.json')
    expect(names.claim(request('a.txt'))).toBe('a.txt.json')
    expect(names.claim(request('c.txt'))).toBe('c.json')
    expect(names.claim(request('c.json/d.txt'))).toMatch(/^d\.txt\.[0-9a-f]{16}\.json$/)
    expect(names.claim(request('e.provenance.txt'))).toBe('e.provenance.json')
    expect(names.claim(request('e.txt'))).toBe('e.txt.json')
  })

  it('are never the same for two inputs, stay in the out folder, and are the same again', () => {
    const part = fc.constantFrom('a', 'A', 'b', 'a.json', 'é', 'e\u0301', '__proto__', 'x.provenance', '..a')
    const path = fc.tuple(fc.array(part, { maxLength: 2 }), part, fc.constantFrom('.txt', '.pdf', '.PDF'))
    const paths = fc.uniqueArray(path.map(([folders, stem, ending]) => [...folders, stem + ending].join('/')))
    fc.assert(
      fc.property(paths, fc.boolean(), (inputs, shared) => {
        const claimAll = () => {
          const names = new OutputNames()
          return inputs.map((relative) => names.claim(request(relative, { shared })))
        }
        const given = claimAll()
        const all = given.flatMap((name) => [name, provenanceName(name)]).map(foldName)
        expect(new Set(all).size).toBe(all.length)
        const folders = new Set(given.flatMap((name) => foldersOf(foldName(name))))
        expect(all.filter((name) => folders.has(name))).toEqual([])
        expect(given.every((name) => !name.startsWith('/') && !name.split('/').includes('..'))).toBe(true)
        expect(claimAll()).toEqual(given)
      }),
    )
  })
})

function foldersOf(path: string): string[] {
  const parts = path.split('/')
  return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join('/'))
}
