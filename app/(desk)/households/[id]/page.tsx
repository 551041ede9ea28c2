import { getLocale, getTranslations } from "next-intl/server";
import { currentActor } from "#auth/current-actor.ts";
import { type ShownHousehold, showHousehold } from "#casework/families/show-household.ts";
import { CaseTable } from "#components/cases/case-table.tsx";
import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { TabTitle } from "#components/ui/tab-title.tsx";
import { sayTime } from "#domain/when/say-when.ts";
import { page } from "../../../answer.tsx";
import { firstOf } from "../../../first-of.ts";
import { HouseholdFacts } from "./household-facts.tsx";

/** Those of the list of files. */
const COLUMNS = ["risk", "file", "where", "limit", "status", "contact", "caseworker", "changed"] as const;

/** A household: what its people are in it, and how their files stand. */
export default page<{ id: string }>(async ({ params: { id }, search }) => {
  const household = await showHousehold(await currentActor(), { id, recorded: firstOf(search.recorded) });
  const say = await getTranslations("households");
  const { number, members, files, may, asOf } = household;
  return (
    <div className="stack">
      <TabTitle words={number} />
      <JustMade household={household} />
      <PageHead
        title={say("title", { number })}
        beside={say("people", { count: members.length })}
        end={
          <div>
            {may.leave && members.length > 0 && (
              <Button href={`/households/${id}/leaving/new`}>{say("leave")}</Button>
            )}
            {may.join && (
              <Button kind="filled" href={`/households/${id}/members/new`}>
                {say("add")}
              </Button>
            )}
          </div>
        }
      />
      <HouseholdFacts household={household} />
      <section className="panel" data-list aria-label={say("files")}>
        <CaseTable label={say("files")} files={files} now={asOf} columns={COLUMNS} />
      </section>
    </div>
  );
});

/** After a form: what was recorded, and as which entry. */
async function JustMade({ household: { recorded, office, asOf } }: { household: ShownHousehold }) {
  if (!recorded) return null;
  const [say, locale] = [await getTranslations("households"), await getLocale()];
  const time = sayTime(recorded.at, { locale, timeZone: office.timeZone, now: asOf });
  const { what, chainSeq } = recorded;
  return <Notice tone="settled" title={say("recorded", { what, time, entry: String(chainSeq) })} focus />;
}
