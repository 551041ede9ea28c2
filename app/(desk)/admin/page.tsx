import { getTranslations } from "next-intl/server";
import { currentActor } from "#auth/current-actor.ts";
import { showAdministration } from "#casework/installation/show-administration.ts";
import { Badge } from "#components/ui/badge.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { Panel } from "#components/ui/panel.tsx";
import { Table } from "#components/ui/table.tsx";
import { page } from "../../answer.tsx";
import { GrantsPanel } from "./grants-panel.tsx";

/** The administrator's home: each part of the installation with one line of how it stands. */
export default page(async () => {
  const actor = await currentActor();
  const { active, invited, late, disabled, offices, places } = await showAdministration(actor, {});
  const say = await getTranslations("admin");
  const part = (key: "users" | "offices" | "places", state: string) => ({
    key,
    href: `/admin/${key}`,
    cells: { part: say(key), state },
  });
  return (
    <>
      <title>{say("tab")}</title>
      <PageHead title={say("title")} />
      <Panel title={say("parts")}>
        <Table
          label={say("parts")}
          density="compact"
          columns={[
            { key: "part", label: say("part"), link: true, width: 160 },
            { key: "state", label: say("state") },
          ]}
          rows={[
            part("users", say("usersState", { active, invited, late, disabled })),
            part("offices", say("officesState", { offices })),
            part("places", say("placesState", { places })),
            {
              key: "key",
              cells: { part: say("key"), state: <Badge tone="warning">{say("keyState")}</Badge> },
            },
          ]}
        />
      </Panel>
      <GrantsPanel actor={actor} />
    </>
  );
});
