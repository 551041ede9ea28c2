import { getLocale, getTranslations } from "next-intl/server";
import { currentActor } from "#auth/current-actor.ts";
import { listSessions } from "#casework/sessions/list-sessions.ts";
import { Button } from "#components/ui/button.tsx";
import { Facts } from "#components/ui/facts.tsx";
import { sayMoment } from "#components/ui/moment.ts";
import { PageHead } from "#components/ui/page-head.tsx";
import { Panel } from "#components/ui/panel.tsx";
import { Table } from "#components/ui/table.tsx";
import { allows, commandRoles } from "#domain/access/roles.ts";
import { page } from "../../answer.tsx";
import { MyCalendar } from "./my-calendar.tsx";
import { end } from "./sessions/submit.ts";

/** My account: who I am here, where I am signed in, and how Panoh looks. */
export default page(async ({ search }) => {
  const actor = await currentActor();
  const sessions = await listSessions(actor, {});
  const say = await getTranslations("account");
  const role = await getTranslations("words.roles");
  const locale = await getLocale();
  const zone = actor.offices[0]?.timeZone ?? "UTC";
  const when = (at: Date) => sayMoment(at, { locale, zone, now: new Date() });
  return (
    <>
      <title>{say("tab")}</title>
      <PageHead
        title={say("title")}
        end={
          <form method="post" action="/sign-out">
            <Button kind="filled" icon="log-out">
              {say("signOut")}
            </Button>
          </form>
        }
      />
      <Panel title={say("me")} more={{ label: say("changeLook"), href: "/account/look/new" }}>
        <Facts
          rows={[
            { term: say("name"), value: <bdi dir="auto">{actor.name}</bdi> },
            { term: say("roles"), value: actor.roles.map((one) => role(one)).join(", ") },
            { term: say("offices"), value: actor.offices.map(({ name }) => name).join(", ") },
            { term: say("look"), value: say(`looks.${actor.theme}`) },
            {
              term: say("singleKeys"),
              value: say(`keys.${actor.singleKeys}`),
              source: <a href="/help/keys">{say("allKeys")}</a>,
            },
            { term: say("language"), value: say("english") },
          ]}
        />
      </Panel>
      <Panel title={say("sessions")} count={sessions.length}>
        <Table
          label={say("sessions")}
          columns={[
            { key: "started", label: say("started") },
            { key: "seen", label: say("seen"), card: "labelled" },
            { key: "end", label: say("end"), end: true },
          ]}
          rows={sessions.map(({ id, startedAt, lastSeenAt, present }) => ({
            key: id,
            cells: {
              started: when(startedAt),
              seen: present ? say("present") : when(lastSeenAt),
              end: present ? null : <EndSession id={id} label={say("endOne")} />,
            },
          }))}
        />
      </Panel>
      {sessions.length > 1 && <EndSession label={say("endOthers")} />}
      {allows(commandRoles["calendar.open"], actor.roles) && (
        <MyCalendar actor={actor} opened={search.calendar === "opened"} />
      )}
    </>
  );
});

/** One of the others, or all of them. */
function EndSession({ id, label }: { id?: string; label: string }) {
  return (
    <form action={end}>
      {id && <input type="hidden" name="id" value={id} />}
      <Button>{label}</Button>
    </form>
  );
}
