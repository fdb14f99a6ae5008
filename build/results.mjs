// Prints «passed failed skipped» of one test report: CTRF (xunit), vitest's or Playwright's JSON.
// node results.mjs <report> <exit code of the run>
import { readFileSync } from 'node:fs'

const [file, code] = process.argv.slice(2)

function counts(report) {
  if (report.results?.summary) {
    const { passed, failed, skipped, pending = 0, other = 0 } = report.results.summary
    return [passed, failed + other, skipped + pending]
  }
  if (report.stats && report.suites) {
    const { expected, unexpected, flaky, skipped } = report.stats
    // What passes only at the second try is broken, and errors outside a test are failures too.
    return [expected, unexpected + flaky + (report.errors?.length ?? 0), skipped]
  }
  if (Number.isInteger(report.numTotalTests)) {
    return [report.numPassedTests, report.numFailedTests, report.numPendingTests + (report.numTodoTests ?? 0)]
  }
  throw new Error(`${file} is no report that is known here`)
}

let passed = 0
let failed = 0
let skipped = 0
try {
  ;[passed, failed, skipped] = counts(JSON.parse(readFileSync(file, 'utf8')))
} catch (error) {
  console.error(`No result: ${error.message}`)
  failed = 1
}
// A run that crashed after its last test, that could not load a file, or that ran nothing has failed.
if (failed === 0 && (code !== '0' || passed === 0)) failed = 1
console.log(passed, failed, skipped)
