import { getTranslations } from "next-intl/server";
import { Button } from "./button.tsx";
import { Icon } from "./icon.tsx";
import { type RailItem, RailLinks } from "./rail-links.tsx";

export interface TopBarProps {
  items: RailItem[];
  path: string;
  /** "Almaty"; several offices are chosen on the account page. */
  office?: string;
  user: string;
  /** Not for auditors and administrators. */
  arrest?: boolean;
  /** Words are posted, for people type real names; `href` is the page with the same box. */
  search?: { submit: (form: FormData) => Promise<void>; name: string; href: string; label?: string };
  inbox?: { unread: number; href: string };
  account: { label: string; href: string }[];
  /** Where signing out is posted to: a full load, after which the browser keeps nothing. */
  signOut: string;
}

/** Nobody counts further: there is more than a morning's reading. */
const COUNTED_TO = 20;

/** "AK" of "Aigerim K.": a word, for hardened browsers draw no icons. */
const initialsOf = (user: string) =>
  user
    .split(/\s+/)
    .map((part) => [...part][0] ?? "")
    .join("")
    .toUpperCase();

export async function TopBar(props: TopBarProps) {
  const { items, path, office, user, arrest, search, inbox, account, signOut } = props;
  const say = await getTranslations("ui.bar");
  const unread = inbox && (inbox.unread > COUNTED_TO ? `${COUNTED_TO}+` : String(inbox.unread));
  return (
    <header className="top-bar">
      <a className="brand" href={items[0]?.href ?? "/"}>
        {say("brand")}
      </a>
      <details className="menu rail-menu" name="menu" data-align="start">
        <summary>
          <Icon name="menu" />
          {say("menu")}
        </summary>
        <nav className="menu-list" aria-label={say("menu")}>
          <RailLinks items={items} path={path} />
        </nav>
      </details>
      {search && (
        <form className="search" action={search.submit}>
          <input
            type="search"
            data-key="/"
            name={search.name}
            aria-label={search.label ?? say("searchLabel")}
            placeholder={search.label ?? say("searchLabel")}
            autoComplete="off"
            dir="auto"
          />
        </form>
      )}
      <div className="apart">
        {arrest && (
          <span className="wide-only">
            <Button kind="outlined" href="/arrests/new" shortcut="a">
              {say("arrest")}
            </Button>
          </span>
        )}
        {search && (
          <a className="tool narrow-only" data-key="/" href={search.href}>
            {say("search")}
          </a>
        )}
        {inbox && (
          <a
            className="tool numbers"
            href={inbox.href}
            aria-label={say("inboxLabel", { unread: unread ?? "" })}
          >
            <span className="wide-only">
              <Icon name="inbox" />
            </span>
            {say("inbox")}
            {inbox.unread > 0 && <span>{unread}</span>}
          </a>
        )}
        <details className="menu" name="menu">
          <summary aria-label={say("accountLabel", { user })}>
            <span className="wide-only">{office ? `${office} · ${user}` : user}</span>
            <span className="narrow-only">{initialsOf(user)}</span>
            <Icon name="chevron-down" />
          </summary>
          <div className="menu-list">
            <form method="post" action={signOut}>
              <button type="submit">
                <Icon name="log-out" />
                {say("signOut")}
              </button>
            </form>
            {account.map(({ label, href }) => (
              <a key={href} href={href}>
                {label}
              </a>
            ))}
          </div>
        </details>
      </div>
    </header>
  );
}
