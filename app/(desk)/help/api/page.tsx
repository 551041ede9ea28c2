import { getTranslations } from "next-intl/server";
import { currentActor } from "#auth/current-actor.ts";
import { PageHead } from "#components/ui/page-head.tsx";
import { Panel } from "#components/ui/panel.tsx";
import { TabTitle } from "#components/ui/tab-title.tsx";
import { page } from "../../../answer.tsx";
import { commandsOf } from "../../../api/v1/exposed-commands.ts";
import { CallPanel } from "./call-panel.tsx";
import { ProblemTable } from "./problem-table.tsx";
import { readsOf } from "./reads-of.ts";

/** The API as its reader may use it, from the definitions by which it works. */
export default page(async () => {
  const actor = await currentActor();
  const [say, docs] = [await getTranslations("api.page"), await getTranslations("api.docs")];
  return (
    <>
      <TabTitle words={say("title")} />
      <PageHead title={say("title")} end={<a href="/api/v1/openapi.json">{say("openapi")}</a>} />
      <div className="stack">
        <Panel title={say("how")} padded>
          <div className="flex max-w-text flex-col gap-2">
            <p>{docs("description")}</p>
            <p>{say("session")}</p>
            <p>{say("send")}</p>
          </div>
        </Panel>
        {readsOf(actor).map((read) => (
          <CallPanel
            key={read.path}
            method="GET"
            path={read.path}
            what={docs(`reads.${read.name}`)}
            fields={read.fields}
          />
        ))}
        {commandsOf(actor).map(({ name, guards, input }) => (
          <CallPanel
            key={name}
            method="POST"
            path={`/api/v1/commands/${name}`}
            what={docs(`guards.${guards}`)}
            fields={input}
          />
        ))}
        <ProblemTable />
      </div>
    </>
  );
});
