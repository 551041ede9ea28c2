import { getTranslations } from "next-intl/server";
import { currentActor } from "#auth/current-actor.ts";
import { Button } from "#components/ui/button.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { Panel } from "#components/ui/panel.tsx";
import { TabTitle } from "#components/ui/tab-title.tsx";
import { page } from "../../answer.tsx";
import { deskActs, everyDeskPage } from "../../desk-links.ts";
import { LinkList } from "../link-list.tsx";

/** Everything one may open or do. Signing out comes first: one press, at a checkpoint. */
export default page(async () => {
  const { roles } = await currentActor();
  const say = await getTranslations("menu");
  const acts = deskActs(roles);
  return (
    <>
      <TabTitle words={say("title")} />
      <PageHead title={say("title")} />
      <form action="/sign-out" method="post">
        <Button icon="log-out">{say("sign_out")}</Button>
      </form>
      {acts.length > 0 && (
        <Panel title={say("acts")}>
          <LinkList links={acts} />
        </Panel>
      )}
      <Panel title={say("pages")}>
        <LinkList links={everyDeskPage(roles)} />
      </Panel>
    </>
  );
});
