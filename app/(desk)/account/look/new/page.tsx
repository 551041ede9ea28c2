import { getTranslations } from "next-intl/server";
import { currentActor } from "#auth/current-actor.ts";
import { FormPage } from "#components/forms/form-page.tsx";
import { page } from "../../../../answer.tsx";
import { submit } from "./submit.ts";

/** How Panoh looks to me, and whether it listens to single keys. */
export default page(async () => {
  const { theme, singleKeys } = await currentActor();
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
        {
          kind: "tiles",
          name: "singleKeys",
          label: say("singleKeys"),
          hint: say("singleKeysHint"),
          columns: 2,
          value: singleKeys,
          options: (["on", "off"] as const).map((value) => ({ value, label: say(`keys.${value}`) })),
        },
      ]}
      button={{ label: say("keepLook") }}
      cancel={{ label: say("cancel"), href: "/account" }}
    />
  );
});
