import { getTranslations } from "next-intl/server";
import { currentActor } from "#auth/current-actor.ts";
import { showUser } from "#casework/users/show-user.ts";
import { FormPage } from "#components/forms/form-page.tsx";
import { page } from "../../../../../../answer.tsx";
import { roleAndOfficeQuestions } from "../../../role-and-office-questions.ts";
import { submit } from "./submit.ts";

/** Change what somebody may do. */
export default page<{ id: string }>(async ({ params: { id } }) => {
  const actor = await currentActor();
  const user = await showUser(actor, { id });
  const say = await getTranslations("users");
  return (
    <FormPage
      back={{ label: user.name, href: `/admin/users/${id}` }}
      action={submit}
      title={say("changeTitle")}
      lead={say("changeLead")}
      version={String(user.version)}
      questions={[{ kind: "hidden", name: "id", value: id }, ...(await roleAndOfficeQuestions(actor, user))]}
      button={{ label: say("changeButton") }}
      cancel={{ label: say("cancel"), href: `/admin/users/${id}` }}
    />
  );
});
