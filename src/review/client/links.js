// Lights up what belongs together: a line of the source and the values it became, a value and its lines.
;(() => {
  const data = JSON.parse(document.getElementById('data').textContent)
  const where = document.getElementById('where')
  const elements = []
  for (const element of document.querySelectorAll('[data-p]')) elements[element.dataset.p] ??= element

  /** Numbers of the values that a line went into. */
  const byLine = new Map()
  for (const [value, spans] of data.own.entries()) {
    for (const line of linesOf(spans)) {
      if (byLine.has(line)) byLine.get(line).push(value)
      else byLine.set(line, [value])
    }
  }

  function linesOf(spans) {
    const lines = []
    for (let at = 0; at < spans.length; at += 2) {
      for (let line = spans[at]; line <= spans[at + 1]; line++) lines.push(line)
    }
    return lines
  }

  /** The nearest value around an element of which lines are known. */
  function valueAround(element) {
    let around = element.closest('[data-p]')
    while (around) {
      const value = Number(around.dataset.p)
      if (data.own[value].length + data.within[value].length > 0) return value
      around = around.parentElement?.closest('[data-p]')
    }
    return null
  }

  /** What belongs to a line or a value: the elements at the other side, its own first, and words that say so. */
  function partnersOf(element) {
    const line = element.closest('.l')
    if (line) {
      const values = byLine.get(Number(line.id)) ?? []
      const kind = [...line.classList].find((name) => name in data.kinds)
      const page = line.closest('.sheet').id.slice(1)
      const paths = values.map((value) => data.paths[value]).sort((a, b) => depth(b) - depth(a))
      const place = `${data.words.page} ${page}, ${data.words.line} ${line.id}: ${data.kinds[kind]}`
      const others = values.map((value) => elements[value])
      const found = (data.found[line.id] ?? []).map((message) => `! ${message}`)
      return { self: line, others, said: [...found, [place, ...paths].join(' → ')].join(' · ') }
    }
    const value = valueAround(element)
    if (value === null) return null
    const spans = data.own[value].length > 0 ? data.own[value] : data.within[value]
    const others = linesOf(spans).map((number) => document.getElementById(number))
    const said = `${data.paths[value]} ← ${data.words.line} ${rangesOf(spans)}`
    return { self: elements[value], others: others.filter(Boolean), said }
  }

  function depth(path) {
    return path.split(/[.[]/).length
  }

  function rangesOf(spans) {
    const ranges = []
    for (let at = 0; at < spans.length; at += 2) {
      ranges.push(spans[at] === spans[at + 1] ? `${spans[at]}` : `${spans[at]}–${spans[at + 1]}`)
    }
    return ranges.join(', ')
  }

  const lit = { hot: [], on: [] }

  function light(name, partners) {
    for (const element of lit[name]) element.classList.remove(name)
    lit[name] = partners ? [partners.self, ...partners.others] : []
    for (const element of lit[name]) element.classList.add(name)
    if (partners) where.textContent = where.title = partners.said
  }

  let current = null

  function choose(partners) {
    current?.self.removeAttribute('aria-current')
    current = partners
    light('on', partners)
    if (!partners) where.textContent = ''
    else partners.self.setAttribute('aria-current', 'true')
    // The address leads back to the line, also from a bookmark or a letter.
    if (partners?.self.id) history.replaceState(null, '', `#${partners.self.id}`)
  }

  /** Brings the other side into sight: the most particular of the partners. */
  function show(partners) {
    const best = partners.others.toSorted((a, b) => pathLength(b) - pathLength(a))[0]
    const pane = best?.closest('.pane')?.getBoundingClientRect()
    const place = best?.getBoundingClientRect()
    if (
      place &&
      pane.height > 0 &&
      (place.top < pane.top || Math.min(place.bottom, place.top + 80) > pane.bottom)
    ) {
      best.scrollIntoView({ block: place.height > pane.height / 2 ? 'start' : 'center' })
    }
    return best
  }

  function pathLength(element) {
    return element.dataset.p === undefined ? 0 : depth(data.paths[element.dataset.p])
  }

  const isPart = (target) => target instanceof Element && target.closest('.l, [data-p]')

  document.addEventListener('mouseover', ({ target }) => {
    light('hot', isPart(target) ? partnersOf(target) : null)
  })
  document.addEventListener('mouseleave', () => light('hot', null))
  document.addEventListener('click', ({ target }) => {
    if (!isPart(target) || target.closest('a, button, summary') || String(getSelection()) !== '') return
    const partners = partnersOf(target)
    choose(partners)
    if (partners) show(partners)
  })
  document.addEventListener('focusin', ({ target }) => {
    const partners = target.matches('.l, [data-p]') ? partnersOf(target) : null
    if (!partners) return
    choose(partners)
    show(partners)
  })
  // The keys ask for these.
  document.addEventListener('review:release', () => choose(null))
  document.addEventListener('review:cross', () => {
    if (!current) return
    const best = show(current)
    if (best) document.dispatchEvent(new CustomEvent('review:focus', { detail: best }))
  })
})()
