import { getTranslations } from "next-intl/server";
import { currentActor } from "#auth/current-actor.ts";
import { auditEntries } from "#casework/audit/audit-entries.ts";
import { FormPage } from "#components/forms/form-page.tsx";
import { page } from "../../../../answer.tsx";
import { auditAsked } from "../../audit-address.ts";
import { submit } from "./submit.ts";

/** Asks for what a file's history is taken out, before any of it is. */
export default page(async ({ search }) => {
  const { file } = auditAsked(search);
  const { items } = await auditEntries(await currentActor(), { file, limit: 1 });
  const known = file === undefined ? undefined : items[0];
  const say = await getTranslations("audit.export_form");
  return (
    <FormPage
      back={{ label: say("back"), href: "/audit" }}
      cancel={{ label: say("cancel"), href: "/audit" }}
      action={submit}
      title={say("title")}
      lead={say("lead")}
      {...(known && { line: `${known.pseudonym} · ${known.caseNumber}`, tabTitle: String(known.caseNumber) })}
      questions={[
        {
          kind: "text",
          name: "caseNumber",
          label: say("file"),
          hint: say("file_hint"),
          width: "name",
          dir: "ltr",
          maxLength: 20,
          value: known?.caseNumber ?? "",
        },
        {
          kind: "text",
          name: "purpose",
          label: say("purpose"),
          hint: say("purpose_hint"),
          width: "full",
          maxLength: 500,
        },
        {
          kind: "tiles",
          name: "format",
          label: say("format"),
          columns: 2,
          options: [
            { value: "csv", label: say("csv"), second: say("csv_what") },
            { value: "jsonl", label: say("jsonl"), second: say("jsonl_what") },
          ],
        },
      ]}
      consequences={{ what: say("what"), seen: say("seen"), undo: say("no_magic") }}
      button={{ label: say("button") }}
    />
  );
});
