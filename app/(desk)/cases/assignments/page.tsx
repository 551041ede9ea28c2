import { getTranslations } from "next-intl/server";
import { currentActor } from "#auth/current-actor.ts";
import { listChosen } from "#casework/cases/list-chosen.ts";
import { Back } from "#components/ui/back.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { TabTitle } from "#components/ui/tab-title.tsx";
import { notFound } from "#domain/refusals.ts";
import { page, type Search } from "../../../answer.tsx";
import { firstOf } from "../../../first-of.ts";
import { NOBODY } from "../[caseNumber]/assignment/new/nobody.ts";
import { listOfTicked } from "../ticked.ts";
import { ChosenFiles } from "./chosen-files.tsx";

/** Which of the files are carried now by whom they were given to, and which are not: as the files themselves say. */
export default page(async ({ search }) => {
  const to = firstOf(search.to);
  const files = [search.file ?? []].flat();
  if (to === undefined || files.length === 0) throw notFound();
  const { items, assignees, asOf } = await listChosen(await currentActor(), { files });
  if (items.length === 0) throw notFound();
  const [say, bulk] = [await getTranslations("cases.assignments"), await getTranslations("cases.bulk")];
  const given = items.filter(({ assigneeId }) => assigneeId === (to === NOBODY ? null : to));
  const others = items.filter((file) => !given.includes(file));
  const who = assignees.find(({ id }) => id === to)?.name ?? "";
  const told = { count: given.length, of: items.length, to: to === NOBODY ? "nobody" : "somebody", who };
  const back = listOfTicked(search);
  return (
    <div className="stack">
      <TabTitle words={say("done")} />
      <Back label={bulk("files")} href={back} />
      <PageHead title={say("done")} />
      <Notice
        tone={others.length === 0 ? "settled" : "warning"}
        title={say("result", told)}
        actions={others.length > 0 && <a href={againAddress(search, others)}>{say("again")}</a>}
        focus
      >
        {others.length > 0 && say("why_not")}
      </Notice>
      {others.length > 0 && <ChosenFiles label={say("not_given")} files={others} now={asOf} />}
      {given.length > 0 && <ChosenFiles label={say("given")} files={given} now={asOf} />}
    </div>
  );
});

/** The form once more, with those that were left and as they are now. */
function againAddress({ back }: Search, files: { caseNumber: string }[]): string {
  const words = new URLSearchParams([
    ["of", "ticked"],
    ["back", firstOf(back) ?? ""],
    ...files.map(({ caseNumber }) => ["file", caseNumber]),
  ]);
  return `/cases/assignments/new?${words}`;
}
