import { getTranslations } from "next-intl/server";
import { currentActor } from "#auth/current-actor.ts";
import { showUser } from "#casework/users/show-user.ts";
import { FormPage } from "#components/forms/form-page.tsx";
import { page } from "../../../../../../answer.tsx";
import { submit } from "./submit.ts";

/** Close somebody's account. */
export default page<{ id: string }>(async ({ params: { id } }) => {
  const user = await showUser(await currentActor(), { id });
  const say = await getTranslations("users");
  return (
    <FormPage
      back={{ label: user.name, href: `/admin/users/${id}` }}
      action={submit}
      title={say("disableTitle", { name: user.name })}
      tabTitle={say("disable")}
      version={String(user.version)}
      questions={[{ kind: "hidden", name: "id", value: id }]}
      consequences={{ what: say("disableWhat"), seen: say("disableSeen"), undo: say("disableUndo") }}
      button={{ label: say("disable"), kind: "grave" }}
      cancel={{ label: say("cancel"), href: `/admin/users/${id}` }}
    />
  );
});
