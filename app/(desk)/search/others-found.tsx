import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import type { searchAll } from "#casework/search/search-all.ts";
import { Panel } from "#components/ui/panel.tsx";
import type { Role } from "#domain/access/roles.ts";

type Found = Awaited<ReturnType<typeof searchAll>>;

/** Households, places and people on staff, each leading to what one may see of them. */
export async function OthersFound({
  found: { households, places, staff },
  roles,
}: {
  found: Found;
  roles: readonly Role[];
}) {
  const say = await getTranslations("search");
  const works = roles.some((role) => role === "caseworker" || role === "supervisor");
  return (
    <>
      <Group title={say("households")}>
        {households.map(({ id, number, head, people }) => (
          <Line
            key={id}
            href={`/households/${id}`}
            second={say("household", { head: head ?? "none", people })}
          >
            <bdi dir="ltr">{number}</bdi>
          </Line>
        ))}
      </Group>
      <Group title={say("places")}>
        {places.map(({ id, name, city }) => (
          <Line key={id} href={works ? `/cases?place=${id}` : "/admin/places"} second={city}>
            <bdi>{name}</bdi>
          </Line>
        ))}
      </Group>
      <Group title={say("staff")}>
        {staff.map(({ id, name }) => (
          <Line key={id} href={staffAddress(roles, id)} second={say(staffShown(roles))}>
            <bdi>{name}</bdi>
          </Line>
        ))}
      </Group>
    </>
  );
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

function Group({ title, children }: { title: string; children: ReactNode[] }) {
  if (children.length === 0) return null;
  return (
    <Panel title={title} count={children.length}>
      <ul className="panel-rows found">{children}</ul>
    </Panel>
  );
}

function Line({ href, second, children }: { href: string; second: ReactNode; children: ReactNode }) {
  return (
    <li>
      <a href={href}>{children}</a>
      <small>{second}</small>
    </li>
  );
}
