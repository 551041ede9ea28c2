import { getTranslations } from "next-intl/server";
import { currentActor } from "#auth/current-actor.ts";
import { mustAllow } from "#casework/access/must-allow.ts";
import { FormPage } from "#components/forms/form-page.tsx";
import { page } from "../../../../answer.tsx";
import { roleAndOfficeQuestions } from "../role-and-office-questions.ts";
import { submit } from "./submit.ts";

/** Invite somebody to work here. */
export default page(async () => {
  const actor = await currentActor();
  await mustAllow(actor, "user.invite");
  const say = await getTranslations("users");
  return (
    <FormPage
      back={{ label: say("title"), href: "/admin/users" }}
      action={submit}
      title={say("inviteTitle")}
      lead={say("inviteLead")}
      questions={[
        { kind: "text", name: "name", label: say("name"), width: "name" },
        { kind: "text", name: "email", label: say("email"), type: "email", dir: "ltr", width: "name" },
        ...(await roleAndOfficeQuestions(actor)),
      ]}
      button={{ label: say("inviteButton") }}
      cancel={{ label: say("cancel"), href: "/admin/users" }}
    />
  );
});
