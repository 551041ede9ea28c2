import { getTranslations } from "next-intl/server";
import { currentActor } from "#auth/current-actor.ts";
import { listChosen } from "#casework/cases/list-chosen.ts";
import { FormPage } from "#components/forms/form-page.tsx";
import type { Question } from "#components/forms/question.ts";
import { notFound } from "#domain/refusals.ts";
import { page } from "../../../../answer.tsx";
import { firstOf } from "../../../../first-of.ts";
import { NOBODY } from "../../[caseNumber]/assignment/new/nobody.ts";
import { NothingTicked } from "../../nothing-ticked.tsx";
import { listOfTicked, tickedIn } from "../../ticked.ts";
import { ChosenFiles } from "../chosen-files.tsx";
import { submit } from "./submit.ts";

/** Gives the files that were ticked to one caseworker. */
export default page(async ({ search }) => {
  const back = listOfTicked(search);
  const ticked = tickedIn(search) ?? [];
  if (ticked.length === 0) return <NothingTicked back={back} />;
  const { items, assignees, asOf } = await listChosen(await currentActor(), { files: ticked });
  if (items.length === 0) throw notFound();
  const [say, bulk] = [await getTranslations("cases.assignments"), await getTranslations("cases.bulk")];
  const versions = items.flatMap(({ caseNumber, version }, at): Question[] => [
    { kind: "hidden", name: `files.${at}.caseNumber`, value: caseNumber },
    { kind: "hidden", name: `files.${at}.version`, value: String(version) },
  ]);
  return (
    <FormPage
      action={submit}
      back={{ label: bulk("files"), href: back }}
      cancel={{ label: say("cancel"), href: back }}
      title={say("title", { count: items.length })}
      lead={say("lead")}
      about={<ChosenFiles label={say("files")} files={items} now={asOf} />}
      questions={[
        ...versions,
        { kind: "hidden", name: "back", value: firstOf(search.back) ?? "" },
        await toWhom(assignees),
      ]}
      button={{ label: say("button", { count: items.length }) }}
    />
  );
});

/** Nobody is chosen beforehand: so many files are given to nobody by mistake. */
async function toWhom(assignees: { id: string; name: string }[]): Promise<Question> {
  const say = await getTranslations("cases.assignments");
  const staff = assignees.map(({ id, name }) => ({ value: id, label: name }));
  const options = [...staff, { value: NOBODY, label: say("nobody") }];
  const question = { name: "assigneeId", label: say("who") };
  return options.length <= 5
    ? { kind: "tiles", ...question, options }
    : { kind: "select", ...question, options, empty: say("choose") };
}
