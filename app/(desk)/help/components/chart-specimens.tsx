import { BarColumns } from "#components/charts/bar-columns.tsx";
import { BarTable } from "#components/charts/bar-table.tsx";
import { Matrix } from "#components/charts/matrix.tsx";
import { Picture } from "#components/charts/picture.tsx";
import { PlaceMap } from "#components/charts/place-map.tsx";
import { TimeLine, type TimeLineRow } from "#components/charts/time-line.tsx";
import { LAND } from "#domain/places/on-the-map.ts";
import { sayDay } from "#domain/when/say-when.ts";
import { HERE, NOW, ZONE } from "./invented.ts";
import type { Shown } from "./specimen.tsx";

const heads = { label: "For how long", number: "People", end: "Overdue" };
const weekHeads = { label: "Week", numbers: ["Arrested", "Released"] };
const monthHeads = { label: "Office", columns: ["June", "July"], total: "All" };
const none = { number: 0 };
const caption = "Almaty, as of 09:00";
const at = (day: string, hours = 0) => {
  const earliest = new Date(`2025-${day}T12:00:00+05:00`);
  return { earliest, latest: new Date(earliest.getTime() + hours * 3_600_000) };
};
const rows: TimeLineRow[] = [
  {
    label: "Detention",
    items: [
      {
        key: "1",
        drawn: { kind: "spell", start: at("05-20"), end: at("05-28") },
        title: "Arrested by the police",
        when: "20 May. Released: 28 May",
      },
      {
        key: "2",
        drawn: { kind: "spell", start: at("07-03", 36), end: null },
        title: "Arrested by the police",
        when: "since about 4 July",
      },
    ],
  },
  {
    label: "Contacts and counsel",
    items: [
      {
        key: "3",
        drawn: { kind: "step", at: at("07-04") },
        title: "Counsel was refused",
        when: "Fri 4 July, 12:00",
      },
      {
        key: "4",
        drawn: { kind: "step", at: at("07-05") },
        title: "Family was let in",
        when: "Sat 5 July, 12:00",
      },
      { key: "5", drawn: { kind: "undated" }, title: "UNHCR was refused", when: "not known" },
    ],
  },
  {
    label: "Time limits",
    items: [
      {
        key: "6",
        drawn: { kind: "limit", at: at("07-12") },
        title: "They must: Release",
        when: "by Sat 12 July, 12:00",
      },
    ],
  },
];

const said = (day: Date) => sayDay(day, { locale: "en", timeZone: ZONE, now: NOW, withYear: true });

const line = (id: string, shown: TimeLineRow[]) => (
  <TimeLine
    id={`line-${id}`}
    rows={shown}
    now={NOW}
    timeZone={ZONE}
    title={`Time line of Lochin: ${id}`}
    description="Facts on one scale of time. Each stands in the list below under its number."
    sayScale={({ from, until }) => `${said(from)} to ${said(until)}. Dashed: known only approximately.`}
  />
);

