// The table of documents: sorted, searched, filtered by the bars above, and written a part at a time.
;(() => {
  const { rows, signs, words } = JSON.parse(document.getElementById('data').textContent)
  const body = document.querySelector('#documents tbody')
  const search = document.getElementById('search')
  const shown = document.getElementById('shown')
  const more = document.getElementById('more')
  const clear = document.getElementById('clear')
  const bars = [...document.querySelectorAll('[data-filter]')]
  const heads = [...document.querySelectorAll('[data-sort]')]
  const part = 200
  const collator = new Intl.Collator(document.documentElement.lang, { numeric: true })
  const ranks = Object.keys(signs)
  let order = { key: null, down: false }
  let list = rows
  let written = 0

  for (const row of rows)
    row.text = [row.name, row.body, row.date, row.kind, row.why].join('\n').toLocaleLowerCase()

  function compare(a, b) {
    const [one, other] = [a[order.key], b[order.key]]
    if (order.key === 'status') return ranks.indexOf(one) - ranks.indexOf(other)
    return typeof one === 'number' ? one - other : collator.compare(one, other)
  }

  function fits(row, wanted, filter) {
    const [what, value] = filter
    if (what === 'status' && row.status !== value) return false
    if (what === 'rule' && !row.rules.includes(value)) return false
    return wanted.every((word) => row.text.includes(word))
  }

  function apply() {
    const wanted = search.value.toLocaleLowerCase().split(/\s+/).filter(Boolean)
    const filter = bars.find((bar) => bar.ariaPressed === 'true')?.dataset.filter.split(':') ?? []
    list = rows.filter((row) => fits(row, wanted, filter))
    if (order.key !== null) list.sort((a, b) => (order.down ? compare(b, a) : compare(a, b)))
    body.replaceChildren()
    written = 0
    write()
    const some = list.length < rows.length
    shown.textContent = some ? `${list.length} ${words.of} ${rows.length} ${words.shown}` : ''
    clear.hidden = wanted.length === 0 && filter.length === 0
  }

  function write(count = part) {
    body.append(...list.slice(written, written + count).map(rowOf))
    written = Math.min(list.length, written + count)
    more.hidden = written >= list.length
  }

  function rowOf(row) {
    const line = document.createElement('tr')
    const name = cell('long')
    const link = document.createElement(row.href === null ? 'span' : 'a')
    if (row.href !== null) link.href = row.href
    link.textContent = row.name
    name.append(link)
    if (row.why !== '') name.append(element('span', 'why', row.why))
    const status = cell('when')
    status.append(element('span', `sign ${row.status}`, signs[row.status]), ` ${words.statuses[row.status]}`)
    line.append(
      name,
      cell('long', row.body),
      cell('when', row.date),
      cell('', row.kind),
      cell('number', row.pages),
      cell('number', row.paragraphs),
      cell('number', row.findings),
      cell('number', row.unassigned),
      status,
    )
    return line
  }

  function cell(name, text = '') {
    return element('td', name, text)
  }

  function element(tag, name, text) {
    const made = document.createElement(tag)
    made.className = name
    made.textContent = text
    return made
  }

  let due = 0
  search.addEventListener('input', () => {
    cancelAnimationFrame(due)
    due = requestAnimationFrame(apply)
  })
  document.addEventListener('click', ({ target }) => {
    const head = target.closest('[data-sort]')
    const bar = target.closest('[data-filter]')
    const dot = target.closest('[data-i]')
    if (head) sort(head)
    if (bar) {
      const pressed = bar.ariaPressed === 'true'
      for (const one of bars) one.ariaPressed = String(one === bar && !pressed)
      apply()
    }
    const href = dot && rows[dot.dataset.i].href
    if (href) location.href = href
  })

  // Rows filtered and sorted are another list: a dot's number is the place in the order of the inputs.
  function sort(head) {
    const key = head.dataset.sort
    order = { key, down: order.key === key && !order.down }
    for (const one of heads) one.parentElement.removeAttribute('aria-sort')
    head.parentElement.ariaSort = order.down ? 'descending' : 'ascending'
    apply()
  }

  clear.addEventListener('click', () => {
    search.value = ''
    for (const bar of bars) bar.ariaPressed = 'false'
    apply()
    search.focus()
  })
  more.addEventListener('click', () => write())
  new IntersectionObserver(([entry]) => {
    if (entry.isIntersecting && !more.hidden) write()
  }).observe(more)
  window.addEventListener('beforeprint', () => write(list.length))
  document.addEventListener('keydown', (event) => {
    if (event.key !== '/' || event.target === search || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    search.focus()
  })
  apply()
})()
