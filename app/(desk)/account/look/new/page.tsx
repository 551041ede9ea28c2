import { getTranslations } from "next-intl/server";
import { currentActor } from "#auth/current-actor.ts";
import { FormPage } from "#components/forms/form-page.tsx";
import { page } from "../../../../answer.tsx";
import { submit } from "./submit.ts";

/** How Panoh looks to me. */
export default page(async () => {
  const { theme } = await currentActor();
  const say = await getTranslations("account");
  const looks = ["system", "light", "dark", "contrast"] as const;
  return (
    <FormPage
      back={{ label: say("title"), href: "/account" }}
      action={submit}
      title={say("changeLook")}
      questions={[
        {
          kind: "tiles",
          name: "theme",
          label: say("look"),
          columns: 2,
          value: theme,
          options: looks.map((value) => ({ value, label: say(`looks.${value}`) })),
        },
      ]}
      button={{ label: say("keepLook") }}
      cancel={{ label: say("cancel"), href: "/account" }}
    />
  );
});
