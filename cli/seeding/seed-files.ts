import { bringUpToDate } from "#casework/standing.ts";
import { together } from "#casework/together.ts";
import { foldPseudonym } from "#domain/pseudonyms/fold-pseudonym.ts";
import { PSEUDONYM_WORDS } from "#domain/pseudonyms/words.ts";
import { begin } from "./begin.ts";
import { arrival, BEGINS, DAY_MS, ENDS } from "./calendar.ts";
import { type Chance, chanceOf } from "./chance.ts";
import type { Desks, Step } from "./desk.ts";
import { withFamilies } from "./family-story.ts";
import { type Beginning, storyOf } from "./file-story.ts";
import { OFFICE_CODES, OFFICES, type OfficeCode } from "./offices.ts";

/** Commands that share a commit: the disk is waited for once for all of them. */
const AT_ONCE = 300;

/** A commit is not put off for longer, however slow the machine is: a transaction has 30 seconds. */
const COMMIT_AFTER_MS = 5_000;

/**
 * Fills an empty installation with so many files, by the commands alone and in the order of time. The same seed makes
 * the same files with the same histories; ids, keys and hashes are new each time.
 */
export async function seedFiles(
  { cases, seed, commitAfter = COMMIT_AFTER_MS }: { cases: number; seed: string; commitAfter?: number },
  told: (files: number, commands: number) => void = () => {},
) {
  const desks = await begin(cases);
  let [files, commands] = [0, 0];
  let waiting: Step[] = [];
  for (const { opened, steps } of days(beginningsOf(cases, seed), desks)) {
    files += opened;
    waiting.push(...steps);
    while (waiting.length >= AT_ONCE || (files === cases && waiting.length > 0)) {
      const taken = await together(() => takeSome(waiting, commitAfter));
      waiting = waiting.slice(taken);
      told(files, (commands += taken));
    }
  }
  await bringUpToDate(new Date(ENDS));
  return { files, commands };
}

/** Carries out the first of these, at least one, as many as one commit takes; answers how many. */
async function takeSome(waiting: Step[], commitAfter: number): Promise<number> {
  const began = performance.now();
  let taken = 0;
  for (const { at, take } of waiting.slice(0, AT_ONCE)) {
    await take({ now: wholeMinute(at) });
    taken++;
    if (performance.now() - began >= commitAfter) break;
  }
  return taken;
}

/** Day by day: how many files are opened, and all that happens in files old and new, by the hour. */
function* days(beginnings: Beginning[], desks: Desks) {
  const ahead = new Map<number, Step[]>();
  let next = 0;
  for (let day = 0; next < beginnings.length || ahead.size > 0; day++) {
    const first = next;
    for (; (beginnings[next]?.openedAt ?? Infinity) < BEGINS + (day + 1) * DAY_MS; next++) {
      const beginning = beginnings[next] as Beginning;
      for (const step of storyOf(beginning, desks[beginning.code])) {
        const then = Math.floor((step.at - BEGINS) / DAY_MS);
        if (!ahead.get(then)?.push(step)) ahead.set(then, [step]);
      }
    }
    const steps = (ahead.get(day) ?? []).sort((a, b) => a.at - b.at);
    ahead.delete(day);
    yield { opened: next - first, steps };
  }
}

const wholeMinute = (at: number) => new Date(Math.ceil(at / 60_000) * 60_000);

/** Who comes when, to which office, and under which pseudonym, in the order in which they come. */
function beginningsOf(cases: number, seed: string): Beginning[] {
  const chance = chanceOf(seed, "arrivals");
  const shares = Object.fromEntries(OFFICE_CODES.map((code) => [code, OFFICES[code].share]));
  const names = Object.fromEntries(OFFICE_CODES.map((code) => [code, pseudonyms(chanceOf(seed, code))]));
  const last: Partial<Record<OfficeCode, string>> = {};
  const beginnings = Array.from({ length: cases }, () => arrival(chance))
    .sort((a, b) => a - b)
    .map((openedAt, number) => {
      const code = chance.weighted(shares) as OfficeCode;
      const [pseudonym, before] = [names[code]?.next().value ?? "", last[code]];
      last[code] = pseudonym;
      return { seed, number, code, openedAt, pseudonym, ...(before !== undefined && { before }) };
    });
  return withFamilies(beginnings, chanceOf(seed, "families"));
}

/** All words in some order, then pairs of them. */
function* pseudonyms(chance: Chance): Generator<string, undefined> {
  const taken = new Set<string>();
  const words = PSEUDONYM_WORDS.map((word) => ({ word, place: chance.next() })).sort(
    (a, b) => a.place - b.place,
  );
  for (const { word } of words) yield word;
  for (;;) {
    const pair = `${chance.oneOf(PSEUDONYM_WORDS)} ${chance.oneOf(PSEUDONYM_WORDS)}`;
    const [first, second] = pair.split(" ");
    if (first === second || taken.has(foldPseudonym(pair))) continue;
    taken.add(foldPseudonym(pair));
    yield pair;
  }
}
