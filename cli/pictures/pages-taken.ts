/** What is taken of each role: a name for the picture, and the address, `[file]` for Lochin's. */
const PAGES_TAKEN = {
  caseworker: {
    today: "/today",
    files: "/cases",
    file: "/cases/[file]",
    "file-time-line": "/cases/[file]?as=time-line",
    "file-limits": "/cases/[file]/clocks",
    "file-print": "/cases/[file]/print",
    "log-an-arrest": "/arrests/new",
    "add-a-note": "/cases/[file]/notes/new",
    search: "/search",
    menu: "/menu",
    account: "/account",
    components: "/help/components",
    "components-of-files": "/help/components?show=cases",
    "components-of-forms": "/help/components?show=forms",
  },
  supervisor: { dashboard: "/dashboard", approvals: "/approvals", file: "/cases/[file]" },
  auditor: { audit: "/audit", looks: "/audit/access", history: "/cases/[file]/history" },
  admin: { admin: "/admin", staff: "/admin/users", places: "/admin/places" },
} as const satisfies Record<string, Record<string, string>>;

export type Taker = keyof typeof PAGES_TAKEN;

export const SIZES = {
  360: { width: 360, height: 780 },
  768: { width: 768, height: 1024 },
  1366: { width: 1366, height: 768 },
  1440: { width: 1440, height: 900 },
} as const;

const LOOKS = ["light", "dark", "contrast"] as const;
export type Look = (typeof LOOKS)[number];

export type Picture = {
  by: Taker;
  name: string;
  address: string;
  width: keyof typeof SIZES;
  /** Instead of the one that goes with the width. */
  height?: number;
  look: Look;
  whole?: boolean;
};

/** Every page of every role, at every width, in every look, down to its foot. */
export function everyPicture(): Picture[] {
  const widths = Object.keys(SIZES).map(Number) as (keyof typeof SIZES)[];
  return (Object.keys(PAGES_TAKEN) as Taker[]).flatMap((by) =>
    Object.entries<string>(PAGES_TAKEN[by]).flatMap(([page, address]) =>
      widths.flatMap((width) =>
        LOOKS.map(
          (look): Picture => ({
            by,
            name: `${by}-${page}-${width}-${look}`,
            address,
            width,
            look,
            whole: true,
          }),
        ),
      ),
    ),
  );
}

/** The few that the README shows: as one sees them, without scrolling, and small. */
export const README_PICTURES: Picture[] = [
  onADesk("caseworker", "file", PAGES_TAKEN.caseworker.file, "light"),
  onADesk("supervisor", "dashboard", PAGES_TAKEN.supervisor.dashboard, "light"),
  onADesk("caseworker", "time-line", `${PAGES_TAKEN.caseworker["file-time-line"]}#history`, "dark"),
  onADesk("auditor", "history", PAGES_TAKEN.auditor.history, "contrast"),
  {
    by: "caseworker",
    name: "arrest",
    address: PAGES_TAKEN.caseworker["log-an-arrest"],
    width: 360,
    look: "light",
  },
  { by: "caseworker", name: "file-phone", address: PAGES_TAKEN.caseworker.file, width: 360, look: "dark" },
];

function onADesk(by: Taker, name: string, address: string, look: Look): Picture {
  return { by, name, address, width: 1366, height: 720, look };
}
