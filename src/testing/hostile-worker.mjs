// A worker that does what its document's path says: what a hostile document might do to a real one.
const hold = []

const deeds = {
  hang() {
    for (;;);
  },
  crash() {
    process.kill(process.pid, 'SIGSEGV')
    for (;;);
  },
  heap() {
    for (;;) hold.push(new Array(1000).fill(hold.length))
  },
  die() {
    setTimeout(() => process.exit(1), 20)
  },
}

process.on('disconnect', () => process.exit())
process.on('message', ({ path }) => {
  deeds[path]?.()
  process.send({ status: 'failed', cause: 'empty', message: `did ${path}`, file: null, milliseconds: 0 })
})
process.send('ready')
