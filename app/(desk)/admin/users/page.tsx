import { getTranslations } from "next-intl/server";
import { currentActor } from "#auth/current-actor.ts";
import { shownInvitation } from "#auth/invitation-cookie.ts";
import { listOffices } from "#casework/offices/list-offices.ts";
import { listUsers } from "#casework/users/list-users.ts";
import { Back } from "#components/ui/back.tsx";
import { Badge } from "#components/ui/badge.tsx";
import { Button } from "#components/ui/button.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { Table } from "#components/ui/table.tsx";
import { page } from "../../../answer.tsx";
import { InvitationLink } from "../../../invitation-link.tsx";

/** All staff: what they may do, where, and who has not come yet. */
export default page(async ({ search }) => {
  const actor = await currentActor();
  const users = await listUsers(actor, {});
  const offices = new Map((await listOffices(actor, {})).map(({ id, name }) => [id, name]));
  const say = await getTranslations("users");
  const role = await getTranslations("words.roles");
  const invitation = search.invited ? await shownInvitation() : undefined;
  return (
    <>
      <title>{say("tab")}</title>
      <Back label={say("admin")} href="/admin" />
      {invitation && <InvitationLink {...invitation} />}
      <PageHead
        title={say("title")}
        beside={say("count", { count: users.length })}
        end={
          <Button kind="filled" href="/admin/users/new">
            {say("invite")}
          </Button>
        }
      />
      <Table
        label={say("title")}
        columns={[
          { key: "name", label: say("name"), link: true },
          { key: "roles", label: say("roles") },
          { key: "offices", label: say("offices"), card: "labelled" },
          { key: "state", label: say("state"), card: "corner" },
        ]}
        rows={users.map((user) => ({
          key: user.id,
          href: `/admin/users/${user.id}`,
          cells: {
            name: [
              <bdi key="name" dir="auto">
                {user.name}
              </bdi>,
              <bdi key="email" dir="ltr">
                {user.email}
              </bdi>,
            ],
            roles: user.roles.map((one) => role(one)).join(", "),
            offices: user.offices.map((id) => offices.get(id)).join(", "),
            state:
              user.state === "active" ? null : (
                <Badge tone={user.state === "disabled" ? "quiet" : "info"}>
                  {say(`states.${user.state}`)}
                </Badge>
              ),
          },
        }))}
      />
    </>
  );
});
