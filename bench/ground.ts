import { cpSync, existsSync, mkdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { PASSWORD, STAFF } from "../cli/demonstration/staff.ts";
import { LEADERS } from "../cli/seeding/offices.ts";
import { root, runScript } from "./server-process.ts";
import { type Visitor, visit } from "./visitor.ts";

export type Given = { cases: number; seed: string };

/** What Panoh and the raw statements run on, in environment variables. */
export type Data = { DATA_DIR: string; UNLOCK_KEY_FILE: string; DATABASE_URL: string };

const HALF_A_DAY_MS = 43_200_000;

/**
 * Files of this seed, made once and used again for half a day: later the demonstration's clock would have run on, and
 * most time limits with it. Each run works on copies of its own.
 */
export async function seededData({ cases, seed }: Given): Promise<{ panoh: Data; raw: Data }> {
  const directory = join(root, ".tmp/bench");
  const original = join(directory, `seed-${cases}-${seed}`);
  const mark = join(original, "data/seeded.json");
  if (!existsSync(mark) || Date.now() - statSync(mark).mtimeMs > HALF_A_DAY_MS) {
    rmSync(original, { recursive: true, force: true });
    mkdirSync(original, { recursive: true });
    console.error(`Seeding ${cases} files: this takes a while.`);
    console.error(
      await runScript("cli/seed.ts", ["--cases", String(cases), "--seed", seed], dataIn(original)),
    );
  }
  const copy = (name: string) => {
    const to = join(directory, name);
    rmSync(to, { recursive: true, force: true });
    cpSync(original, to, { recursive: true });
    return dataIn(to);
  };
  return { panoh: copy("panoh"), raw: copy("raw") };
}

const dataIn = (directory: string): Data => ({
  DATA_DIR: join(directory, "data"),
  UNLOCK_KEY_FILE: join(directory, "panoh.key"),
  DATABASE_URL: "",
});

/** A list that may be taken out: of 100,000 files it has some 400 rows, and more than 500 are bulk. */
export const TAKEN_OUT = { whereabouts: "detained", origin: "TJK" };

/** A supervisor of the largest office, signed in. */
export const supervisorOf = (url: string): Promise<Visitor> => signedIn(url, LEADERS.ALA.email);

/** A caseworker of the same office, signed in. */
export const colleagueOf = (url: string): Promise<Visitor> => signedIn(url, STAFF.caseworker.email);

async function signedIn(url: string, email: string): Promise<Visitor> {
  const visitor = visit(url);
  await visitor.post("/sign-in", { email, password: PASSWORD });
  return visitor;
}

type Listed = { items: { caseNumber: string }[]; next: string | null };

/** Some hundreds of open files, and among the first of them one whose history has about twenty entries. */
export async function filesOf(visitor: Visitor): Promise<{ file: string; files: string[] }> {
  const files: string[] = [];
  for (let after = ""; files.length < 500; ) {
    const page = JSON.parse(await visitor.page(`/api/v1/cases?sort=file&limit=100${after}`)) as Listed;
    files.push(...page.items.map(({ caseNumber }) => caseNumber));
    if (page.next === null) break;
    after = `&after=${encodeURIComponent(page.next)}`;
  }
  for (const file of files) {
    const { items } = JSON.parse(await visitor.page(`/api/v1/cases/${file}/history`)) as { items: object[] };
    if (items.length >= 18 && items.length <= 24) return { file, files };
  }
  return { file: files[0] ?? "", files };
}
