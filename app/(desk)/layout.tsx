import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { currentActor } from "#auth/current-actor.ts";
import { now } from "#casework/clock.ts";
import { webRequest } from "#casework/request.ts";
import { shortName } from "#casework/users/staff-names.ts";
import { Minutes } from "#components/cases/minutes.tsx";
import { Frame } from "#components/ui/frame.tsx";
import { Keys } from "#components/ui/keys.client.tsx";
import { allows, queryRoles } from "#domain/access/roles.ts";
import { refusalOf } from "#domain/refusals.ts";
import about from "../../package.json" with { type: "json" };
import { deskOwn } from "../desk-links.ts";
import { approvalsWaiting } from "./approvals-waiting.ts";
import { banners } from "./banners.ts";
import { bottomBar } from "./bottom-bar.ts";
import { railItems } from "./rail-items.ts";
import { submit } from "./search/submit.ts";
import { waitingFor } from "./waiting.ts";

/** What stands around every page behind sign-in. It guards nothing: each page asks for itself. */
export default async function DeskLayout({ children }: { children: ReactNode }) {
  const actor = await currentActor().catch(nobody);
  if (!actor) return children; // the page leads to sign-in
  const [say, path] = [await getTranslations("desk"), webRequest()?.address.split("?")[0] ?? "/"];
  const { roles, offices, name } = actor;
  const counts = { approvals: await approvalsWaiting(actor), ...(await waitingFor(actor)) };
  const reads = allows(queryRoles["cases.list"], roles);
  const works = roles.includes("caseworker") || roles.includes("supervisor");
  return (
    <>
      <Frame
        items={await railItems(roles, counts)}
        path={path}
        office={offices.length === 1 ? offices[0]?.name : undefined}
        user={shortName(name)}
        arrest={works}
        {...(counts.unread !== undefined && { inbox: { unread: counts.unread, href: "/inbox" } })}
        search={{ submit, name: "words", href: "/search", ...(!reads && { label: say("search") }) }}
        account={deskOwn(roles).map(({ name: page, href }) => ({ label: say(page), href }))}
        signOut="/sign-out"
        bottom={await bottomBar(roles)}
        banners={await banners(actor)}
        footer={{
          words: say("version", { version: about.version }),
          links: [{ label: say("keys"), href: "/help/keys" }],
        }}
      >
        {children}
      </Frame>
      <Minutes now={now()} />
      <Keys single={actor.singleKeys === "on"} words={await keyWords()} />
    </>
  );
}

async function keyWords() {
  const [say, search] = [await getTranslations("keys"), await getTranslations("search")];
  return { search: search("words_all"), none: search("none"), keys: say("title"), close: say("close") };
}

function nobody(error: unknown): undefined {
  if (refusalOf(error) === undefined) throw error;
}
