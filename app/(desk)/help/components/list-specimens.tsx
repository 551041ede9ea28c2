import { Chips } from "#components/ui/chips.tsx";
import { Empty } from "#components/ui/empty.tsx";
import { Facts } from "#components/ui/facts.tsx";
import { Figure, Figures } from "#components/ui/figure.tsx";
import { FilterBar } from "#components/ui/filter-bar.tsx";
import { Pager } from "#components/ui/pager.tsx";
import { Steps } from "#components/ui/steps.tsx";
import { type Column, type Row, Table } from "#components/ui/table.tsx";
import { Tabs } from "#components/ui/tabs.tsx";
import { HERE, LONG, LONG_WORD, links } from "./invented.ts";
import type { Shown } from "./specimen.tsx";

const columns: Column[] = [
  { key: "name", label: "Place", link: true },
  { key: "kind", label: "Kind", width: 200 },
  { key: "held", label: "Held", width: 88, end: true, card: "labelled" },
];
const row = (key: number, more: Partial<Row> = {}): Row => ({
  key: String(key),
  href: `${HERE}?row=${key}`,
  cells: { name: [`Police station ${key}`, "Almaty"], kind: "Police station", held: String(key * 5) },
  ...more,
});
const rows = (many: number) => Array.from({ length: many }, (_, at) => row(at + 1));
const filters = (applied: boolean) => ({
  action: HERE,
  fields: [
    {
      name: "risk",
      label: "Risk",
      options: [{ value: "high", label: "High" }],
      ...(applied && { value: "high" }),
    },
    { name: "city", label: "City", ...(applied && { value: "Almaty" }) },
  ],
  moreFields: [
    {
      name: "closed",
      label: "Closed too",
      type: "checkbox" as const,
      ticked: "too",
      ...(applied && { value: "too" }),
    },
  ],
});
const tabs = (many: number, current: number) =>
  links(many).map((link, at) => ({ ...link, count: at * 11, current: at === current }));

/** What lists are made of, and what stands over them. */
export const listSpecimens: Shown[] = [
  {
    of: "ui/table.tsx",
    states: {
      empty: (
        <>
          <Table label="No place" columns={columns} rows={[]} />
          <Empty sentence="No place is recorded yet." act={{ label: "Add one", href: HERE }} />
        </>
      ),
      one: <Table label="One place" columns={columns} rows={rows(1)} />,
      selected: (
        <Table label="A selected place" columns={columns} rows={[row(1), row(2, { selected: true })]} />
      ),
      sorted: (
        <Table
          label="Sorted places"
          columns={columns.map((column, at) => ({
            ...column,
            sort: `${HERE}?sort=${column.key}`,
            ...(at === 0 && { sorted: "descending" as const }),
          }))}
          rows={rows(2)}
        />
      ),
      ticked: (
        <Table
          label="A place to be ticked"
          ticking={{ form: "specimen", name: "place", label: "Choose", all: true }}
          columns={columns}
          rows={[row(1, { tick: { value: "1", label: "Choose the first" } })]}
        />
      ),
      danger: (
        <Table
          label="A place in danger"
          columns={columns}
          rows={[row(1), row(2, { tone: "danger", cells: { name: "Border post", kind: LONG.slice(0, 86) } })]}
        />
      ),
      compact: <Table label="Compact places" columns={columns} rows={rows(3)} density="compact" />,
      fifty: <Table label="Fifty places" columns={columns} rows={rows(50)} density="compact" />,
    },
  },
  {
    of: "ui/pager.tsx",
    states: {
      first: <Pager label="The first page" from={1} to={50} total={214} next={HERE} csv={HERE} />,
      last: <Pager label="The last page" from={201} to={214} total={214} first={HERE} />,
      capped: (
        <Pager
          label="A page of very many"
          from={51}
          to={100}
          total={10_000}
          capped
          first={HERE}
          next={HERE}
          csv={HERE}
          sizes={[
            { size: 50, href: HERE, current: true },
            { size: 100, href: HERE },
          ]}
        />
      ),
    },
  },
  {
    of: "ui/filter-bar.tsx",
    states: {
      none: <FilterBar id="filters-none" {...filters(false)} />,
      applied: <FilterBar id="filters-applied" {...filters(true)} />,
    },
  },
  {
    of: "ui/chips.tsx",
    states: {
      none: <Chips applied={[]} clear={HERE} />,
      applied: (
        <Chips
          applied={["Detained", "Almaty", "Registration refused"].map((label) => ({ label, without: HERE }))}
          clear={HERE}
        />
      ),
    },
  },
  {
    of: "ui/tabs.tsx",
    states: {
      first: <Tabs label="The first is chosen" links={tabs(3, 0)} />,
      last: <Tabs label="The last is chosen" links={tabs(3, 2)} />,
      eight: <Tabs label="Eight views" links={tabs(8, 2)} />,
    },
  },
  {
    of: "ui/steps.tsx",
    states: {
      first: (
        <Steps
          label="At the first step"
          links={[{ label: "Who", current: true }, { label: "Check" }, { label: "Time limits" }]}
        />
      ),
      last: (
        <Steps
          label="At the last step"
          links={[
            { label: "Who", href: HERE },
            { label: "Check", href: HERE },
            { label: "Time limits", current: true },
          ]}
        />
      ),
    },
  },
  {
    of: "ui/facts.tsx",
    states: {
      one: (
        <Facts
          rows={[
            { term: "Where", value: "Police HQ, Almaty", source: "told by his brother, highly reliable" },
          ]}
        />
      ),
      twelve: (
        <Facts
          rows={Array.from({ length: 12 }, (_, at) => ({
            term: `Fact ${at + 1}`,
            value: "Police HQ, Almaty",
          }))}
        />
      ),
      missing: <Facts rows={[{ term: "Counsel" }]} />,
      long: <Facts rows={[{ term: "Note", value: LONG_WORD }]} />,
    },
  },
  {
    of: "ui/figure.tsx",
    states: {
      zero: <Figure number={0} label="Unassigned" change="as many as a week ago" href={HERE} />,
      three: (
        <Figures>
          <Figure number={3} label="Extreme risk" change="1 more than a week ago" href={HERE} />
          <Figure number={14} label="Detained now" href={HERE} />
          <Figure number={6} label="End within 72 h" href={HERE} />
          <Figure number={2} label="Overdue" href={HERE} tone="danger" />
          <Figure number={0} label="Unassigned" href={HERE} />
        </Figures>
      ),
      large: <Figure number={12_040} label="Files" href={HERE} />,
      danger: <Figure number={2} label="Overdue" href={HERE} tone="danger" />,
    },
  },
];
