/** A text for use in XML. */
function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

/** A picture with a ground of its own, so that it can be read on light and on dark pages. */
export function picture(width: number, height: number, title: string, parts: readonly string[]): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${escapeXml(title)}">
<style>
text { font: 12px system-ui, sans-serif; fill: #1f2328 }
.ground { fill: #ffffff }
.grid { stroke: #d1d9e0 }
.bar { stroke: #cf222e; stroke-width: 2 }
.chromium { stroke: #0969da; fill: #0969da }
.firefox { stroke: #bc4c00; fill: #bc4c00 }
@media (prefers-color-scheme: dark) {
text { fill: #e6edf3 }
.ground { fill: #0d1117 }
.grid { stroke: #30363d }
.bar { stroke: #ff7b72 }
.chromium { stroke: #58a6ff; fill: #58a6ff }
.firefox { stroke: #f0883e; fill: #f0883e }
}
.line { fill: none; stroke-width: 2 }
.dashed { stroke-dasharray: 5 4 }
</style>
<rect class="ground" width="${width}" height="${height}"/>
${parts.join('\n')}
</svg>
`;
}

/** @param anchor which end of the text is at x */
export function label(
  x: number,
  y: number,
  text: string,
  anchor: 'start' | 'middle' | 'end' = 'start',
): string {
  return `<text x="${round(x)}" y="${round(y)}" text-anchor="${anchor}">${escapeXml(text)}</text>`;
}

export function line(className: string, x1: number, y1: number, x2: number, y2: number): string {
  return `<line class="${className}" x1="${round(x1)}" y1="${round(y1)}" x2="${round(x2)}" y2="${round(y2)}"/>`;
}

export function dot(className: string, x: number, y: number): string {
  return `<circle class="${className}" cx="${round(x)}" cy="${round(y)}" r="4"/>`;
}

/** A line through points. */
export function path(className: string, points: readonly (readonly [number, number])[]): string {
  return `<polyline class="line ${className}" points="${points.map(([x, y]) => `${round(x)},${round(y)}`).join(' ')}"/>`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
