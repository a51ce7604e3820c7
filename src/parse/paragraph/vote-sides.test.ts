import { describe, expect, it } from 'vitest'
import { countsBySide } from './vote-sides.js'

const committee = 'arbetsutskottets förslag'
const motion = ['bifall till motionen', 'avslag på motionen'] as const
const proposals = [committee, 'Bo Ås yrkande'] as const
const agreed = [`bifall till ${committee}`, 'bifall till Bo Ås yrkande'] as const
const mixed = [`bifall till ${committee}`, 'Bo Ås yrkande'] as const
const against = [`bifall till ${committee}`, `avslag på ${committee}`] as const

describe('countsBySide', () => {
  it.each([
    ['Med 31 röster mot 28 avslår nämnden motionen', motion, [28, 31]],
    ['Med 31 röster mot 28 beslutar nämnden i enlighet med arbetsutskottets förslag', proposals, [31, 28]],
    ['Med 31 röster mot 28 beslutar nämnden enligt arbetsutskottets förslag', agreed, [31, 28]],
    ['Med 31 röster mot 28 godkänner nämnden arbetsutskottets förslag', against, [31, 28]],
    ['31 röster för arbetsutskottets förslag mot 28 röster för Bo Ås yrkande', proposals, [31, 28]],
    ['31 röster för Bo Ås yrkande och 28 för arbetsutskottets förslag', proposals, [28, 31]],
  ])('gives the first number to the side that was decided: %s', (text, [yesMeans, noMeans], [yes, no]) =>
    expect(countsBySide(`${text}.`, { yesMeans, noMeans })).toEqual({ yes, no }),
  )

  it.each([
    ['beslutar nämnden att avslå Bo Ås yrkande', mixed],
    ['beslutar nämnden att bifalla arbetsutskottets förslag och avslå Bo Ås yrkande', mixed],
    ['bifaller nämnden Bo Ås yrkande', against],
    ['beslutar nämnden att inte bifalla motionen', motion],
    ['beslutar nämnden att återremittera ärendet, mot Bo Ås yrkande', proposals],
  ])('leaves it open where what is named need not have won: %s', (text, [yesMeans, noMeans]) =>
    expect(countsBySide(`Med 31 röster mot 28 ${text}.`, { yesMeans, noMeans })).toBeNull(),
  )
})
