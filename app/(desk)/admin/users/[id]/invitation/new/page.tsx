import { getTranslations } from "next-intl/server";
import { currentActor } from "#auth/current-actor.ts";
import { showUser } from "#casework/users/show-user.ts";
import { FormPage } from "#components/forms/form-page.tsx";
import { page } from "../../../../../../answer.tsx";
import { submit } from "./submit.ts";

/** A new link for somebody who has not come yet. */
export default page<{ id: string }>(async ({ params: { id } }) => {
  const user = await showUser(await currentActor(), { id });
  const say = await getTranslations("users");
  return (
    <FormPage
      back={{ label: user.name, href: `/admin/users/${id}` }}
      action={submit}
      title={say("inviteAgain")}
      lead={say("inviteAgainLead", { name: user.name })}
      questions={[{ kind: "hidden", name: "id", value: id }]}
      button={{ label: say("inviteAgainButton") }}
      cancel={{ label: say("cancel"), href: `/admin/users/${id}` }}
    />
  );
});
