import { getTranslations } from "next-intl/server";
import { currentActor } from "#auth/current-actor.ts";
import { listApprovals } from "#casework/approvals/list-approvals.ts";
import { showDashboard } from "#casework/homes/show-dashboard.ts";
import { listGrants } from "#casework/users/list-grants.ts";
import { AsOf } from "#components/ui/as-of.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { TabTitle } from "#components/ui/tab-title.tsx";
import { PERIODS } from "#domain/cases/periods.ts";
import { page } from "../../answer.tsx";
import { firstOf } from "../../first-of.ts";
import { Approaches } from "./approaches.tsx";
import { Approvals } from "./approvals.tsx";
import { type Asked, dashboardAddress, WHOLE_PICTURES } from "./asked.ts";
import { Caseload } from "./caseload.tsx";
import { Choices, periodIn } from "./choices.tsx";
import { FiveFigures } from "./five-figures.tsx";
import { Gaps } from "./gaps.tsx";
import { Grants } from "./grants.tsx";
import { HeldOnTheMap, MAPPED } from "./held-on-the-map.tsx";
import { HighestRisk } from "./highest-risk.tsx";
import { HowLongHeld } from "./how-long-held.tsx";
import { PlacesHeld } from "./places-held.tsx";
import { Refusals } from "./refusals.tsx";
import { Weeks } from "./weeks.tsx";

export default page(async ({ search }) => {
  const actor = await currentActor();
  const office = firstOf(search.office) || undefined;
  const period = PERIODS.find((one) => one === firstOf(search.period));
  const dashboard = await showDashboard(actor, { office, period });
  const approvals = await listApprovals(actor, { office });
  const grants = await listGrants(actor, { office });
  const zone = (actor.offices.find(({ code }) => code === office) ?? actor.offices[0])?.timeZone ?? "UTC";
  const say = await getTranslations("dashboard");
  const whole = WHOLE_PICTURES.find((one) => one === firstOf(search.show));
  const asked: Asked = { dashboard, office, zone, whole };
  const refresh = dashboardAddress({ office, period: periodIn(dashboard) });
  return (
    <>
      <TabTitle words={say("title")} />
      <PageHead
        title={say("title")}
        beside={<AsOf at={dashboard.asOf} zone={zone} href={refresh} />}
        end={<Choices {...asked} />}
      />
      <FiveFigures {...asked} />
      <div className="split">
        <HighestRisk {...asked} />
        <div className="stack">
          <Approvals approvals={approvals} />
          <Gaps {...asked} />
          <Grants grants={grants} zone={zone} now={dashboard.asOf} />
        </div>
      </div>
      <Pictures {...asked} />
    </>
  );
});

/** In pairs, as they are looked at: what is now, where, and how it came to be. */
function Pictures(asked: Asked) {
  const mapped = asked.dashboard.countries.includes(MAPPED);
  return (
    <div className="stack pictures">
      <div className="split" data-parts="1-1">
        <HowLongHeld {...asked} />
        <Caseload {...asked} />
      </div>
      <div className="split" data-parts="1-1">
        {mapped && <HeldOnTheMap {...asked} />}
        <PlacesHeld {...asked} />
      </div>
      <div className="split" data-parts="1-1">
        <Weeks {...asked} />
        <Approaches {...asked} />
      </div>
      <Refusals {...asked} />
    </div>
  );
}
