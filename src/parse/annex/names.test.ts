import { describe, expect, it } from 'vitest'
import { joinName, nameKind, nameOf, splitNames } from './names.js'

describe('names of tables', () => {
  it.each([
    ['Ek Lund, Bo', 'Bo Ek Lund'],
    ['Ek , Bo', 'Bo Ek'],
    ['Bo Ek', 'Bo Ek'],
    ['von Ek, Ann-Lis', 'Ann-Lis von Ek'],
  ])('turns %s', (text, name) => expect(nameOf(text)).toBe(name))

  it.each([
    ['Bo Ek', 'name'],
    ['Bo von Ek', 'name'],
    ['Omar al-Ek', 'name'],
    ['Tor ten Ek', 'name'],
    ["Ida d'Ek", 'name'],
    ["Bo D'Ek", 'name'],
    ['Ek', 'fragment'],
    ['Bo von', 'fragment'],
    ['Motion av Bo Ek', null],
    ['av', null],
    ['Ärende: 4', null],
    ['Bo Ek 4', null],
  ])('tells what %s is', (text, kind) => expect(nameKind(text)).toBe(kind))

  it('joins broken names', () => {
    expect(joinName('Bo Ek', 'Lund')).toBe('Bo Ek Lund')
    expect(joinName('Ann-', 'Lis Ek')).toBe('Ann-Lis Ek')
  })

  it('splits two names in a cell only where it is certain', () => {
    expect(splitNames('Ek Lund, Bo Berg, Åsa')).toEqual(['Ek Lund, Bo', 'Berg, Åsa'])
    expect(splitNames('Ek, Bo Ivar Berg, Åsa')).toBeNull()
    expect(splitNames('Ek, Bo')).toBeNull()
  })
})
