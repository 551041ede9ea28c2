import "../serving/quick-imports.ts";
import { parseArgs } from "node:util";
import { readEnvFile, settings } from "#env";
import { PASSWORD } from "./demonstration/staff.ts";
import { progressOf } from "./seeding/progress.ts";
import { markSeeded, seededWith } from "./seeding/seeded.ts";

/**
 * `npm run seed -- --cases N [--seed S]`: fills an empty DATA_DIR with invented files, for measuring. Never a database
 * that somebody works with.
 */
const asked = read();
readEnvFile(); // before the tables are loaded: DATABASE_URL chooses their engine
const given = settings();
const before = seededWith(given.DATA_DIR);
if (before) {
  if (before.cases === asked.cases && before.seed === asked.seed) {
    console.log(`${given.DATA_DIR} has these ${asked.cases} files already.`);
    process.exit(0);
  }
  stop(
    `${given.DATA_DIR} was seeded with ${before.cases} files of the seed ${before.seed}. Remove it, or name another DATA_DIR.`,
  );
}

const { openInOrder } = await import("../serving/opening.ts");
const { installation } = await import("#casework/installation/installation.ts");
const { seedFiles } = await import("./seeding/seed-files.ts");
const opened = await openInOrder(given).catch((error) =>
  stop(error instanceof Error ? error.message : String(error)),
);
if (await installation()) {
  await opened.close();
  stop(`${given.DATA_DIR} is in use. Seeding needs a DATA_DIR of its own, such as ./data-seed.`);
}
console.log(`Making ${asked.cases} files of the seed ${asked.seed} in ${given.DATA_DIR}.`);
const [began, show] = [Date.now(), progressOf(asked.cases)];
const seconds = () => (Date.now() - began) / 1000;
const { commands } = await seedFiles(asked, (files, made) =>
  show(files, `${files} of ${asked.cases} files, ${made} commands, ${seconds().toFixed(0)} s`),
);
await opened.close();
markSeeded(given.DATA_DIR, asked);
console.log(
  `\n${asked.cases} files, ${commands} commands in ${seconds().toFixed(1)} s (${Math.round(commands / seconds())} a second).`,
);
console.log(`Sign in as supervisor@demo.panoh.test, for example; the password of all is ${PASSWORD}`);

function read() {
  const { values } = parseArgs({ options: { cases: { type: "string" }, seed: { type: "string" } } });
  const { cases = "", seed = "1" } = values;
  if (!/^[1-9]\d{0,5}$/.test(cases)) stop("Say how many files: npm run seed -- --cases 1000");
  return { cases: Number(cases), seed };
}

function stop(sentence: string): never {
  console.error(sentence);
  process.exit(78);
}