/** Pictures that are tables or lists as well. */
export const chartSpecimens: Shown[] = [
  {
    of: "charts/bar-table.tsx",
    states: {
      rest: (
        <BarTable
          title="14 people are held, 5 of them longer than 72 hours"
          caption={caption}
          heads={heads}
          rows={[
            {
              label: "Under 24 h",
              number: 9,
              href: HERE,
              parts: [4, 5],
              end: { number: 2, href: HERE, danger: true },
            },
            { label: "24–48 h", number: 0, href: HERE, end: { number: 0 } },
            { label: "Over 40 days", number: "fewer than 5" },
          ]}
        />
      ),
      empty: <BarTable title="Nobody is held anywhere" caption={caption} heads={heads} rows={[]} />,
      zero: (
        <BarTable
          title="Nobody is held"
          caption={caption}
          heads={heads}
          rows={[{ label: "Under 24 h", number: 0, end: { number: 0 } }]}
        />
      ),
      shares: (
        <BarTable
          title="Of nobody, of some and of everybody something is missing"
          caption={caption}
          heads={{ label: "What is missing", number: "Files" }}
          rows={[
            { label: "No time of arrest", number: "0 of 14", href: HERE, parts: [0], of: 14 },
            { label: "No counsel", number: "4 of 14", href: HERE, parts: [4], of: 14 },
            { label: "No papers", number: "27 of 27", href: HERE, parts: [27], of: 27 },
            { label: "No ground", number: "0 of 0", parts: [0], of: 0 },
          ]}
        />
      ),
      sparse: (
        <BarTable
          title="One person is held in one place, 400 in another"
          caption={caption}
          heads={{ label: "Place", number: "People" }}
          rows={[
            { label: "Police HQ, Almaty", number: 400, href: HERE },
            { label: "Pre-trial prison, Taraz", number: 1, href: HERE },
            { label: "Reception centre, Aktau", number: 0, href: HERE },
          ]}
        />
      ),
      suppressed: (
        <BarTable
          title="Fewer than 5 people are held in Aktau"
          caption={caption}
          heads={heads}
          rows={[
            { label: "Aktau", number: "fewer than 5" },
            { label: "Almaty", number: 9, href: HERE },
            { label: "Taraz", number: "not recorded" },
          ]}
        />
      ),
    },
  },
  {
    of: "charts/bar-columns.tsx",
    states: {
      rest: (
        <BarColumns
          title="12 people were arrested this week, 3 were released"
          caption={caption}
          heads={weekHeads}
          rows={[
            {
              label: "30 June–6 July",
              numbers: [
                { number: 12, href: HERE },
                { number: 3, href: HERE },
              ],
            },
            { label: "23–29 June", numbers: [{ number: 0 }, { number: 1, href: HERE }] },
          ]}
        />
      ),
      empty: <BarColumns title="No week is over yet" caption={caption} heads={weekHeads} rows={[]} />,
      zero: (
        <BarColumns
          title="Nobody was arrested, nobody was released"
          caption={caption}
          heads={weekHeads}
          rows={[
            { label: "30 June–6 July", numbers: [{ number: 0 }, { number: 0 }] },
            { label: "23–29 June", numbers: [{ number: 0 }, { number: 0 }] },
          ]}
        />
      ),
      sparse: (
        <BarColumns
          title="240 people were arrested in one week of three"
          caption={caption}
          heads={weekHeads}
          rows={[
            { label: "30 June–6 July", numbers: [{ number: 0 }, { number: 0 }] },
            {
              label: "23–29 June",
              numbers: [
                { number: 240, href: HERE },
                { number: 3, href: HERE },
              ],
            },
            { label: "16–22 June", numbers: [{ number: 0 }, { number: 1, href: HERE }] },
          ]}
        />
      ),
    },
  },
  {
    of: "charts/matrix.tsx",
    states: {
      rest: (
        <Matrix
          title="Registration was refused 4 times"
          caption={caption}
          heads={monthHeads}
          rows={[
            {
              label: "Almaty",
              cells: [
                { number: 3, href: HERE },
                { number: 1, href: HERE },
              ],
              total: { number: 4 },
            },
            { label: "Shymkent", cells: [{ number: 0 }, { number: 0 }], total: { number: 0 } },
          ]}
          totals={{ cells: [{ number: 3 }, { number: 1 }], total: { number: 4 } }}
        />
      ),
      empty: (
        <Matrix
          title="No office refused anybody"
          caption={caption}
          heads={monthHeads}
          rows={[]}
          totals={{ cells: [none, none], total: none }}
        />
      ),
      zero: (
        <Matrix
          title="Registration was refused to nobody"
          caption={caption}
          heads={monthHeads}
          rows={[{ label: "Almaty", cells: [none, none], total: none }]}
          totals={{ cells: [none, none], total: none }}
        />
      ),
      sparse: (
        <Matrix
          title="Registration was refused once in a year"
          caption={caption}
          heads={{ label: "Office", columns: ["April", "May", "June", "July"], total: "All" }}
          rows={[
            {
              label: "Almaty",
              cells: [none, none, { number: 1, href: HERE }, none],
              total: { number: 1, href: HERE },
            },
          ]}
          totals={{ cells: [none, none, { number: 1, href: HERE }, none], total: { number: 1, href: HERE } }}
        />
      ),
    },
  },
  {
    of: "charts/place-map.tsx",
    states: {
      rest: (
        <Picture title="Most are held in Almaty" caption={caption}>
          <PlaceMap
            title="Where people are held"
            description="Three places, the largest with 14 people."
            land={LAND}
            marked={[
              { label: "Almaty", x: 330, y: 245, number: 14 },
              { label: "Shymkent", x: 240, y: 262, number: 3 },
              { label: "Aktau", x: 60, y: 190, number: 1 },
            ]}
          />
        </Picture>
      ),
      empty: (
        <Picture title="Nobody is held where the map knows" caption={caption}>
          <PlaceMap title="Where nobody is held" description="No place." land={LAND} marked={[]} />
        </Picture>
      ),
      one: (
        <Picture title="One person is held, in Aktau" caption={caption}>
          <PlaceMap
            title="Where one person is held"
            description="Aktau: 1"
            land={LAND}
            marked={[{ label: "Aktau", x: 60, y: 190, number: 1 }]}
          />
        </Picture>
      ),
    },
  },
  {
    of: "charts/time-line.tsx",
    states: {
      rest: line("all", rows),
      empty: line("none", []),
      one: line("one", [{ label: "One limit", items: rows[2]?.items ?? [] }]),
    },
  },
];
