/** A hash or a case number's kind: always Latin, always left to right; hashes are broken every 8. */
export function Hash({ value }: { value: string }) {
  return (
    <bdi dir="ltr" className="hash">
      {value.match(/.{1,8}/g)?.join(" ")}
    </bdi>
  );
}
