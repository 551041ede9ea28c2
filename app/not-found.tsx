import { RefusedView } from "./refused-view.tsx";

/** An address that no page has. */
export default function NotFound() {
  return <RefusedView why="not_found" />;
}
