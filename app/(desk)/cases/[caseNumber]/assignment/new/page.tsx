import { getTranslations } from "next-intl/server";
import { currentActor } from "#auth/current-actor.ts";
import { listAssignees } from "#casework/users/assignees.ts";
import { FormPage } from "#components/forms/form-page.tsx";
import type { Question } from "#components/forms/question.ts";
import type { Actor } from "#domain/access/actor.ts";
import { notFound } from "#domain/refusals.ts";
import { page } from "../../../../../answer.tsx";
import { aboutFile } from "../../../form-parts.ts";
import { NOBODY } from "./nobody.ts";
import { submit } from "./submit.ts";

type Assignees = Awaited<ReturnType<typeof listAssignees>>;

export default page<{ caseNumber: string }>(async ({ params }) => {
  const actor = await currentActor();
  const { file, assignees } = await listAssignees(actor, params);
  if (!file) throw notFound();
  const [say, about] = [await getTranslations("cases.assignment"), await aboutFile(file)];
  const gives = actor.roles.includes("supervisor");
  return (
    <FormPage
      {...about.page}
      action={submit}
      title={say(gives ? "title" : "take_title")}
      lead={say(gives ? "lead" : "take_lead")}
      version={String(file.version)}
      questions={[...about.hidden, gives ? await toWhom(file, assignees) : toMe(actor)]}
      button={{ label: say(gives ? "button" : "take_button") }}
    />
  );
});

const toMe = ({ userId }: Actor): Question => ({ kind: "hidden", name: "assigneeId", value: userId });

async function toWhom(
  { assigneeId }: NonNullable<Assignees["file"]>,
  assignees: Assignees["assignees"],
): Promise<Question> {
  const say = await getTranslations("cases.assignment");
  const staff = assignees.map(({ id, name }) => ({ value: id, label: name }));
  const options = [...staff, { value: NOBODY, label: say("nobody") }];
  const question = { name: "assigneeId", label: say("who"), options, value: assigneeId ?? NOBODY };
  return options.length <= 5 ? { kind: "tiles", ...question } : { kind: "select", ...question };
}
