/** Text that stands at an angle: stamps in the margin, and pages whose whole text is turned. */
import { glyphsIn, type ItemPage, type TextItem } from './items.js'

/** The items of a page by direction, each group upright: the direction of most glyphs first. */
export function uprightFirst(page: ItemPage): TextItem[][] {
  if (page.items.every(({ angle }) => angle === 0)) return [page.items]
  const groups = new Map<number, TextItem[]>()
  for (const item of page.items) {
    const group = groups.get(item.angle)
    if (group) group.push(item)
    else groups.set(item.angle, [item])
  }
  return [...groups]
    .map(([angle, items]) => ({ angle, glyphs: glyphsIn(items), items }))
    .sort((one, other) => other.glyphs - one.glyphs || one.angle - other.angle)
    .map(({ angle, items }) => (angle === 0 ? items : items.map((item) => turnUpright(item, angle))))
}

/** The item as it stands when the page is turned back by the angle of its baseline (degrees clockwise). */
function turnUpright(item: TextItem, angle: number): TextItem {
  const radians = (angle * Math.PI) / 180
  const along = { x: Math.cos(radians), y: Math.sin(radians) }
  return {
    ...item,
    x: item.x * along.x + item.y * along.y,
    y: item.y * along.x - item.x * along.y,
    angle: 0,
  }
}
