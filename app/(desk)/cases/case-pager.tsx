import type { CaseList } from "#casework/cases/list-cases.ts";
import { type CasesAsked, casesAddress } from "#components/cases/cases-address.ts";
import { Pager } from "#components/ui/pager.tsx";
import { PAGE_SIZES } from "#domain/cases/list-look.ts";

/** Where in the list this page is. */
export function CasePager({ list, asked }: { list: CaseList; asked: CasesAsked }) {
  const { from, items, total, next, limit, look } = list;
  return (
    <Pager
      from={from}
      to={from + items.length - 1}
      total={Math.max(total.count, from + items.length - 1)}
      capped={total.more}
      first={from > 1 ? casesAddress({ ...asked, after: undefined }) : undefined}
      next={next && casesAddress({ ...asked, after: next })}
      csv={exportAddress(asked)}
      sizes={
        total.count > PAGE_SIZES[0]
          ? PAGE_SIZES.map((one) => ({
              size: one,
              href: casesAddress({
                ...asked,
                after: undefined,
                limit: one === look.limit ? undefined : one,
              }),
              current: one === limit,
            }))
          : undefined
      }
    />
  );
}

const exportAddress = ({ after: _, limit: __, ...asked }: CasesAsked) =>
  casesAddress(asked).replace("/cases", "/cases/exports/new");
