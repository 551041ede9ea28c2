import { getLocale, getTranslations } from "next-intl/server";
import { now } from "#casework/clock.ts";
import { listGrants } from "#casework/users/list-grants.ts";
import { sayMoment } from "#components/ui/moment.ts";
import { Panel } from "#components/ui/panel.tsx";
import { Table } from "#components/ui/table.tsx";
import type { Actor } from "#domain/access/actor.ts";

/** Roles given to somebody in the last two weeks: every supervisor and administrator sees them. */
export async function GrantsPanel({ actor }: { actor: Actor }) {
  const grants = await listGrants(actor, {});
  if (grants.length === 0) return null;
  const say = await getTranslations("admin.grants");
  const role = await getTranslations("words.roles");
  const locale = await getLocale();
  const zone = actor.offices[0]?.timeZone ?? "UTC";
  return (
    <Panel title={say("title")} count={grants.length}>
      <Table
        label={say("title")}
        density="compact"
        columns={[
          { key: "to", label: say("to") },
          { key: "roles", label: say("roles") },
          { key: "by", label: say("by"), card: "labelled" },
          { key: "at", label: say("at"), card: "labelled" },
        ]}
        rows={grants.map(({ to, roles, by, at, chain, chainSeq }) => ({
          key: `${chain}/${chainSeq}`,
          cells: {
            to: <bdi dir="auto">{to}</bdi>,
            roles: roles.map((one) => role(one)).join(", "),
            by: <bdi dir="auto">{by}</bdi>,
            at: sayMoment(at, { locale, zone, now: now() }),
          },
        }))}
      />
    </Panel>
  );
}
