import { getTranslations } from "next-intl/server";
import { BottomBar } from "#components/ui/bottom-bar.tsx";
import { Footer } from "#components/ui/footer.tsx";
import { Rail } from "#components/ui/rail.tsx";
import { RailLinks } from "#components/ui/rail-links.tsx";
import { TopBar } from "#components/ui/top-bar.tsx";
import { ROLES, type Role } from "#domain/access/roles.ts";
import { deskOwn } from "../../../desk-links.ts";
import { bottomBar } from "../../bottom-bar.ts";
import { railItems } from "../../rail-items.ts";
import { submit } from "../../search/submit.ts";
import { HERE } from "./invented.ts";
import type { Shown } from "./specimen.tsx";

const roleOf = (node: (role: Role) => Shown["states"][string]) =>
  Object.fromEntries(ROLES.map((role) => [role, node(role)]));
const home = (role: Role) => (role === "supervisor" ? "/dashboard" : role === "caseworker" ? "/today" : HERE);
const footer = [{ label: "Keys", href: HERE }];

/** What stands around every page, for each role. */
export const frameSpecimens: Shown[] = [
  { of: "ui/rail.tsx", states: roleOf((role) => <RailOf of={role} />) },
  {
    of: "ui/rail-links.tsx",
    states: {
      overdue: (
        <RailLinks
          path={HERE}
          items={[
            { label: "Today", href: HERE, icon: "calendar-clock" },
            { label: "Deadlines", href: `${HERE}?show=charts`, icon: "timer", count: 2, overdue: true },
          ]}
        />
      ),
      apart: (
        <RailLinks
          path={HERE}
          items={[
            { label: "Today", href: HERE, icon: "calendar-clock" },
            { label: "Approvals", href: `${HERE}?show=cases`, icon: "badge-check", count: 120, apart: true },
          ]}
        />
      ),
    },
  },
  {
    of: "ui/top-bar.tsx",
    states: {
      ...roleOf((role) => <BarOf of={role} unread={4} />),
      inbox_empty: <BarOf of="caseworker" unread={0} />,
      inbox_full: <BarOf of="supervisor" unread={120} />,
    },
  },
  { of: "ui/bottom-bar.tsx", states: roleOf((role) => <BottomOf of={role} />) },
  {
    of: "ui/footer.tsx",
    states: {
      rest: <Footer words="Panoh 1.0" links={footer} />,
      log_intact: (
        <Footer words="Panoh 1.0 · log intact up to entry 18,204, checked today 03:00" links={footer} />
      ),
      log_broken: <Footer words="Panoh 1.0 · the log does not match from entry 18,190 on" links={footer} />,
    },
  },
];

async function RailOf({ of: role }: { of: Role }) {
  const counts = role === "auditor" ? {} : { overdue: 2, approvals: 120 };
  const items = await railItems([role], counts);
  return <Rail label={`Rail of the ${role}`} items={items} path={home(role)} />;
}

async function BarOf({ of: role, unread }: { of: Role; unread: number }) {
  const say = await getTranslations("desk");
  const works = role === "caseworker" || role === "supervisor";
  return (
    <TopBar
      items={await railItems([role])}
      path={home(role)}
      office="Almaty"
      user="Aigerim K."
      arrest={works}
      {...(works && { inbox: { unread, href: HERE } })}
      search={{
        submit,
        name: "words",
        href: HERE,
        ...(role === "administrator" && { label: say("search") }),
      }}
      account={deskOwn([role]).map(({ name, href }) => ({ label: say(name), href }))}
      signOut="/sign-out"
    />
  );
}

async function BottomOf({ of: role }: { of: Role }) {
  return <BottomBar label={`Bar of the ${role}`} items={await bottomBar([role])} path={home(role)} />;
}
