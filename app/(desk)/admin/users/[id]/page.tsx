import { getLocale, getTranslations } from "next-intl/server";
import { currentActor } from "#auth/current-actor.ts";
import { now } from "#casework/clock.ts";
import { listOffices } from "#casework/offices/list-offices.ts";
import { showUser } from "#casework/users/show-user.ts";
import { Back } from "#components/ui/back.tsx";
import { Button } from "#components/ui/button.tsx";
import { Facts } from "#components/ui/facts.tsx";
import { sayMoment } from "#components/ui/moment.ts";
import { PageHead } from "#components/ui/page-head.tsx";
import { Panel } from "#components/ui/panel.tsx";
import { page } from "../../../../answer.tsx";

/** One of the staff, and what can be done about their account. */
export default page<{ id: string }>(async ({ params: { id } }) => {
  const actor = await currentActor();
  const user = await showUser(actor, { id });
  const offices = await listOffices(actor, {});
  const say = await getTranslations("users");
  const role = await getTranslations("words.roles");
  const zone = actor.offices[0]?.timeZone ?? "UTC";
  const since = sayMoment(user.createdAt, { locale: await getLocale(), zone, now: now(), dateOnly: true });
  const own = user.id === actor.userId;
  return (
    <>
      <title>{say("tab")}</title>
      <Back label={say("title")} href="/admin/users" />
      <PageHead title={user.name} beside={say(`states.${user.state}`)} />
      <Panel title={say("account")}>
        <Facts
          rows={[
            { term: say("email"), value: <bdi dir="ltr">{user.email}</bdi> },
            { term: say("roles"), value: user.roles.map((one) => role(one)).join(", ") },
            {
              term: say("offices"),
              value: offices
                .filter((office) => user.offices.includes(office.id))
                .map(({ name }) => name)
                .join(", "),
            },
            { term: say("since"), value: since },
            { term: say("signedIn"), value: say("sessions", { count: user.sessions }) },
          ]}
        />
      </Panel>
      {user.state !== "disabled" && (
        <div className="acts">
          <Button href={`/admin/users/${id}/roles/new`}>{say("change")}</Button>
          {user.state !== "active" && (
            <Button href={`/admin/users/${id}/invitation/new`}>{say("inviteAgain")}</Button>
          )}
          {!own && <Button href={`/admin/users/${id}/closure/new`}>{say("disable")}</Button>}
        </div>
      )}
    </>
  );
});
