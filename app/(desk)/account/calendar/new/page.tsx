import { getTranslations } from "next-intl/server";
import { currentActor } from "#auth/current-actor.ts";
import { mustAllow } from "#casework/access/must-allow.ts";
import { FormPage } from "#components/forms/form-page.tsx";
import { page } from "../../../../answer.tsx";
import { submit } from "./submit.ts";

/** Have one's deadlines in a calendar: what leaves the house with it, before it is opened. */
export default page(async () => {
  await mustAllow(await currentActor(), "calendar.open");
  const say = await getTranslations("calendar");
  return (
    <FormPage
      back={{ label: say("back"), href: "/account" }}
      action={submit}
      title={say("open_title")}
      lead={say("lead")}
      questions={[]}
      consequences={{ what: say("what"), seen: say("seen"), undo: say("undo") }}
      button={{ label: say("open") }}
      cancel={{ label: say("cancel"), href: "/account" }}
    />
  );
});
