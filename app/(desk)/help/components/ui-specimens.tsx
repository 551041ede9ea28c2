import { AsOf } from "#components/ui/as-of.tsx";
import { Back } from "#components/ui/back.tsx";
import { Badge, type BadgeTone } from "#components/ui/badge.tsx";
import { Banner } from "#components/ui/banner.tsx";
import { Button, type ButtonKind } from "#components/ui/button.tsx";
import { Empty } from "#components/ui/empty.tsx";
import { Hash } from "#components/ui/hash.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { iconNames } from "#components/ui/icon-names.ts";
import { KeyList } from "#components/ui/key-list.tsx";
import { Menu } from "#components/ui/menu.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { Palette } from "#components/ui/palette.client.tsx";
import { Panel } from "#components/ui/panel.tsx";
import { Progress } from "#components/ui/progress.tsx";
import { Time } from "#components/ui/time.tsx";
import { type Tone, toneIcons } from "#components/ui/tone.ts";
import { Unfold } from "#components/ui/unfold.tsx";
import { Sending } from "./form-specimens.tsx";
import { HERE, LONG, links, NOW, ZONE } from "./invented.ts";
import type { Shown } from "./specimen.tsx";

const TONES = Object.keys(toneIcons) as Tone[];
const BADGES: BadgeTone[] = ["neutral", "quiet", "info", "settled", "warning", "danger", "solid"];
const BUTTONS: ButtonKind[] = ["filled", "plain", "outlined", "grave", "link"];

const buttons = (shown?: string) => (
  <div className="acts">
    {BUTTONS.map((kind) => (
      <span key={kind} className={shown}>
        <Button kind={kind}>{"Record a contact"}</Button>
      </span>
    ))}
  </div>
);
const each = <Name extends string>(names: Name[], node: (name: Name) => Shown["states"][string]) =>
  Object.fromEntries(names.map((name) => [name, node(name)]));
const palette = { search: "Pseudonym, number, place", none: "Nothing is called so.", close: "Close" };

