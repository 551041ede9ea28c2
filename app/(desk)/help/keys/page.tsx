import { getTranslations } from "next-intl/server";
import { currentActor } from "#auth/current-actor.ts";
import { KeyList, type KeyRow } from "#components/ui/key-list.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { Panel } from "#components/ui/panel.tsx";
import { TabTitle } from "#components/ui/tab-title.tsx";
import type { Role } from "#domain/access/roles.ts";
import { page } from "../../../answer.tsx";
import { deskActs, deskPages } from "../../../desk-links.ts";

/** What each key does, of what one may open and do. */
export default page(async () => {
  const { roles, singleKeys } = await currentActor();
  const say = await getTranslations("keys");
  return (
    <>
      <TabTitle words={say("title")} />
      <PageHead title={say("title")} />
      {singleKeys === "off" && (
        <Notice title={say("off")} actions={<a href="/account/look/new">{say("switch_on")}</a>} />
      )}
      <p>{say("lead")}</p>
      <Panel title={say("list")}>
        <KeyList rows={await keysOf(roles)} />
      </Panel>
    </>
  );
});

async function keysOf(roles: readonly Role[]): Promise<KeyRow[]> {
  const [say, desk] = [await getTranslations("keys"), await getTranslations("desk")];
  const led = [...deskActs(roles), ...deskPages(roles)].flatMap(({ name, keys }) =>
    keys ? [{ keys, does: desk(name) }] : [],
  );
  const works = roles.some((role) => role === "caseworker" || role === "supervisor");
  return [
    { keys: "Ctrl-K", does: say("palette") },
    { keys: "/", does: say("search") },
    ...led,
    ...(works ? [{ keys: "r", does: say("record") }] : []),
    { keys: "j", does: say("down") },
    { keys: "k", does: say("up") },
    { keys: "Enter", does: say("open") },
    { keys: "?", does: say("these") },
    { keys: "Esc", does: say("close_it") },
  ];
}
