import { addNote } from "#casework/cases/add-note.ts";
import { assignCase } from "#casework/cases/assign-case.ts";
import { openCase } from "#casework/cases/open-case.ts";
import { recordWhereabouts } from "#casework/cases/record-whereabouts.ts";
import { recordSpecificNeed } from "#casework/needs/record-specific-need.ts";
import { addTask } from "#casework/tasks/add-task.ts";
import { completeTask } from "#casework/tasks/complete-task.ts";
import type { Actor } from "#domain/access/actor.ts";
import { rsdSteps, stateSteps } from "./asylum-story.ts";
import { DAY_MS, ENDS, HOUR_MS } from "./calendar.ts";
import { type Chance, chanceOf } from "./chance.ts";
import { asItStands, closing } from "./closing-story.ts";
import { wantedSteps } from "./danger-story.ts";
import type { Desk, Step } from "./desk.ts";
import { type Spell, spellsOf, stepsOfSpell } from "./detention-story.ts";
import { familySteps, relationSteps } from "./family-story.ts";
import { OFFICES, type OfficeCode } from "./offices.ts";
import { type Person, personOf } from "./people.ts";
import { noteText, toldBy } from "./sentences.ts";

/** What a story's steps work with; `file` is what the file has become so far. */
export type Telling = {
  chance: Chance;
  desk: Desk;
  /** who carries the file, and now and then a colleague */
  worker: Actor;
  somebody(): Actor;
  local(at: number): string;
  file: { caseNumber: string; version: number };
  /** the state that they fled */
  origin: string;
  /** the pseudonym of somebody whose file this office opened before */
  before: string | undefined;
};

export type Beginning = {
  seed: string;
  number: number;
  code: OfficeCode;
  openedAt: number;
  pseudonym: string;
  /** the pseudonym of whoever came to this office last */
  before?: string;
  /** with whom somebody came: those so far, this one among them, and how many are still to come */
  kin?: { members: { pseudonym: string; place: "head" | "spouse" | "child" }[]; left: number };
};

/** All that happens in one file, from its opening to its closing or to the last day; the same for the same seed. */
export function storyOf(beginning: Beginning, desk: Desk): Step[] {
  const { seed, number, code, openedAt, pseudonym, before } = beginning;
  const chance = chanceOf(seed, "file", number);
  const person = personOf(chance, openedAt);
  const worker = mostlyTheFirst(chance, desk.caseworkers);
  const telling: Telling = {
    chance,
    desk,
    worker,
    somebody: () => (chance.happens(0.88) ? worker : chance.oneOf([...desk.caseworkers, desk.supervisor])),
    local: (at) => new Date(at + OFFICES[code].ahead * HOUR_MS).toISOString().slice(0, 16),
    file: { caseNumber: "", version: 1 },
    origin: person.countryOfOrigin,
    before,
  };
  const closedAt = openedAt + chance.about(170, 0.8) * DAY_MS;
  const spells = spellsOf(chance, openedAt, Math.min(closedAt, ENDS));
  const begun = opening(telling, openedAt, { ...person, pseudonym });
  const held = spells.flatMap((spell) => stepsOfSpell(telling, spell));
  // The end of a detention may be told late: only then is the file closed.
  const until = Math.max(
    closedAt,
    ...spells.map(({ to }) => to + DAY_MS),
    ...held.map(({ at }) => at + HOUR_MS),
  );
  const last = Math.min(until, ENDS);
  const known = [
    ...begun,
    ...held,
    ...familySteps(telling, beginning),
    ...relationSteps(telling, beginning),
    ...rsdSteps(telling, openedAt, last),
    ...stateSteps(telling, openedAt, last),
    ...wantedSteps(telling, openedAt, last),
    ...notes(telling, openedAt, last),
    ...moves(telling, openedAt, last, spells),
    ...needs(telling, openedAt),
    ...tasks(telling, openedAt, last),
  ];
  const ending = closing(telling, until, spells);
  // What is recorded while somebody asks to close a file keeps it open.
  const steps = ending.length === 0 ? known : known.filter(({ at }) => at < until);
  return [...steps, ...ending].filter(({ at }) => at <= ENDS);
}

/** The first of an office carries most, the last a third of that. */
function mostlyTheFirst<T>(chance: Chance, choices: readonly T[]): T {
  const place = Math.floor(choices.length * chance.next() ** 1.5);
  return choices[place] as T;
}

