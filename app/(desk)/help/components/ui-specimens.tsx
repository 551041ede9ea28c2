import { AsOf } from "#components/ui/as-of.tsx";
import { Back } from "#components/ui/back.tsx";
import { Badge, type BadgeTone } from "#components/ui/badge.tsx";
import { Banner } from "#components/ui/banner.tsx";
import { Button, type ButtonKind } from "#components/ui/button.tsx";
import { Chips } from "#components/ui/chips.tsx";
import { Empty } from "#components/ui/empty.tsx";
import { Facts } from "#components/ui/facts.tsx";
import { Figure, Figures } from "#components/ui/figure.tsx";
import { FilterBar } from "#components/ui/filter-bar.tsx";
import { Hash } from "#components/ui/hash.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { iconNames } from "#components/ui/icon-names.ts";
import { Menu } from "#components/ui/menu.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { Pager } from "#components/ui/pager.tsx";
import { Panel } from "#components/ui/panel.tsx";
import { Progress } from "#components/ui/progress.tsx";
import { RailLinks } from "#components/ui/rail-links.tsx";
import { Steps } from "#components/ui/steps.tsx";
import { Table } from "#components/ui/table.tsx";
import { Tabs } from "#components/ui/tabs.tsx";
import { Time } from "#components/ui/time.tsx";
import { type Tone, toneIcons } from "#components/ui/tone.ts";
import { HERE, LONG, NOW, ZONE } from "./invented.ts";
import type { Shown } from "./specimen.tsx";

const TONES = Object.keys(toneIcons) as Tone[];
const BADGES: BadgeTone[] = ["neutral", "quiet", "info", "settled", "warning", "danger", "solid"];
/** One filled button in view: it stands on the page of forms. */
const BUTTONS: ButtonKind[] = ["plain", "outlined", "grave", "link"];
const links = [
  { label: "All", href: HERE, count: 27, current: true },
  { label: "Mine", href: `${HERE}?show=cases`, count: 11 },
  { label: "Extreme", href: `${HERE}?show=charts`, count: 3 },
];

