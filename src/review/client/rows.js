// Shows some of the lines: those of one kind, those with findings, those that hold what is searched for.
;(() => {
  const { words } = JSON.parse(document.getElementById('data').textContent)
  const shown = document.getElementById('shown')
  const search = document.getElementById('search')
  const lines = [...document.querySelectorAll('.l')]
  const sheets = [...document.querySelectorAll('.sheet')]
  const buttons = [...document.querySelectorAll('[data-kind]')]
  const choices = [...document.querySelectorAll('input[name="show"]')]
  let texts = null

  function apply() {
    const choice = choices.find((one) => one.checked)?.value ?? 'all'
    const kind = buttons.find((one) => one.ariaPressed === 'true')?.dataset.kind ?? null
    const wanted = search.value.trim().toLocaleLowerCase()
    if (wanted !== '') texts ??= lines.map((line) => textOf(line).toLocaleLowerCase())
    const full = new Set()
    let count = 0
    for (const [index, line] of lines.entries()) {
      const { classList } = line
      const fits =
        (choice === 'all' || classList.contains(choice)) &&
        (kind === null || classList.contains(kind)) &&
        (wanted === '' || texts[index].includes(wanted))
      if (fits) full.add(line.closest('.sheet'))
      if (fits) count++
      if (fits === classList.contains('out')) classList.toggle('out', !fits)
    }
    const all = choice === 'all' && kind === null && wanted === ''
    for (const sheet of sheets) sheet.classList.toggle('empty', !all && !full.has(sheet))
    shown.textContent = all
      ? ''
      : count === 0
        ? words.nothing
        : `${count} ${count === 1 ? words.line : words.lines}`
  }

  function textOf(line) {
    if (!line.ownerSVGElement) return line.textContent
    return [...line.querySelectorAll('text:not(.sign, .mark)')].map((one) => one.textContent).join(' ')
  }

  let due = 0
  search.addEventListener('input', () => {
    cancelAnimationFrame(due)
    due = requestAnimationFrame(apply)
  })
  document.addEventListener('change', ({ target }) => {
    if (choices.includes(target)) apply()
  })
  document.addEventListener('click', ({ target }) => {
    const button = target.closest('[data-kind]')
    if (!button) return
    const pressed = button.ariaPressed === 'true'
    for (const one of buttons) one.ariaPressed = String(one === button && !pressed)
    apply()
  })
  // What a link leads to must be shown to be jumped to.
  function go(place) {
    if (place.matches('.out, .empty')) {
      search.value = ''
      for (const one of choices) one.checked = one.value === 'all'
      for (const one of buttons) one.ariaPressed = 'false'
      apply()
    }
    document.dispatchEvent(new CustomEvent('review:focus', { detail: place }))
  }
  document.addEventListener('click', (event) => {
    const link = event.target.closest('.side a')
    const place = link && document.getElementById(link.hash.slice(1))
    if (!place) return
    event.preventDefault()
    go(place)
  })
  /** Follows the address: `#120` is a line, `#s4` a page, `#p2` the third §. */
  function follow() {
    const place = document.getElementById(location.hash.slice(1))?.closest('.l, .sheet, #record [id]')
    if (place) go(place)
  }
  window.addEventListener('hashchange', follow)
  // A browser may keep the fields of a page that is opened again.
  apply()
  // When every script is there.
  window.addEventListener('load', follow)
})()