function opening(telling: Telling, at: number, person: Person & { pseudonym: string }): Step[] {
  const { chance, desk, worker, file } = telling;
  const mine = chance.happens(0.85);
  const fields = {
    ...person,
    mine,
    ...(chance.happens(0.8) && {
      whereabouts: chance.weighted({ at_liberty: 66, in_hiding: 26, unknown: 8 }),
    }),
    ...(chance.happens(0.6) && { note: noteText(chance) }),
    toldBy: toldBy(chance),
  };
  const open: Step = {
    at,
    async take(options) {
      const { caseNumber = "" } = await openCase(mine ? worker : desk.supervisor, fields, options);
      Object.assign(file, { caseNumber, version: 1 });
    },
  };
  const assign: Step = {
    at: at + chance.about(1.5, 0.8) * DAY_MS,
    async take(options) {
      const { caseNumber } = file;
      const { version } = await asItStands(file, (version) =>
        assignCase(desk.supervisor, { caseNumber, version, assigneeId: worker.userId }, options),
      );
      file.version = version;
    },
  };
  return mine || chance.happens(0.1) ? [open] : [open, assign];
}

const NOTES = { contact: 40, visit: 14, legal: 20, medical: 6, case_conference: 5, other: 15 };

/** One to ten notes, most files with two or three. */
function notes({ chance, somebody, local, file }: Telling, from: number, to: number): Step[] {
  return Array.from({ length: 1 + Math.floor(10 * chance.next() ** 2.2) }, () => {
    const at = from + HOUR_MS + chance.next() * (to - from);
    const happened = Math.max(from, at - chance.about(5, 1) * HOUR_MS);
    const fields = {
      kind: chance.weighted(NOTES),
      text: noteText(chance),
      when: chance.happens(0.6) ? local(happened) : local(happened).slice(0, 10),
      ...(chance.happens(0.7) && { toldBy: toldBy(chance) }),
    };
    const by = somebody();
    return { at, take: (options) => addNote(by, { ...fields, caseNumber: file.caseNumber }, options) };
  });
}

const WHERE = {
  at_liberty: 40,
  in_hiding: 30,
  moved_unknown: 8,
  departed: 8,
  in_country_of_origin: 4,
  unknown: 8,
  disappeared: 2,
};

/** Where they are next; while somebody is held nothing is said of it. */
function moves(
  { chance, somebody, local, file }: Telling,
  from: number,
  to: number,
  spells: Spell[],
): Step[] {
  return Array.from({ length: Math.floor(4 * chance.next() ** 2) }, () => {
    const at = from + HOUR_MS + chance.next() * (to - from);
    const day = local(at - chance.next() * DAY_MS).slice(0, 10);
    const [whereabouts, by, told] = [chance.weighted(WHERE), somebody(), toldBy(chance)];
    const take: Step["take"] = (options) =>
      recordWhereabouts(by, { caseNumber: file.caseNumber, whereabouts, when: day, toldBy: told }, options);
    return { at, take };
  }).filter(({ at }) => !spells.some((spell) => at >= spell.from && at <= spell.to + DAY_MS));
}

const NEEDS = { "LP-RP": 30, "LP-IH": 20, "LP-ND": 18, "TR-PI": 8, "FU-TR": 8, "SC-SC": 6, SM: 5, ER: 5 };

function needs({ chance, worker, file }: Telling, from: number): Step[] {
  if (!chance.happens(0.4)) return [];
  const at = from + chance.about(6, 1) * HOUR_MS;
  const need = chance.weighted(NEEDS);
  const take: Step["take"] = (options) =>
    recordSpecificNeed(worker, { caseNumber: file.caseNumber, need, state: "confirmed" }, options);
  return [{ at, take }];
}

const TASKS = [
  "Call the family",
  "Ask UNHCR for an appointment",
  "Find counsel",
  "Renew the certificate",
  "Visit",
];

function tasks({ chance, worker, local, file }: Telling, from: number, to: number): Step[] {
  if (!chance.happens(0.45)) return [];
  const at = from + chance.next() * (to - from);
  const done = at + chance.about(5, 0.9) * DAY_MS;
  const dueOn = local(at + chance.whole(1, 14) * DAY_MS).slice(0, 10);
  const what = chance.oneOf(TASKS);
  let task = { id: "", version: 1 };
  const add: Step["take"] = async (options) => {
    task = await addTask(worker, { caseNumber: file.caseNumber, what, dueOn }, options);
  };
  const complete: Step["take"] = (options) =>
    completeTask(worker, { caseNumber: file.caseNumber, taskId: task.id, version: task.version }, options);
  return [{ at, take: add }, ...(chance.happens(0.8) ? [{ at: done, take: complete }] : [])];
}
