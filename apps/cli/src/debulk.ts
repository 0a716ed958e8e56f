#!/usr/bin/env node
import { refusal } from '@debulk/contract/refusal'
import { languageOfLocale } from '@debulk/language/language'
import type { Io } from './io.ts'
import { languageAsked } from './language-option.ts'
import { main } from './main.ts'
import { tellRefused } from './tell-refused.ts'

const stopped = new AbortController()
process.once('SIGINT', () => stopped.abort('SIGINT'))
process.once('SIGTERM', () => stopped.abort('SIGTERM'))

const args = process.argv.slice(2)
const io: Io = {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  columns: process.stdout.columns ?? null,
  colour: process.stdout.isTTY === true && !process.env.NO_COLOR,
  interactive: process.stderr.isTTY === true,
  now: () => performance.now(),
  today: () => new Date().toLocaleDateString('sv'), // YYYY-MM-DD where the person is
  language: languageAsked(args) ?? languageOfLocale(process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG),
  signal: stopped.signal,
}

// a reader that closed the pipe (`| head`) has what it wanted; files asked for are still written
process.stderr.on('error', () => {})
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') return
  const full = refusal('stdout', 'output/not-written', { reason: error.code ?? error.message })
  void tellRefused([full], io).then(() => process.exit(1))
})

try {
  process.exitCode = await main(args, io)
} catch (thrown) {
  const { speak } = await import('@debulk/language/speak')
  const { done } = (await speak(io.language)).command
  if (stopped.signal.aborted) {
    io.err(`${io.interactive ? '\r\u001B[K' : ''}${done.interrupted}\n`)
    process.exitCode = stopped.signal.reason === 'SIGTERM' ? 143 : 130
  } else {
    io.err(`${done.failed(thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown))}\n`)
    process.exitCode = 1
  }
}
