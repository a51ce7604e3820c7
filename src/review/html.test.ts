import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { embeddedJson, html } from './html.js'

describe('html', () => {
  it('escapes text, keeps HTML, joins lists, and writes nothing for null and false', () => {
    const list = ['<b>', html`<i>${'&'}</i>`, null, false as const, 3]
    expect(html`<p title="${`"'`}">${list}</p>`.text).toBe(
      '<p title="&quot;&#39;">&lt;b&gt;<i>&amp;</i>3</p>',
    )
  })

  it('shows control characters', () => {
    expect(html`${'a\u0000b\u001bc\u007f\td\n'}`.text).toBe('a␀b␛c␡\td\n')
  })

  it('lets no text become markup', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(html`${text}`.text).not.toMatch(/[<>"']|&(?!amp;|lt;|gt;|quot;|#39;)/u)
      }),
    )
  })
})

describe('embeddedJson', () => {
  it('is the same data, and can’t end its element', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const value = { text: `</script>${text}<!--` }
        const json = embeddedJson(value).text
        expect(json).not.toContain('<')
        expect(JSON.parse(json)).toEqual(value)
      }),
    )
  })
})
