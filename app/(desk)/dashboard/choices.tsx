import { getTranslations } from "next-intl/server";
import { Tabs } from "#components/ui/tabs.tsx";
import { PERIODS, USUAL_PERIOD } from "#domain/cases/periods.ts";
import { type Asked, dashboardAddress } from "./asked.ts";

/** Which office, for those with several, and for how long back the pictures look: links, each an address. */
export function Choices(asked: Asked) {
  return (
    <div className="choices">
      <OfficeChoice {...asked} />
      <PeriodChoice {...asked} />
    </div>
  );
}

/** What an address must say of the period: nothing, of the usual one. */
export const periodIn = ({ period }: Asked["dashboard"]) =>
  period.name === USUAL_PERIOD ? undefined : period.name;

async function OfficeChoice({ dashboard, office }: Asked) {
  const { offices } = dashboard;
  if (offices.length < 2) return null;
  const say = await getTranslations("dashboard");
  const period = periodIn(dashboard);
  const links = offices.map(({ code, name }) => ({
    label: name,
    href: dashboardAddress({ office: code, period }),
    current: code === office,
  }));
  const all = {
    label: say("all_offices"),
    href: dashboardAddress({ period }),
    current: office === undefined,
  };
  return <Tabs label={say("offices")} links={[all, ...links]} />;
}

async function PeriodChoice({ dashboard: { period }, office }: Asked) {
  const say = await getTranslations("dashboard.periods");
  const links = PERIODS.map((name) => ({
    label: say(name),
    href: dashboardAddress({ office, period: name === USUAL_PERIOD ? undefined : name }),
    current: name === period.name,
  }));
  return <Tabs label={say("label")} links={links} />;
}
