/** Of several offices which one is meant; for those with one, nothing. */
export function OfficeLinks({
  offices,
  current,
  href,
}: {
  offices: readonly { code: string; name: string }[];
  current: string;
  href: string;
}) {
  if (offices.length < 2) return null;
  return (
    <nav className="acts" aria-label={offices.map(({ name }) => name).join(", ")}>
      {offices.map(({ code, name }) => (
        <a key={code} href={`${href}?office=${code}`} aria-current={code === current ? "true" : undefined}>
          {name}
        </a>
      ))}
    </nav>
  );
}
