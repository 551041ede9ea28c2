import { filler } from "../../filler.ts";

const IN_A_ROW = 12;
const AROUND = 12;

/** So many elements and letters in rows of a table: what the framework takes to render a page of that size. */
export default async function Page({ searchParams }: { searchParams: Promise<Record<string, string>> }) {
  const { elements = "500", letters = "5000" } = await searchParams;
  const rows = Math.max(1, Math.round((Number(elements) - AROUND) / IN_A_ROW));
  const words = filler(Math.floor(Number(letters) / rows / 8));
  return (
    <main>
      <h1>{words}</h1>
      <table>
        <tbody>
          {Array.from({ length: rows }, (_, row) => (
            <tr key={row} className="row">
              <td>
                <span className="word">{words}</span>
              </td>
              <td>
                <a href={`/page/${row}`}>{words}</a>
              </td>
              <td>
                <span className="word">{words}</span>
              </td>
              <td>
                <time>{words}</time>
              </td>
              <td>{words}</td>
              <td>{words}</td>
              <td className="end">{row}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </main>
  );
}
