import { getTranslations } from "next-intl/server";
import { listCaseRows } from "#casework/cases/list-case-rows.ts";
import { sealWords } from "#casework/cases/search-words.ts";
import { now } from "#casework/clock.ts";
import { searchAll } from "#casework/search/search-all.ts";
import { caseWords } from "#components/cases/case-words.ts";
import type { FoundGroup } from "#components/ui/palette.client.tsx";
import type { Actor } from "#domain/access/actor.ts";
import { allows, queryRoles } from "#domain/access/roles.ts";
import { deskActs, everyDeskPage } from "../../desk-links.ts";
import { linksCalled } from "./links-called.ts";
import { otherGroups } from "./others-found.tsx";

const SHOWN = 6;

/** What goes by these words, as the palette shows it: the queries are those of the page. Without words, what one may open and do. */
export async function groupsFound(actor: Actor, typed: string): Promise<FoundGroup[]> {
  const words = typed.trim().slice(0, 100) || undefined;
  const search = words === undefined ? undefined : sealWords(actor, words, now());
  const [say, desk] = [await getTranslations("search"), await getTranslations("desk")];
  const linked = async (all: Parameters<typeof linksCalled>[1]) => {
    const { links, called } = await linksCalled(words, all);
    const shown = words === undefined ? links : links.slice(0, called);
    return shown.map(({ name, href }) => ({ label: desk(name), href }));
  };
  const groups: FoundGroup[] = [
    { title: say("files"), links: search === undefined ? [] : await files(actor, search) },
    ...(search === undefined ? [] : await otherGroups(await searchAll(actor, { search }), actor.roles)),
    { title: say("acts"), links: await linked(deskActs(actor.roles)) },
    { title: say("pages"), links: await linked(everyDeskPage(actor.roles)) },
  ];
  return groups.filter(({ links }) => links.length > 0);
}

/** "Lochin  ALA-2025-00027 · Extreme · Detained, day 3" */
async function files(actor: Actor, search: string): Promise<FoundGroup["links"]> {
  if (!allows(queryRoles["cases.rows"], actor.roles)) return [];
  const { items } = await listCaseRows(actor, { search, closed: "too", limit: SHOWN });
  return Promise.all(
    items.map(async (file) => {
      const { number, pseudonym, risk, where } = await caseWords(file, ["risk", "where"], now());
      const second = [number, risk?.words, where?.words].filter(Boolean).join(" · ");
      return { label: pseudonym, second, href: `/cases/${number}` };
    }),
  );
}
