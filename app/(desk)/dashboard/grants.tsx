import { getLocale, getTranslations } from "next-intl/server";
import type { Grant } from "#casework/users/list-grants.ts";
import { listing } from "#components/ui/numbers.ts";
import { Panel } from "#components/ui/panel.tsx";
import { sayInstant } from "#domain/when/say-when.ts";

/** Who gave whom which role: as long as nobody has to approve it, every supervisor sees it. */
export async function Grants({ grants, zone, now }: { grants: Grant[]; zone: string; now: Date }) {
  const [locale, say] = [await getLocale(), await getTranslations("dashboard")];
  const list = listing(locale, "conjunction");
  const role = await getTranslations("words.roles");
  return (
    <Panel title={say("grants")} count={grants.length}>
      {grants.length === 0 ? (
        <p className="empty">{say("grants_none")}</p>
      ) : (
        <ul className="panel-rows">
          {grants.map(({ at, by, to, roles, chain, chainSeq }) => (
            <li key={`${chain}|${chainSeq}`}>
              {say("granted", { to, roles: list.format(roles.map((one) => role(one))) })}
              <small>
                {say("granted_by", { by, when: sayInstant(at, { locale, timeZone: zone, now }) })}
              </small>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
