import { CaseHead } from "#components/cases/case-head.tsx";
import { CaseLine } from "#components/cases/case-line.tsx";
import { CaseTable } from "#components/cases/case-table.tsx";
import type { CaseColumnName } from "#components/cases/case-words.ts";
import { ClocksNow } from "#components/cases/clocks-now.tsx";
import { type ClockWords, Countdown, clockSecond } from "#components/cases/countdown.tsx";
import { DayHead, Entry, type EntryProps } from "#components/cases/entry.tsx";
import { History } from "#components/cases/history.tsx";
import { Need } from "#components/cases/need.tsx";
import { PaperSection } from "#components/cases/paper-section.tsx";
import { Procedure } from "#components/cases/procedure.tsx";
import { Reasons } from "#components/cases/reasons.tsx";
import { Risk, type RiskLevel } from "#components/cases/risk.tsx";
import { Status } from "#components/cases/status.tsx";
import { TaskRows } from "#components/cases/task-rows.tsx";
import { Where } from "#components/cases/where.tsx";
import { Button } from "#components/ui/button.tsx";
import { Empty } from "#components/ui/empty.tsx";
import { Table } from "#components/ui/table.tsx";
import { WHEREABOUTS } from "#domain/vocabulary/whereabouts.ts";
import { clocks, files, HERE, LONG, LONG_WORD, NOW, possible, twoStarts } from "./invented.ts";
import type { Shown } from "./specimen.tsx";

const LEVELS: RiskLevel[] = ["extreme", "high", "medium", "low"];
const COLUMNS: CaseColumnName[] = ["risk", "file", "where", "limit", "contact", "caseworker", "changed"];
const reasons = [
  {
    words: "held on an extradition request",
    sentence: "They are held on an extradition request.",
    entry: { label: "entry 31", href: HERE },
  },
  {
    words: "silence alarm unanswered",
    sentence: "Nobody has confirmed contact with them in the time agreed.",
    entry: { label: "entry 14", href: HERE },
  },
  { words: "age not recorded", sentence: "Nobody has recorded how old they are." },
];
const task = { caseNumber: "ALA-2025-00027", dueOn: "2025-07-07", about: "for Aigerim K.", completes: true };
const due = { ...task, id: "1", what: "Call counsel", dueToday: true, overdue: false };
const entry: EntryProps = {
  when: "Sun 6 July, 14:10",
  title: "Counsel was refused",
  told: "Told by counsel, highly reliable · recorded 14:22 by Aigerim K.",
  number: { label: "Entry 41", href: HERE },
};
const entries = (...all: EntryProps[]) => (
  <ol className="entries">
    <DayHead day="Sun 6 July" />
    {all.map((one) => (
      <Entry key={one.title} {...one} />
    ))}
  </ol>
);
const head = {
  pseudonym: "Lochin",
  caseNumber: "ALA-2025-00027",
  risk: <Risk level="extreme" words="Extreme risk" />,
  standing: "Detained, day 3 · Police HQ, Almaty · UNHCR: mandate refugee, to 30 Sep 2025 · State: none",
  reasons: <Reasons because="Extreme because:" list={reasons} all="All 3 reasons" />,
  about: "Man, 18–59 · Uzbekistan to Kazakhstan · witness · Almaty · Aigerim K.",
};
const print = (
  <Button icon="printer" href={HERE}>
    {"Print"}
  </Button>
);

/** As it stands in a row of a table: on two lines. */
const inRow = (clock: ClockWords) => (
  <Table
    label={`A limit: ${clock.key}`}
    columns={[{ key: "limit", label: "Next time limit" }]}
    rows={[
      {
        key: clock.key,
        cells: {
          limit: [
            <Countdown key="clock" clock={clock} />,
            [clockSecond(clock), ...(clock.marks ?? []).map(({ words }) => words)].join(" · "),
          ],
        },
      },
    ]}
  />
);

