import { getTranslations } from "next-intl/server";
import type { searchAll } from "#casework/search/search-all.ts";
import type { FoundGroup } from "#components/ui/palette.client.tsx";
import { Panel } from "#components/ui/panel.tsx";
import type { Role } from "#domain/access/roles.ts";

type Found = Awaited<ReturnType<typeof searchAll>>;

/** Households, places and people on staff, each leading to what one may see of them. */
export async function otherGroups({ households, places, staff }: Found, roles: readonly Role[]) {
  const say = await getTranslations("search");
  const works = roles.some((role) => role === "caseworker" || role === "supervisor");
  const groups: FoundGroup[] = [
    {
      title: say("households"),
      links: households.map(({ id, number, head, people }) => ({
        label: number,
        second: say("household", { head: head ?? "none", people }),
        href: `/households/${id}`,
      })),
    },
    {
      title: say("places"),
      links: places.map(({ id, name, city }) => ({
        label: name,
        second: city,
        href: works ? `/cases?place=${id}` : "/admin/places",
      })),
    },
    {
      title: say("staff"),
      links: staff.map(({ id, name }) => ({
        label: name,
        second: say(staffShown(roles)),
        href: staffAddress(roles, id),
      })),
    },
  ];
  return groups.filter(({ links }) => links.length > 0);
}

export function OthersFound({ groups }: { groups: FoundGroup[] }) {
  return groups.map(({ title, links }) => (
    <Panel key={title} title={title} count={links.length}>
      <ul className="panel-rows found">
        {links.map(({ label, second, href }) => (
          <li key={href}>
            <a href={href}>
              <bdi>{label}</bdi>
            </a>
            <small>{second}</small>
          </li>
        ))}
      </ul>
    </Panel>
  ));
}

/** To their account, to what they did, or to the files that they carry. */
const staffShown = (roles: readonly Role[]) =>
  roles.includes("administrator")
    ? "their_account"
    : roles.includes("auditor")
      ? "their_entries"
      : "their_files";

function staffAddress(roles: readonly Role[], id: string): string {
  const shown = staffShown(roles);
  if (shown === "their_account") return `/admin/users/${id}`;
  return shown === "their_entries" ? `/audit?staff=${id}` : `/cases?assignee=${id}`;
}
