/** Stands for the rows of a long table that are not drawn. */
export function SpacerRow({ height }: { readonly height: number }) {
  return height > 0 ? (
    <tr class="spacer">
      <td style={{ height: `${height}px` }} />
    </tr>
  ) : null;
}
