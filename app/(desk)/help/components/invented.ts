import type { FileInList } from "#components/cases/case-words.ts";
import type { ClockWords } from "#components/cases/countdown.tsx";
import type { Clock } from "#domain/clocks/clock.ts";

/** Mon 7 July 2025, 09:00 in Almaty: the page looks the same on every day. */
export const NOW = new Date("2025-07-07T09:00:00+05:00");
export const ZONE = "Asia/Almaty";
export const HERE = "/help/components";

/** Views, steps or acts, each at an address of its own. */
export const links = (many: number) =>
  ["All open", "Mine", "Extreme", "Detained", "End within 72 h", "Overdue", "Unassigned", "Closed this year"]
    .slice(0, many)
    .map((label, at) => ({ label, href: `${HERE}?view=${at}` }));

export const LONG_WORD = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft";
export const LONG =
  "Nobody has answered the request to be let in, although it was made in writing and twice. ".repeat(8);

/** A limit at each level, in words. */
export const clocks: ClockWords[] = [
  {
    key: "over",
    level: "over",
    amount: "Overdue",
    amountMore: "by 14 h",
    whose: "We must",
    what: "Confirm contact",
    by: "by Sun 6 July, 19:00",
    latest: "last contact Sat 5 July, 18:30",
    acts: [{ label: "Record a contact", href: HERE }],
  },
  {
    key: "now",
    level: "now",
    amount: "5 h",
    whose: "They must",
    what: "Motion for custody at the court",
    by: "by Mon 7 July, 14:10",
    notes: ["12 h before the 72 h end", "KZ CPC 588 §1", "computed, not legal advice"],
  },
  {
    key: "soon",
    level: "soon",
    amount: "31 h",
    whose: "They must",
    what: "Release, or a court’s order (none recorded)",
    by: "by Tue 8 July, 16:10",
    marks: [{ words: "possible", dashed: true }, { words: "at the earliest" }],
  },
  {
    key: "running",
    level: "running",
    amount: "12 days",
    whose: "Runs out",
    what: "Certificate",
    by: "by Sat 19 July",
  },
  {
    key: "stopped",
    level: "stopped",
    amount: "Stopped",
    amountMore: "Fri 4 July",
    whose: "They must",
    what: "Release",
  },
];

/** Taken at one time, by the record of the police at another: the earlier counts. */
export const twoStarts: ClockWords = {
  key: "two",
  level: "soon",
  amount: "31 h",
  whose: "They must",
  what: "Release, or a court’s order (none recorded)",
  by: "by Tue 8 July, 16:10",
  latest: "by the police record: Tue 8 July, 20:40",
  notes: ["72 h from when they were taken", "KZ CPC 587 §2", "computed, not legal advice"],
};

/** One that may not apply, of which nobody knows exactly when it began, by a rule that no lawyer has read. */
export const possible: ClockWords = {
  ...twoStarts,
  key: "possible",
  latest: "",
  marks: [
    { words: "possible", dashed: true },
    { words: "at the earliest" },
    { words: "not checked by a lawyer" },
  ],
  acts: [{ label: "Give the exact time", href: HERE }],
};

const clock: Clock = {
  key: "invented",
  rule: "invented",
  subject: "detention",
  subjectId: "invented",
  kind: "their_duty",
  jurisdiction: "KZ",
  timeZone: ZONE,
  citation: "KZ CPC 588 §1",
  counting: "hours",
  words: "motion_at_court",
  heldBeyond: false,
  warnBefore: ["PT6H"],
  verified: true,
  possible: false,
  basis: "taken",
  startedAt: new Date("2025-07-05T16:10:00+05:00"),
  atTheEarliest: false,
  dueAt: new Date("2025-07-08T04:10:00+05:00"),
  computation: { period: "PT72H", end: new Date("2025-07-08T16:10:00+05:00"), minus: "PT12H" },
  state: "running",
};

const file: FileInList = {
  caseNumber: "ALA-2025-00027",
  pseudonym: "Lochin",
  timeZone: ZONE,
  risk: { level: "extreme", reasons: [{ key: "extradition_request", decisive: true }] },
  whereabouts: "detained",
  place: { name: "Police HQ", city: "Almaty" },
  heldSince: new Date("2025-07-05T16:10:00+05:00"),
  lastContactAt: new Date("2025-07-05T18:30:00+05:00"),
  silentSince: new Date("2025-07-05T18:30:00+05:00"),
  next: clock,
  protection: {
    unhcrStatus: "mandate_refugee",
    unhcrUntil: "2025-09-30",
    stateStatus: "attempted",
    stateUntil: null,
    attempted: { outcome: "registration_refused", times: 2 },
  },
  assignee: "Aigerim K.",
  updatedAt: new Date("2025-07-07T08:22:00+05:00"),
};

/** A file with everything in its row, and one of which little is known. */
export const files: FileInList[] = [
  file,
  {
    ...file,
    caseNumber: "ALA-2025-00031",
    pseudonym: "Terak",
    risk: { level: "medium", reasons: [] },
    whereabouts: "in_hiding",
    place: null,
    heldSince: null,
    lastContactAt: null,
    silentSince: null,
    next: null,
    assignee: null,
  },
];
