// Keys, and the switch between overview, source and record on narrow screens.
;(() => {
  const search = document.getElementById('search')
  const dialog = document.getElementById('keys')
  const record = document.getElementById('record')
  const tabs = [...document.querySelectorAll('[data-view]')]

  function view(name) {
    document.body.dataset.view = name
    for (const tab of tabs) tab.ariaPressed = String(tab.dataset.view === name)
  }

  function focus(element) {
    const pane = element.closest('.pane, .side')
    if (pane?.offsetParent === null) view(pane.id)
    element.tabIndex = -1
    element.focus({ preventScroll: true })
    const block = element.matches('.l') ? 'center' : element.matches('.card, .sheet') ? 'start' : 'nearest'
    element.scrollIntoView({ block })
  }

  /** Moves the focus by one among the lines shown; in the record among its values. */
  function move(step, selector) {
    const inRecord = record.contains(document.activeElement) && selector === '.l'
    const all = [...document.querySelectorAll(inRecord ? '#record [data-p]' : `${selector}:not(.out)`)]
    const at = all.indexOf(document.activeElement)
    const next = at < 0 ? nearest(all, step, inRecord) : all[at + step]
    if (next) focus(next)
  }

  /** Where to begin when nothing of the list has the focus: after the line chosen last, else at an end. */
  function nearest(all, step, inRecord) {
    const chosen = document.querySelector('.l[aria-current]')
    if (chosen && !inRecord) {
      const number = Number(chosen.id)
      const after = all.findIndex((line) => Number(line.id) > number)
      if (step > 0) return all[after]
      return all.findLast((line) => Number(line.id) < number)
    }
    return all.at(step > 0 ? 0 : -1)
  }

  function choose(index) {
    document.querySelectorAll('input[name="show"]')[index]?.click()
  }

  const actions = {
    j: () => move(1, '.l'),
    k: () => move(-1, '.l'),
    n: () => move(1, '.found'),
    p: () => move(-1, '.found'),
    Enter: () => document.dispatchEvent(new CustomEvent('review:cross')),
    '/': () => {
      if (search.offsetParent === null) view('overview')
      search.focus()
      search.select()
    },
    '?': () => dialog.showModal(),
    1: () => choose(0),
    2: () => choose(1),
    3: () => choose(2),
    Escape: () => document.dispatchEvent(new CustomEvent('review:release')),
  }

  document.addEventListener('keydown', (event) => {
    const { key, target } = event
    if (event.ctrlKey || event.metaKey || event.altKey || dialog.open) return
    const typing = target.matches('input:not([type="radio"])')
    if (typing && key === 'Escape') target.blur()
    if (typing || !Object.hasOwn(actions, key)) return
    // Enter and Space do what they always do on what can be pressed.
    if (key === 'Enter' && target.matches('a, button, summary, input')) return
    event.preventDefault()
    actions[key]()
  })
  document.addEventListener('review:focus', ({ detail }) => focus(detail))
  document.getElementById('help').addEventListener('click', () => dialog.showModal())
  document.getElementById('cross').addEventListener('click', actions.Enter)
  for (const tab of tabs) tab.addEventListener('click', () => view(tab.dataset.view))
})()