/** What knows nothing of the domain. */
export const uiSpecimens: Shown[] = [
  {
    of: "ui/button.tsx",
    states: [
      ...BUTTONS.map((kind): Shown["states"][number] => [
        kind,
        <Button key={kind} kind={kind}>
          {"Record a contact"}
        </Button>,
      ]),
      [
        "with_icon",
        <Button key="icon" icon="printer" href={HERE}>
          {"Print"}
        </Button>,
      ],
    ],
  },
  {
    of: "ui/badge.tsx",
    states: [
      ...BADGES.map((tone): Shown["states"][number] => [
        tone,
        <Badge key={tone} tone={tone}>
          {"Due today"}
        </Badge>,
      ]),
      [
        "with_icon",
        <Badge key="icon" tone="warning" icon="clock">
          {"31 h"}
        </Badge>,
      ],
      [
        "dashed",
        <Badge key="dashed" tone="info" dashed>
          {"proposed"}
        </Badge>,
      ],
    ],
  },
  {
    of: "ui/notice.tsx",
    states: TONES.map((tone) => [
      tone,
      <Notice
        key={tone}
        tone={tone}
        title="Arrest recorded at 09:01, entry 42."
        actions={<a href={HERE}>Add the ground</a>}
      >
        {"Six limits may apply; the first ends Wed 9 July, 08:01 at the earliest."}
      </Notice>,
    ]),
  },
  {
    of: "ui/banner.tsx",
    states: TONES.map((tone) => [
      tone,
      <Banner
        key={tone}
        tone={tone}
        title="The newest backup is two days old."
        link={{ label: "Look", href: HERE }}
      />,
    ]),
  },
  {
    of: "ui/panel.tsx",
    states: [
      [
        "rest",
        <Panel key="rest" title="Time limits" count={8} more={{ label: "All", href: HERE }} padded>
          {"Four run."}
        </Panel>,
      ],
      [
        "long",
        <Panel key="long" title={LONG.slice(0, 86)} padded>
          {"It says what it is."}
        </Panel>,
      ],
      [
        "empty",
        <Panel key="empty" title="Tasks">
          <Empty sentence="Nothing is left to be done." />
        </Panel>,
      ],
      [
        "warning",
        <Panel key="warning" title="Approvals" tone="warning" padded>
          {"One waits."}
        </Panel>,
      ],
      [
        "danger",
        <Panel key="danger" title="What ends next" tone="danger" padded>
          {"One is overdue."}
        </Panel>,
      ],
    ],
  },
  {
    of: "ui/facts.tsx",
    states: [
      [
        "rest",
        <Facts
          key="facts"
          rows={[
            { term: "Where", value: "Police HQ, Almaty", source: "taken at Sat 5 July, 16:10" },
            { term: "Counsel" },
            {
              term: "Note",
              value: "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
            },
          ]}
        />,
      ],
    ],
  },
  {
    of: "ui/figure.tsx",
    states: [
      [
        "rest",
        <Figures key="figures">
          <Figure number={3} label="Extreme risk" change="1 more than a week ago" href={HERE} />
          <Figure number={12_040} label="Files" href={HERE} />
          <Figure number={2} label="Overdue" href={HERE} tone="danger" />
          <Figure number={0} label="Unassigned" href={HERE} />
        </Figures>,
      ],
    ],
  },
  {
    of: "ui/table.tsx",
    states: [
      [
        "rest",
        <Table
          key="table"
          label="Invented places"
          columns={[
            { key: "name", label: "Place", link: true, sort: `${HERE}?sort=place`, sorted: "ascending" },
            { key: "kind", label: "Kind", width: 200 },
            { key: "held", label: "Held", width: 88, end: true },
          ]}
          rows={[
            {
              key: "1",
              href: HERE,
              cells: { name: ["Police HQ", "Almaty"], kind: "Police station", held: "5" },
            },
            {
              key: "2",
              href: HERE,
              selected: true,
              cells: { name: "District court", kind: "Court", held: "0" },
            },
            {
              key: "3",
              href: HERE,
              tone: "danger",
              cells: { name: "Border post", kind: LONG.slice(0, 86), held: "12" },
            },
          ]}
        />,
      ],
      [
        "ticked",
        <Table
          key="ticked"
          label="Invented places, to be ticked"
          ticking={{ form: "specimen", name: "place", label: "Choose", all: true }}
          columns={[
            { key: "name", label: "Place", link: true },
            { key: "held", label: "Held", width: 88, end: true },
          ]}
          rows={[
            {
              key: "1",
              href: HERE,
              tick: { value: "1", label: "Choose Police HQ" },
              cells: { name: ["Police HQ", "Almaty"], held: "5" },
            },
          ]}
        />,
      ],
    ],
  },
  {
    of: "ui/pager.tsx",
    states: [
      [
        "rest",
        <Pager key="pager" from={51} to={100} total={10_000} capped first={HERE} next={HERE} csv={HERE} />,
      ],
    ],
  },
  {
    of: "ui/filter-bar.tsx",
    states: [
      [
        "rest",
        <FilterBar
          key="filter"
          action={HERE}
          fields={[
            { name: "risk", label: "Risk", value: "high", options: [{ value: "high", label: "High" }] },
            { name: "words", label: "Words" },
          ]}
          moreFields={[{ name: "closed", label: "Closed too", type: "checkbox", ticked: "too" }]}
        />,
      ],
    ],
  },
  {
    of: "ui/chips.tsx",
    states: [
      [
        "rest",
        <Chips
          key="chips"
          applied={[
            { label: "Detained", without: HERE },
            { label: "Almaty", without: HERE },
          ]}
          clear={HERE}
        />,
      ],
    ],
  },
  { of: "ui/tabs.tsx", states: [["rest", <Tabs key="tabs" label="Invented views" links={links} />]] },
  {
    of: "ui/steps.tsx",
    states: [
      [
        "rest",
        <Steps
          key="steps"
          label="Invented steps"
          links={[{ label: "Who", href: HERE }, { label: "Check", current: true }, { label: "Time limits" }]}
        />,
      ],
    ],
  },
  { of: "ui/menu.tsx", states: [["rest", <Menu key="menu" label="Record" align="start" links={links} />]] },
  { of: "ui/back.tsx", states: [["rest", <Back key="back" label="Lochin" href={HERE} />]] },
  {
    of: "ui/rail-links.tsx",
    states: [
      [
        "rest",
        <RailLinks
          key="rail"
          path={HERE}
          items={[
            { label: "Today", href: HERE, icon: "calendar-clock" },
            { label: "Deadlines", href: `${HERE}?show=charts`, icon: "timer", count: 2, overdue: true },
            { label: "Approvals", href: `${HERE}?show=cases`, icon: "badge-check", count: 120, apart: true },
          ]}
        />,
      ],
    ],
  },
  {
    of: "ui/progress.tsx",
    states: [
      [
        "rest",
        <Progress
          key="progress"
          done={12_400}
          total={18_204}
          words="12,400 of 18,204 entries."
          refresh={{ label: "Look again", href: HERE }}
        />,
      ],
    ],
  },
  {
    of: "ui/empty.tsx",
    states: [
      [
        "rest",
        <Empty key="empty" sentence="No file matches." act={{ label: "Clear the filters", href: HERE }} />,
      ],
    ],
  },
  {
    of: "ui/time.tsx",
    states: [
      ["rest", <Time key="rest" at={NOW} now={NOW} zone={ZONE} zoneName="Almaty" />],
      ["about", <Time key="about" at={NOW} now={NOW} zone={ZONE} about dateOnly />],
      ["with_year", <Time key="year" at={NOW} now={NOW} zone={ZONE} withYear />],
    ],
  },
  { of: "ui/as-of.tsx", states: [["rest", <AsOf key="as-of" at={NOW} zone={ZONE} href={HERE} />]] },
  {
    of: "ui/hash.tsx",
    states: [
      ["rest", <Hash key="hash" value="9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08" />],
    ],
  },
  {
    of: "ui/icon.tsx",
    states: [
      [
        "rest",
        <ul key="icons" className="line-of-links">
          {iconNames.map((name) => (
            <li key={name} className="with-icon">
              <Icon name={name} />
              {name}
            </li>
          ))}
        </ul>,
      ],
    ],
  },
];
