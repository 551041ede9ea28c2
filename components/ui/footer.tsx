export interface FooterProps {
  /** "Panoh 0.1", and later what is known of the log. */
  words: string;
  links: { label: string; href: string }[];
}

export function Footer({ words, links }: FooterProps) {
  return (
    <footer className="footer">
      <span>{words}</span>
      {links.map(({ label, href }) => (
        <a key={href} href={href}>
          {label}
        </a>
      ))}
    </footer>
  );
}