/** What knows files. */
export const caseSpecimens: Shown[] = [
  {
    of: "cases/case-head.tsx",
    states: {
      rest: <CaseHead {...head} level={2} acts={print} />,
      auditor: <CaseHead {...head} level={2} />,
      long: (
        <CaseHead
          {...head}
          level={2}
          pseudonym={LONG_WORD.slice(0, 40)}
          standing={LONG.slice(0, 260)}
          acts={print}
        />
      ),
    },
  },
  {
    of: "cases/risk.tsx",
    states: {
      ...Object.fromEntries(
        LEVELS.map((level) => [level, <Risk key={level} level={level} words={`${level} risk`} />]),
      ),
      override: <Risk level="high" words="high risk" override="set by supervisor to 12 July" />,
    },
  },
  {
    of: "cases/reasons.tsx",
    states: {
      one: <Reasons because="High because:" all="1 reason" list={reasons.slice(0, 1)} />,
      rest: <Reasons because="Extreme because:" all="All 3 reasons" list={reasons} />,
    },
  },
  {
    of: "cases/where.tsx",
    states: Object.fromEntries(
      WHEREABOUTS.map((where) => [
        where,
        <Where key={where} whereabouts={where} words={where.replaceAll("_", " ")} />,
      ]),
    ),
  },
  {
    of: "cases/status.tsx",
    states: {
      rest: (
        <Status
          unhcr={{ words: "UNHCR: mandate refugee", ends: "to 30 Sep 2025" }}
          state={{ words: "State: none" }}
        />
      ),
      warning: (
        <Status
          unhcr={{ words: "UNHCR: asylum-seeker", ends: "to 19 July", tone: "warning" }}
          state={{ words: "State: registration refused" }}
        />
      ),
      danger: (
        <Status
          unhcr={{ words: "UNHCR: asylum-seeker", ends: "ended 2 July", tone: "danger" }}
          state={{ words: "State: none" }}
        />
      ),
    },
  },
  {
    of: "cases/need.tsx",
    states: {
      rest: <Need code="LP-DA" words="Detained in the country of asylum" />,
      proposed: <Need code="LP-RR" words="Risk of refoulement" proposed="proposed" />,
    },
  },
  {
    of: "cases/procedure.tsx",
    states: {
      open: <Procedure stands="open" words="Extradition: wanted notice 4 July" />,
      running: <Procedure stands="running" words="Extradition: request received 4 July" />,
      settled: <Procedure stands="settled" words="RSD: recognised 12 June" />,
      refused: <Procedure stands="refused" words="State asylum: refused 30 June" />,
    },
  },
  {
    of: "cases/countdown.tsx",
    states: {
      ...Object.fromEntries(clocks.map((clock) => [clock.level, inRow(clock)])),
      possible: inRow(possible),
    },
  },
  {
    of: "cases/clocks-now.tsx",
    states: {
      rest: <ClocksNow clocks={clocks} />,
      two_starts: <ClocksNow clocks={[twoStarts, possible]} />,
      one: <ClocksNow clocks={clocks.slice(1, 2)} />,
    },
  },
  {
    of: "cases/case-line.tsx",
    states: { rest: <CaseLine pseudonym="Lochin" caseNumber="ALA-2025-00027" href={HERE} /> },
  },
  {
    of: "cases/case-table.tsx",
    states: {
      empty: (
        <>
          <CaseTable label="No file" files={[]} now={NOW} columns={COLUMNS} />
          <Empty sentence="No file matches." act={{ label: "Look in closed files", href: HERE }} />
        </>
      ),
      rest: <CaseTable label="Invented files" files={files} now={NOW} columns={COLUMNS} />,
      compact: (
        <CaseTable
          label="Invented files, a line each"
          files={files}
          now={NOW}
          columns={["risk", "file", "limit"]}
          density="compact"
        />
      ),
      sorted: (
        <CaseTable
          label="Invented files by risk"
          files={files}
          now={NOW}
          columns={["risk", "file", "where"]}
          sort={{ by: "risk", href: (by) => `${HERE}?sort=${by}` }}
        />
      ),
    },
  },
  {
    of: "cases/task-rows.tsx",
    states: {
      rest: <TaskRows now={NOW} tasks={[due]} />,
      overdue: (
        <TaskRows
          now={NOW}
          tasks={[
            { ...due, what: "Bring the medicine", dueOn: "2025-07-04", dueToday: false, overdue: true },
          ]}
        />
      ),
      sealed: (
        <TaskRows
          now={NOW}
          tasks={[
            { ...due, what: undefined, wordsSealed: true, completes: false },
            { ...due, id: "2", what: undefined, dueOn: null, dueToday: false, completes: false },
          ]}
        />
      ),
    },
  },
  {
    of: "cases/entry.tsx",
    states: {
      plain: entries({ ...entry, correct: { label: "Correct", href: HERE } }),
      long: entries({ ...entry, text: LONG, title: "Note" }),
      corrected: entries({
        ...entry,
        title: "Arrested by the police",
        corrected: { label: "corrected by entry 40", href: HERE },
      }),
      correcting: entries({
        ...entry,
        title: "Correction of an arrest",
        text: "Where they were taken to\nPolice HQ, Almaty\nbefore: place not known",
        corrected: { label: "corrects entry 39", href: HERE },
      }),
      reveal: entries({ ...entry, title: "Names shown for 10 minutes to Aigerim K.", quiet: "eye" }),
      export: entries({ ...entry, title: "History exported", quiet: "download" }),
      sealed: entries({
        ...entry,
        title: "Declared wanted by Uzbekistan",
        text: "Sealed for auditors: number, charges",
        told: "Source sealed for auditors · recorded 14:22 by Aigerim K.",
      }),
      unreadable: entries({
        ...entry,
        title: "Note",
        text: "What this entry says cannot be read: its key does not open it.",
        told: "recorded 14:22",
      }),
    },
  },
  {
    of: "cases/history.tsx",
    states: {
      rest: (
        <History
          entries={[
            { ...entry, key: "41", day: "Sun 6 July" },
            { ...entry, key: "40", day: "Sat 5 July" },
          ]}
        />
      ),
    },
  },
  {
    of: "cases/paper-section.tsx",
    states: {
      rest: (
        <PaperSection title="Now" caseNumber="ALA-2025-00027">
          {"Detained, day 3."}
        </PaperSection>
      ),
    },
  },
];
