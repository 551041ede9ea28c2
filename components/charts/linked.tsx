/** A number, which leads to its list where there is one. */
export function Linked({ href, children }: { href?: string; children: string }) {
  return href ? <a href={href}>{children}</a> : children;
}