/** What knows nothing of the domain. */
export const uiSpecimens: Shown[] = [
  {
    of: "ui/button.tsx",
    states: {
      ...each(BUTTONS, (kind) => <Button kind={kind}>{"Record a contact"}</Button>),
      with_icon: (
        <Button icon="printer" href={HERE}>
          {"Print"}
        </Button>
      ),
      hover: buttons("as-hovered"),
      focus: buttons("as-focused"),
      recording: <Sending button={{ label: "Record the contact" }} sending />,
    },
  },
  {
    of: "ui/badge.tsx",
    states: {
      ...each(BADGES, (tone) => <Badge tone={tone}>{"Due today"}</Badge>),
      with_icon: (
        <Badge tone="warning" icon="clock">
          {"31 h"}
        </Badge>
      ),
      dashed: (
        <Badge tone="info" dashed>
          {"proposed"}
        </Badge>
      ),
    },
  },
  {
    of: "ui/notice.tsx",
    states: {
      ...each(TONES, (tone) => <Notice tone={tone} title="Arrest recorded at 09:01, entry 42." />),
      two_lines: (
        <Notice
          tone="settled"
          title="Arrest recorded at 09:01, entry 42."
          actions={<a href={HERE}>Add the ground</a>}
        >
          {"Six limits may apply; the first ends Wed 9 July, 08:01 at the earliest."}
        </Notice>
      ),
    },
  },
  {
    of: "ui/banner.tsx",
    states: {
      ...each(TONES, (tone) => (
        <Banner tone={tone} title="The newest backup is two days old." link={{ label: "Look", href: HERE }} />
      )),
      two_lines: <Banner tone="warning" title={LONG.slice(0, 260)} link={{ label: "Look", href: HERE }} />,
    },
  },
  {
    of: "ui/panel.tsx",
    states: {
      rest: (
        <Panel title="Time limits" count={8} more={{ label: "All", href: HERE }} padded>
          {"Four run."}
        </Panel>
      ),
      empty: (
        <Panel title="Tasks">
          <Empty sentence="Nothing is left to be done." />
        </Panel>
      ),
      long: (
        <Panel title={LONG.slice(0, 86)} padded>
          {"It says what it is."}
        </Panel>
      ),
      edge_to_edge: (
        <Panel title="News">
          <ul className="panel-rows">
            <li>
              <a href={HERE}>{"Family was let in"}</a>
              <small>{"Lochin · Sat 5 July, 18:45"}</small>
            </li>
            <li>
              <a href={HERE}>{"Arrested by the police"}</a>
              <small>{"Lochin · Sat 5 July, 18:40"}</small>
            </li>
          </ul>
        </Panel>
      ),
      warning: (
        <Panel title="Approvals" tone="warning" padded>
          {"One waits."}
        </Panel>
      ),
      danger: (
        <Panel title="What ends next" tone="danger" padded>
          {"One is overdue."}
        </Panel>
      ),
    },
  },
  {
    of: "ui/menu.tsx",
    states: {
      rest: <Menu label="Record" align="start" links={links(3)} />,
      first: <Menu label="One alone" align="start" links={links(1)} />,
      last: <Menu label="At the end" links={links(8)} />,
      long: <Menu label={LONG.slice(0, 60)} align="start" links={links(2)} />,
    },
  },
  {
    of: "ui/back.tsx",
    states: {
      rest: <Back label="Lochin" href={HERE} />,
      long: <Back label={LONG.slice(0, 86)} href={HERE} />,
    },
  },
  {
    of: "ui/progress.tsx",
    states: {
      waiting: (
        <Progress
          state="waiting"
          total={18_204}
          words="It waits for another export."
          next={{ label: "Look again", href: HERE }}
        />
      ),
      running: (
        <Progress
          done={12_400}
          total={18_204}
          words="12,400 of 18,204 entries, about 40 seconds left."
          next={{ label: "Look again", href: HERE }}
        />
      ),
      done: (
        <Progress
          state="done"
          total={18_204}
          words="18,204 entries."
          next={{ label: "Fetch the file", href: HERE }}
        />
      ),
      failed: (
        <Progress
          state="failed"
          done={12_400}
          total={18_204}
          words="It stopped after 12,400 of 18,204 entries: the disk is full."
          next={{ label: "Make it again", href: HERE }}
        />
      ),
    },
  },
  {
    of: "ui/empty.tsx",
    states: {
      rest: <Empty sentence="No file matches." act={{ label: "Clear the filters", href: HERE }} />,
      without_act: <Empty sentence="No limit runs on this file." />,
    },
  },
  {
    of: "ui/unfold.tsx",
    states: {
      rest: (
        <div className="unfolds">
          <p>
            {LONG.slice(0, 86)}
            <span className="dots">{"…"}</span>
            <span className="folded">{LONG.slice(86)}</span>
          </p>
          <Unfold closed="more" open="less" />
        </div>
      ),
    },
  },
  {
    of: "ui/time.tsx",
    states: {
      rest: <Time at={NOW} now={NOW} zone={ZONE} zoneName="Almaty" />,
      about: <Time at={NOW} now={NOW} zone={ZONE} about dateOnly />,
      date_only: <Time at={NOW} now={NOW} zone={ZONE} dateOnly />,
      with_year: <Time at={NOW} now={NOW} zone={ZONE} withYear />,
    },
  },
  { of: "ui/as-of.tsx", states: { rest: <AsOf at={NOW} zone={ZONE} href={HERE} /> } },
  {
    of: "ui/hash.tsx",
    states: { rest: <Hash value="9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08" /> },
  },
  {
    of: "ui/key-list.tsx",
    states: {
      rest: (
        <KeyList
          rows={[
            { keys: "Ctrl-K", does: "Search files, places, pages and what you can do" },
            { keys: "g t", does: "Today" },
          ]}
        />
      ),
    },
  },
  {
    of: "ui/palette.client.tsx",
    states: {
      rest: (
        <Palette
          id="palette-found"
          words={palette}
          found={[
            {
              title: "Files",
              links: [
                { label: "Lochin", second: "ALA-2025-00027 · Extreme · Detained, day 3", href: HERE },
                { label: "Terak", second: "ALA-2025-00031 · High · In hiding", href: HERE },
              ],
            },
            { title: "What you can do", links: [{ label: "Log an arrest", href: HERE }] },
          ]}
        />
      ),
      none: <Palette id="palette-none" words={palette} found={[]} />,
    },
  },
  {
    of: "ui/icon.tsx",
    states: {
      rest: (
        <ul className="line-of-links">
          {iconNames.map((name) => (
            <li key={name} className="with-icon">
              <Icon name={name} />
              {name}
            </li>
          ))}
        </ul>
      ),
    },
  },
];
