import { SourceMap, type SourceMapPayload } from 'node:module';

/** How many bytes of a script come from each source, by its source map; what comes from none is under ''. */
export function bytesBySource(script: string, map: SourceMapPayload): ReadonlyMap<string, number> {
  const sourceMap = new SourceMap(map);
  const bytes = new Map<string, number>();
  let line = 0;
  let column = 0;
  for (const character of script) {
    const entry = sourceMap.findEntry(line, column);
    const source = 'originalSource' in entry ? (entry.originalSource ?? '') : '';
    bytes.set(source, (bytes.get(source) ?? 0) + Buffer.byteLength(character));
    column += character.length;
    if (character === '\n') {
      line += 1;
      column = 0;
    }
  }
  return bytes;
}
