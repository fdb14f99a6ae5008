// Prints «passed failed skipped» of one test report: CTRF (xunit), vitest's or Playwright's JSON. What failed is added to a file,
// a JSON line each; the run prints that file once more at its end.
// node results.mjs count <part> <report> <exit code of the run> <file of failures>
// node results.mjs step <part> <what it printed> <file of failures>: notes a step that failed
// node results.mjs failures <file of failures>: prints them
import { appendFileSync, existsSync, readFileSync } from 'node:fs'
import { stripVTControlCharacters } from 'node:util'

/** All that is printed at the end, so that the last hundred lines of a log name everything that failed. */
const mostLines = 90
const mostLinesOfOne = 8

/** The counts of a report and what failed in it, with what was said of it. */
function read(report) {
  if (report.results?.summary) {
    const { passed, failed, skipped, pending = 0, other = 0 } = report.results.summary
    const broken = (report.results.tests ?? []).filter(({ status }) => status === 'failed' || status === 'other')
    return [[passed, failed + other, skipped + pending], broken.map(({ name, message, trace }) => ({ name, message: message ?? trace }))]
  }
  if (report.stats && report.suites) {
    const { expected, unexpected, flaky, skipped } = report.stats
    const errors = report.errors ?? []
    // What passes only at the second try is broken, and errors outside a test are failures too.
    return [
      [expected, unexpected + flaky + errors.length, skipped],
      [...report.suites.flatMap((suite) => journeys(suite, [])), ...errors.map(({ message, value }) => ({ name: 'outside a test', message: message ?? value }))],
    ]
  }
  if (Number.isInteger(report.numTotalTests)) {
    const files = report.testResults ?? []
    const broken = files.flatMap(({ name: file, message, status, assertionResults }) => {
      const tests = assertionResults.filter((one) => one.status === 'failed').map((one) => ({ name: one.fullName, message: one.failureMessages?.join('\n') }))
      return tests.length === 0 && status === 'failed' ? [{ name: file, message }] : tests
    })
    return [[report.numPassedTests, report.numFailedTests, report.numPendingTests + (report.numTodoTests ?? 0)], broken]
  }
  throw new Error('it is no report that is known here')
}

function journeys(suite, above) {
  const titles = suite.title ? [...above, suite.title] : above
  const own = (suite.specs ?? []).flatMap((spec) =>
    spec.tests
      .filter(({ status }) => status === 'unexpected' || status === 'flaky')
      .map(({ results }) => {
        const errors = results.flatMap((one) => one.errors ?? (one.error ? [one.error] : []))
        return { name: [...titles, spec.title].join(' › '), message: errors.map(({ message, value }) => message ?? value).join('\n') }
      }),
  )
  return [...own, ...(suite.suites ?? []).flatMap((inner) => journeys(inner, titles))]
}

function count(part, file, code, kept) {
  let counts = [0, 1, 0]
  let broken = []
  try {
    ;[counts, broken] = read(JSON.parse(readFileSync(file, 'utf8')))
  } catch (error) {
    console.error(`No result: ${error.message}`)
    broken = [{ name: 'no result', message: `${error.message} (exit code ${code})` }]
  }
  // A run that crashed after its last test, that could not load a file, or that ran nothing has failed.
  if (counts[1] === 0 && (code !== '0' || counts[0] === 0)) {
    counts[1] = 1
    if (broken.length === 0) broken = [{ name: 'the run itself', message: `It ended with exit code ${code} after ${counts[0]} tests that passed.` }]
  }
  for (const { name, message } of broken) appendFileSync(kept, `${JSON.stringify({ part, name, message })}\n`)
  console.log(...counts)
}

function step(part, printed, kept) {
  const lines = readFileSync(printed, 'utf8').split('\n').filter((line) => line.trim())
  const errors = lines.filter((line) => /\berror\b/i.test(line))
  appendFileSync(kept, `${JSON.stringify({ part, name: 'failed', message: [...new Set(errors.length > 0 ? errors : lines.slice(-mostLinesOfOne))].join('\n') })}\n`)
}

function failures(kept) {
  if (!existsSync(kept)) return
  const all = readFileSync(kept, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line))
  const each = Math.max(0, Math.min(mostLinesOfOne, Math.floor((mostLines - 2) / all.length) - 1))
  const lines = all.flatMap(({ part, name, message }) => [
    `✗ ${part}: ${oneLine(name)}`,
    ...stripVTControlCharacters(String(message ?? '')).split('\n').filter((line) => line.trim()).slice(0, each).map((line) => `    ${oneLine(line)}`),
  ])
  console.log('\n== What failed')
  console.log(lines.slice(0, mostLines).join('\n'))
  if (lines.length > mostLines) console.log(`and ${lines.length - mostLines} more, in ${kept}`)
}

const oneLine = (text) => (text.length > 300 ? `${text.slice(0, 300)}…` : text).replaceAll(/\s+/g, ' ')

const [what, ...rest] = process.argv.slice(2)
;({ count, step, failures })[what](...rest)
