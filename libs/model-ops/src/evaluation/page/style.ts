/** No character in it that HTML would escape. */
export const STYLE = `
body { font: 15px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 75rem; padding: 0 1rem; color: #1a1a1a; background: #fff; }
h1 { font-size: 1.6rem; } h2 { font-size: 1.2rem; margin-top: 2.5rem; } h3 { font-size: 1rem; margin-bottom: .3rem; }
.notice { border-left: 4px solid #b45309; background: #fef6e7; padding: .6rem 1rem; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; } th, td { padding: .3rem .7rem; border-bottom: 1px solid #ddd; text-align: left; vertical-align: top; }
td.number { white-space: nowrap; font-variant-numeric: tabular-nums; } .interval { color: #555; font-size: .85em; display: block; }
.plots { display: grid; grid-template-columns: repeat(auto-fill, minmax(16rem, 1fr)); gap: 1.5rem; }
figure { margin: 0; } figcaption { font-size: .85rem; color: #444; } svg { width: 100%; height: auto; } svg text { font-size: 11px; fill: #444; }
.bar { fill: #3b6ea5; } .axis { stroke: #888; } .mean { stroke: #b45309; stroke-width: 2; }
.three { display: grid; grid-template-columns: 2fr 1fr 1fr; gap: 1rem; } .three h4 { margin: 0; font-size: .85rem; color: #555; }
.text { white-space: pre-wrap; overflow-wrap: anywhere; background: #f6f6f4; padding: .6rem; max-height: 24rem; overflow-y: auto; font-size: .9rem; }
.machine { background: #fef6e7; } code { overflow-wrap: anywhere; }
@media (max-width: 50rem) { .three { grid-template-columns: 1fr; } }
@media print { .text { max-height: none; } }
`;
