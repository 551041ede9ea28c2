import { getTranslations } from "next-intl/server";
import { currentActor } from "#auth/current-actor.ts";
import { listViews } from "#casework/lists/list-views.ts";
import { casesAddress } from "#components/cases/cases-address.ts";
import { Back } from "#components/ui/back.tsx";
import { Button } from "#components/ui/button.tsx";
import { Empty } from "#components/ui/empty.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { Panel } from "#components/ui/panel.tsx";
import { TabTitle } from "#components/ui/tab-title.tsx";
import { page } from "../../../answer.tsx";
import { remove } from "./submit.ts";

/** One's own views of the list, and a button to remove each. */
export default page(async () => {
  const views = await listViews(await currentActor(), {});
  const say = await getTranslations("cases.saved");
  return (
    <>
      <TabTitle words={say("title")} />
      <Back label={say("back")} href="/cases" />
      <PageHead title={say("title")} />
      <Panel title={say("yours")} count={views.length}>
        {views.length === 0 ? (
          <Empty sentence={say("none")} act={{ label: say("none_act"), href: "/cases" }} />
        ) : (
          <ul className="panel-rows view-rows">
            {views.map(({ id, name, view }) => (
              <li key={id}>
                <a href={casesAddress(view)}>
                  <bdi>{name}</bdi>
                </a>
                <form action={remove}>
                  <input type="hidden" name="id" value={id} />
                  <Button icon="x">
                    {say("remove")}
                    <span className="out-of-sight">{`: ${name}`}</span>
                  </Button>
                </form>
              </li>
            ))}
          </ul>
        )}
      </Panel>
    </>
  );
});
