import { CaseLine } from "#components/cases/case-line.tsx";
import { CaseTable } from "#components/cases/case-table.tsx";
import { ClocksNow } from "#components/cases/clocks-now.tsx";
import { Countdown } from "#components/cases/countdown.tsx";
import { DayHead, Entry } from "#components/cases/entry.tsx";
import { History } from "#components/cases/history.tsx";
import { Need } from "#components/cases/need.tsx";
import { PaperSection } from "#components/cases/paper-section.tsx";
import { Reasons } from "#components/cases/reasons.tsx";
import { Risk, type RiskLevel } from "#components/cases/risk.tsx";
import { Status } from "#components/cases/status.tsx";
import { TaskRows } from "#components/cases/task-rows.tsx";
import { Where } from "#components/cases/where.tsx";
import { WHEREABOUTS } from "#domain/vocabulary/whereabouts.ts";
import { clocks, files, HERE, LONG, NOW } from "./invented.ts";
import type { Shown } from "./specimen.tsx";

const LEVELS: RiskLevel[] = ["extreme", "high", "medium", "low"];
const task = { caseNumber: "ALA-2025-00027", dueOn: "2025-07-07", about: "for Aigerim K.", completes: true };
const entry = {
  when: "Sun 6 July, 14:10",
  title: "Counsel was refused",
  told: "Told by counsel, highly reliable · recorded 14:22 by Aigerim K.",
  number: { label: "Entry 41", href: HERE },
};

/** What knows files. */
export const caseSpecimens: Shown[] = [
  {
    of: "cases/risk.tsx",
    states: [
      ...LEVELS.map((level): Shown["states"][number] => [
        level,
        <Risk key={level} level={level} words={`${level} risk`} />,
      ]),
      [
        "override",
        <Risk key="override" level="high" words="high risk" override="set by supervisor to 12 July" />,
      ],
    ],
  },
  {
    of: "cases/reasons.tsx",
    states: [
      [
        "rest",
        <Reasons
          key="reasons"
          because="Extreme because:"
          all="All 2 reasons"
          list={[
            {
              words: "held on an extradition request",
              sentence: "They are held on an extradition request.",
              entry: { label: "entry 31", href: HERE },
            },
            { words: "age not recorded", sentence: "Nobody has recorded how old they are." },
          ]}
        />,
      ],
    ],
  },
  {
    of: "cases/where.tsx",
    states: WHEREABOUTS.map((where) => [
      where,
      <Where key={where} whereabouts={where} words={where.replaceAll("_", " ")} />,
    ]),
  },
  {
    of: "cases/status.tsx",
    states: [
      [
        "rest",
        <Status
          key="rest"
          unhcr={{ words: "UNHCR: mandate refugee", ends: "to 30 Sep 2025" }}
          state={{ words: "State: none" }}
        />,
      ],
      [
        "warning",
        <Status
          key="soon"
          unhcr={{ words: "UNHCR: asylum-seeker", ends: "to 19 July", tone: "warning" }}
          state={{ words: "State: registration refused" }}
        />,
      ],
      [
        "danger",
        <Status
          key="over"
          unhcr={{ words: "UNHCR: asylum-seeker", ends: "ended 2 July", tone: "danger" }}
          state={{ words: "State: none" }}
        />,
      ],
    ],
  },
  {
    of: "cases/need.tsx",
    states: [
      ["rest", <Need key="rest" code="LP-DA" words="Detained in the country of asylum" />],
      ["proposed", <Need key="proposed" code="LP-RR" words="Risk of refoulement" proposed="proposed" />],
    ],
  },
  {
    of: "cases/countdown.tsx",
    states: clocks.map((clock) => [clock.level, <Countdown key={clock.key} clock={clock} />]),
  },
  { of: "cases/clocks-now.tsx", states: [["rest", <ClocksNow key="clocks" clocks={clocks} />]] },
  {
    of: "cases/case-line.tsx",
    states: [["rest", <CaseLine key="line" pseudonym="Lochin" caseNumber="ALA-2025-00027" href={HERE} />]],
  },
  {
    of: "cases/case-table.tsx",
    states: [
      [
        "rest",
        <CaseTable
          key="table"
          label="Invented files"
          files={files}
          now={NOW}
          columns={["risk", "file", "where", "limit", "contact", "caseworker", "changed"]}
        />,
      ],
    ],
  },
  {
    of: "cases/task-rows.tsx",
    states: [
      [
        "rest",
        <TaskRows
          key="tasks"
          now={NOW}
          tasks={[
            { ...task, id: "1", what: "Call counsel", dueToday: true, overdue: false },
            {
              ...task,
              id: "2",
              what: "Bring the medicine",
              dueOn: "2025-07-04",
              dueToday: false,
              overdue: true,
            },
            {
              ...task,
              id: "3",
              what: undefined,
              dueOn: null,
              dueToday: false,
              overdue: false,
              completes: false,
            },
          ]}
        />,
      ],
    ],
  },
  {
    of: "cases/entry.tsx",
    states: [
      [
        "rest",
        <ol key="entries" className="entries">
          <DayHead day="Sun 6 July" />
          <Entry {...entry} correct={{ label: "Correct", href: HERE }} />
          <Entry {...entry} text={LONG} title="Note" />
          <Entry
            {...entry}
            title="Arrested by the police"
            corrected={{ label: "corrected by entry 40", href: HERE }}
          />
          <Entry {...entry} title="History exported" quiet="download" />
        </ol>,
      ],
    ],
  },
  {
    of: "cases/history.tsx",
    states: [
      [
        "rest",
        <History
          key="history"
          entries={[
            { ...entry, key: "41", day: "Sun 6 July" },
            { ...entry, key: "40", day: "Sat 5 July" },
          ]}
        />,
      ],
    ],
  },
  {
    of: "cases/paper-section.tsx",
    states: [
      [
        "rest",
        <PaperSection key="paper" title="Now" caseNumber="ALA-2025-00027">
          {"Detained, day 3."}
        </PaperSection>,
      ],
    ],
  },
];
