/** The shop's style sheet; `accent` is a CSS colour of our own. */
export function styles(accent: string): string {
  return `
:root { --accent: ${accent}; --ink: #2b2622; --soft: #6d645c; --paper: #fbf7f0; --line: #e6ddcf; color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0; font: 16px/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper); }
a { color: inherit; }
.campaign { background: var(--accent); color: #fff; text-align: center; padding: 6px 16px; font-size: 14px; }
header { display: flex; flex-wrap: wrap; gap: 8px 24px; align-items: center; padding: 16px 32px; background: #fff; border-bottom: 1px solid var(--line); }
header .logo { font: 600 22px/1.2 Georgia, serif; color: var(--accent); text-decoration: none; margin-right: auto; }
header nav { display: flex; gap: 16px; }
header nav a { text-decoration: none; color: var(--soft); }
header nav a:hover { color: var(--accent); }
main { max-width: 1040px; margin: 0 auto; padding: 32px; }
h1 { font: 600 34px/1.2 Georgia, serif; margin: 0 0 8px; }
.lead { color: var(--soft); margin: 0 0 24px; }
.shelf { display: grid; grid-template-columns: repeat(auto-fill, minmax(240px, 1fr)); gap: 20px; padding: 0; list-style: none; }
.card { background: #fff; border: 1px solid var(--line); border-radius: 14px; overflow: hidden; }
.card a { text-decoration: none; display: block; }
.card div { padding: 16px; }
svg.drawing { display: block; width: 100%; height: auto; }
.product { display: grid; grid-template-columns: minmax(220px, 420px) 1fr; gap: 40px; align-items: start; }
.product > svg { border-radius: 18px; border: 1px solid var(--line); }
.price { font-size: 34px; font-weight: 700; color: var(--accent); margin: 0; }
.card .price { font-size: 20px; }
del { color: var(--soft); font-size: 16px; font-weight: 400; margin-right: 8px; }
.badges { display: flex; flex-wrap: wrap; gap: 8px; padding: 0; margin: 12px 0; list-style: none; }
.badges li { background: #f1e9f8; color: #3d2565; border-radius: 99px; padding: 3px 12px; font-size: 14px; }
.box { background: #fff; border: 1px solid var(--line); border-radius: 14px; padding: 16px 20px; margin: 20px 0; }
.box h2 { font-size: 16px; margin: 0 0 8px; }
.box ul { margin: 0; padding-left: 18px; }
form { display: flex; flex-wrap: wrap; gap: 8px; align-items: end; margin: 12px 0 0; }
label { display: grid; gap: 2px; font-size: 14px; color: var(--soft); }
input { font: inherit; padding: 8px 12px; border: 1px solid #b5a996; border-radius: 8px; width: 160px; }
button { font: inherit; padding: 9px 18px; border: 0; border-radius: 8px; background: var(--accent); color: #fff; cursor: pointer; }
footer { border-top: 1px solid var(--line); padding: 16px 32px; color: var(--soft); font-size: 13px; }
footer dl { display: flex; flex-wrap: wrap; gap: 4px 20px; margin: 0; }
footer dl div { display: flex; gap: 6px; }
footer dd { margin: 0; color: var(--ink); overflow-wrap: anywhere; }
@media (max-width: 720px) { .product { grid-template-columns: 1fr; } main { padding: 20px; } }`;
}
