/** What `?do=` asks a page to open: to edit the record, or to remove it. */
export function actAsked(value: string | string[] | undefined): "edit" | "remove" | undefined {
  return value === "edit" || value === "remove" ? value : undefined;
}
