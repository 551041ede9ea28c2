import { getTranslations } from "next-intl/server";
import { currentActor } from "#auth/current-actor.ts";
import { mustAllow } from "#casework/access/must-allow.ts";
import { listOffices } from "#casework/offices/list-offices.ts";
import { FormPage } from "#components/forms/form-page.tsx";
import { PLACE_KINDS } from "#domain/vocabulary/place-kinds.ts";
import { submit } from "./new/submit.ts";

/** Add a place, for one of my offices, or as an administrator for any. */
export async function newPlaceView(at: "/places" | "/admin/places") {
  const actor = await currentActor();
  await mustAllow(actor, "place.add");
  const mine = actor.roles.includes("administrator") ? await listOffices(actor, {}) : actor.offices;
  const say = await getTranslations("places");
  const kind = await getTranslations("words.place_kinds");
  const [only, ...others] = mine;
  return (
    <FormPage
      back={{ label: say("title"), href: at }}
      action={submit}
      title={say("add")}
      questions={[
        { kind: "text", name: "name", label: say("name"), hint: say("nameHint"), width: "name" },
        { kind: "text", name: "city", label: say("city"), width: "name" },
        {
          kind: "select",
          name: "kind",
          label: say("kind"),
          options: PLACE_KINDS.map((value) => ({ value, label: kind(value) })),
          empty: say("choose"),
        },
        {
          kind: "text",
          name: "authority",
          label: say("authority"),
          hint: say("authorityHint"),
          optional: true,
          width: "name",
        },
        others.length === 0
          ? { kind: "hidden", name: "officeId", value: only?.id ?? "" }
          : {
              kind: "select",
              name: "officeId",
              label: say("office"),
              options: mine.map(({ id, name }) => ({ value: id, label: name })),
              empty: say("choose"),
            },
        { kind: "hidden", name: "at", value: at },
      ]}
      button={{ label: say("addButton") }}
      cancel={{ label: say("cancel"), href: at }}
    />
  );
}
