/** A row of a table; a `|` in a cell ends no cell. */
function row(...cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}

/** A table of Markdown: its head, and the cells of each row. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [row(...head), row(...head.map(() => '---')), ...rows.map((cells) => row(...cells))].join('\n');
}

/** A name of code. */
export function code(text: string): string {
  return `\`${text}\``;
}

/** What a cell has where there is nothing to say. */
export const none = '–';
