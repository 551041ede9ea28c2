import { getTranslations } from "next-intl/server";
import { type RailItem, RailLinks } from "./rail-links.tsx";

/** From 1024 on, beside the page; begins with the role's home. */
export async function Rail({ items, path, label }: { items: RailItem[]; path: string; label?: string }) {
  const say = await getTranslations("ui");
  return (
    <nav className="rail" aria-label={label ?? say("mainMenu")}>
      <a className="brand" href={items[0]?.href ?? "/"}>
        {say("brand")}
      </a>
      <RailLinks items={items} path={path} />
    </nav>
  );
}
