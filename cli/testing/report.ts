/** What the whole run counts: tests, and each check that is not made of tests as one. */
export interface Counted {
  passed: number;
  failed: number;
  /** The names of those that failed, to be read at the end as well. */
  names?: string[];
}

const total = { passed: 0, failed: 0 };
const failures: string[] = [];
const began = Date.now();

/** Runs a step, says what it is and how it ended, and adds it up. A step that breaks off counts as one that failed. */
export async function step(name: string, run: () => Promise<Counted> | Counted): Promise<Counted> {
  console.log(`\n▸ ${name}`);
  const from = Date.now();
  const counted = await Promise.resolve()
    .then(run)
    .catch((error: unknown) => {
      console.error(error instanceof Error ? error.message : error);
      return { passed: 0, failed: 1 } as Counted;
    });
  total.passed += counted.passed;
  total.failed += counted.failed;
  if (counted.failed > 0)
    failures.push(...(counted.names?.length ? counted.names : ["(see above)"]).map((of) => `${name}: ${of}`));
  console.log(
    `  ${counted.passed} passed, ${counted.failed} failed in ${seconds(from)} s (${seconds(began)} s so far)`,
  );
  return counted;
}

/** What failed, once more; the last line, and the exit code that belongs to it. */
export function finish(): never {
  if (failures.length > 0) console.log(`\nFailed:\n${failures.map((of) => `  ✗ ${of}`).join("\n")}`);
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
  process.exit(total.failed > 0 || total.passed === 0 ? 1 : 0);
}

const seconds = (from: number) => Math.round((Date.now() - from) / 1000);
