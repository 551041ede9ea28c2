import { getTranslations } from "next-intl/server";
import { currentActor } from "#auth/current-actor.ts";
import { caseHistory } from "#casework/cases/case-history.ts";
import { now } from "#casework/clock.ts";
import { Back } from "#components/ui/back.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { TabTitle } from "#components/ui/tab-title.tsx";
import { page } from "../../../../answer.tsx";
import { firstOf } from "../../../../first-of.ts";
import { FileHistory } from "../file-history.tsx";

/** All of a file's history, fifty entries at a time. */
export default page<{ caseNumber: string }>(async ({ params: { caseNumber }, search }) => {
  const actor = await currentActor();
  const show = firstOf(search.show) as never;
  const history = await caseHistory(actor, { caseNumber, show, after: firstOf(search.after) });
  const say = await getTranslations("history");
  const file = `/cases/${history.caseNumber}`;
  const corrects = actor.roles.includes("caseworker") || actor.roles.includes("supervisor");
  return (
    <div className="stack">
      <TabTitle words={history.caseNumber} />
      <Back label={history.pseudonym} href={file} />
      <PageHead
        title={say("page_title", { pseudonym: history.pseudonym })}
        beside={<bdi dir="ltr">{history.caseNumber}</bdi>}
      />
      <FileHistory
        history={history}
        now={now()}
        corrects={corrects}
        at={`${file}/history`}
        later={search.after !== undefined}
      />
    </div>
  );
});
