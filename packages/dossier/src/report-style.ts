/**
 * The page's whole style; its SHA-256 stands in the content policy, so the page accepts no other. One accent among greys;
 * lines instead of boxes; figures of equal width in columns. Every printed page carries `top` and `bottom` in its margin.
 */
export const reportStyle = ({ top, bottom }: { readonly top: string; readonly bottom: string }): string =>
  `${screen}${print}
@page{@top-center{content:${cssString(top)}}@bottom-left{content:${cssString(bottom)}}}
`

/** Any text as a CSS string: everything but plain letters and digits is written as its code point. */
const cssString = (text: string): string =>
  `"${[...text].map((c) => (/[\p{L}\p{N} .,:;()–—-]/u.test(c) ? c : `\\${(c.codePointAt(0) ?? 0).toString(16)} `)).join('')}"`

const screen = `
:root{--ink:#1a1d21;--muted:#5c6570;--hair:#dde1e6;--ground:#f5f6f7;--accent:#0b5c7f;--soft:#e8f0f4;--page:68rem}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:#fff;color:var(--ink);font:400 1rem/1.55 "Segoe UI",Roboto,"Helvetica Neue","Noto Sans","Liberation Sans","DejaVu Sans Condensed",system-ui,sans-serif;font-variant-numeric:tabular-nums lining-nums;font-kerning:normal}
main,.masthead,.notes,footer{max-width:var(--page);margin-inline:auto;padding-inline:1.5rem}
a{color:inherit;text-decoration-color:var(--hair);text-underline-offset:.2em}
a:hover{text-decoration-color:currentColor}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px;border-radius:2px}
.synthetic{margin:0;padding:.55rem 1.5rem;text-align:center;font-size:.8125rem;letter-spacing:.01em;font-weight:600;background:repeating-linear-gradient(-45deg,#f1f2f4 0 10px,#e4e7ea 10px 20px)}
.masthead{padding-top:1.75rem;font-size:.875rem;color:var(--muted)}
.masthead p{margin:0}
.patient strong{color:var(--ink);margin-right:.75rem}
h1{margin:.75rem 0 .6rem;max-width:28em;font-size:clamp(1.5rem,1rem + 2vw,2.125rem);line-height:1.24;font-weight:600;letter-spacing:-.012em;text-wrap:pretty}
h1 .thresholds{color:var(--accent)}
.lead{font-size:1.125rem;max-width:40em}
.question{margin:0 0 .35rem;color:var(--muted);font-size:.9375rem}
.asks{display:flex;flex-wrap:wrap;gap:.15rem 1.15rem;margin:0 0 2.25rem}
.ask{padding:.2rem 0;border:0;background:none;color:var(--accent);font:inherit;font-size:.875rem;text-decoration:underline dotted;text-underline-offset:.25em;cursor:pointer}
.ask:hover{text-decoration-style:solid}
.ask .number{display:none}
.nowrap{white-space:nowrap}
.new-disease{margin:1.25rem 0 0;padding:.6rem 0 .6rem .9rem;border-left:.35rem solid var(--ink);font-size:1.125rem;font-weight:600}
.answer{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,1fr);gap:1.5rem 3rem;align-items:start}
.verdicts{list-style:none;margin:0;padding:0}
.verdicts li{display:grid;grid-template-columns:1.5rem 1fr;gap:.7rem;padding:.75rem 0;border-top:1px solid var(--hair)}
.verdicts li:first-child{border-top:0;padding-top:0}
.verdicts strong{font-size:1.0625rem}
.verdict-mark{width:1.25rem;height:1.25rem;vertical-align:-.25rem;flex:none}
.verdicts .verdict-mark{margin-top:.15rem}
.gauge{margin:0}
.gauge figcaption{font-size:.875rem;margin-bottom:.4rem}
.keep-in-mind{margin-top:1.75rem;padding-top:.75rem;border-top:1px solid var(--hair)}
.keep-in-mind h2{margin:0 0 .35rem;font-size:.875rem;font-weight:600}
.keep-in-mind ul{margin:0;padding:0;list-style:none;columns:2;column-gap:3rem;font-size:.875rem;color:var(--muted)}
.keep-in-mind li{break-inside:avoid;padding:0 0 .4rem}
.contents{margin-top:2rem;padding:.6rem 0;border-block:1px solid var(--hair);font-size:.8125rem}
.contents ul{display:flex;flex-wrap:wrap;gap:.2rem 1.15rem;margin:0;padding:0;list-style:none}
.contents a{color:var(--muted);text-decoration:none}
.contents a:hover{color:var(--ink);text-decoration:underline}
main>section[id]{margin-top:3.5rem;scroll-margin-top:1rem}
main>section[id]>h2{margin:0 0 .9rem;padding-top:.55rem;border-top:2px solid var(--ink);font-size:1.25rem;line-height:1.3;font-weight:600;letter-spacing:-.005em}
h3{margin:2rem 0 .6rem;font-size:.9375rem;font-weight:600}
.intro,.beneath{max-width:46rem;margin:0 0 1rem}
.beneath{margin:1rem 0 0;font-size:1.125rem;font-weight:600}
.nothing{color:var(--muted);margin:0}
small,.aside,.bounds{font-size:.8125rem;color:var(--muted);font-weight:400}
.bounds{white-space:nowrap}
.chart-figure{margin:0}
.chart-figure figcaption{margin-bottom:.5rem;font-size:.875rem}
.chart{display:block;width:100%;height:auto;font-family:inherit;font-variant-numeric:tabular-nums;overflow:visible}
.gauge .chart{max-width:490px}
.narrow .chart{max-width:26rem}
.narrow,.paper{display:none}
.pair{display:grid;grid-template-columns:repeat(2,minmax(0,1fr));gap:2rem 2.5rem;margin-top:2rem}
.list{margin:0;padding:0;list-style:none;font-size:.9375rem}
.columns{columns:2;column-gap:3rem}
.list li{break-inside:avoid;margin-bottom:.35rem}
.legend{display:flex;flex-wrap:wrap;gap:.25rem 1.5rem;margin:.75rem 0 0;padding:0;list-style:none;font-size:.8125rem;color:var(--muted)}
.legend li{display:flex;align-items:center;gap:.45rem}
.key{flex:none;width:22px;height:16px}
.scroll{overflow-x:auto;overscroll-behavior-x:contain;background:linear-gradient(90deg,#fff 40%,transparent) 0 0/3rem 100% no-repeat local,linear-gradient(270deg,#fff 40%,transparent) 100% 0/3rem 100% no-repeat local,linear-gradient(90deg,rgb(20 30 40/.22),transparent) 0 0/.7rem 100% no-repeat scroll,linear-gradient(270deg,rgb(20 30 40/.22),transparent) 100% 0/.7rem 100% no-repeat scroll}
table{border-collapse:collapse;width:100%}
.figures{font-size:.875rem;line-height:1.4}
.figures th,.figures td{padding:.5rem .75rem .5rem 0;text-align:left;vertical-align:top;border-bottom:1px solid var(--hair)}
.figures th:last-child,.figures td:last-child{padding-right:0}
.figures thead th{vertical-align:bottom;font-size:.8125rem;font-weight:600;color:var(--muted);border-bottom:1px solid var(--ink);line-height:1.3}
.figures tbody th{font-weight:400}
.figures .n{text-align:right;white-space:nowrap}
.figures thead .n{white-space:normal}
.figures .n+:not(.n){padding-left:1.25rem}
.compact{width:auto;min-width:min(100%,44rem)}
.compact th,.compact td{padding-right:1.75rem}
.compact tbody th{min-width:11rem}
.figures tr.judged>*{background:var(--soft)}
.figures tr.judged>th{box-shadow:inset 3px 0 0 var(--accent);font-weight:600}
.figures tr.baseline>th{box-shadow:inset 3px 0 0 var(--muted);font-weight:600}
.figures tr.judged>th,.figures tr.baseline>th{padding-left:.7rem}
.figures tbody th[scope=row]{padding-left:.7rem}
.figures thead th:first-child{padding-left:.7rem}
.figures .bar{width:200px;padding-right:1rem}
.ends{display:flex;justify-content:space-between;width:190px}
.row-bar{display:block;width:190px;height:26px;margin:-.2rem 0}
.verdict-cell{white-space:nowrap}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.share{display:inline-block;width:72px;height:10px;margin-left:.5rem;vertical-align:0}
.spark{display:block;width:108px;height:24px}
.line{display:block}
.untold{display:block;position:sticky;left:.7rem;width:max-content;max-width:min(46rem,calc(100vw - 3rem))}
.ledger td,.ledger th{vertical-align:middle!important}
.ledger tbody th{min-width:6rem}
.refused code,code{font:400 .8125rem/1.4 ui-monospace,"SF Mono",Consolas,"DejaVu Sans Mono",monospace;overflow-wrap:anywhere}
.refused th{width:38%}
.refused summary{font-size:.8125rem}
abbr{text-decoration:none}
.strip{table-layout:fixed;min-width:52rem;width:calc(100% + .5rem);margin-inline:-.25rem}
.strip th,.strip td{padding:0 .25rem;text-align:left;vertical-align:bottom;font-weight:400}
.strip td{vertical-align:top}
.strip thead th{font-size:.8125rem;line-height:1.35;padding-bottom:.35rem}
.strip thead span{display:block}
.strip .treated{color:var(--muted);font-size:.6875rem;line-height:1.3}
.strip .date{color:var(--muted)}
.strip .total{font-size:1.0625rem;font-weight:600}
.strip .judged .total,.strip .judged .role{color:var(--accent)}
.strip .role{min-height:1.35em;color:var(--muted)}
.strip.of-1{min-width:0;max-width:11.5rem}
.strip.of-2{min-width:0;max-width:23rem}
.strip.of-3{min-width:0;max-width:34.5rem}
.strip.of-4{min-width:0;max-width:46rem}
.strip.of-5{max-width:57.5rem}
.row-name{display:block;position:sticky;left:0;width:max-content;max-width:min(90vw,60rem);padding:.9rem 0 .3rem;font-size:.875rem;color:var(--muted)}
.row-name strong{color:var(--ink);margin-right:.4rem}
.crop{display:block;width:100%;height:auto;font-family:inherit}
.under{display:flex;flex-wrap:wrap;justify-content:space-between;gap:0 .35rem;font-size:.8125rem;line-height:1.4;padding-top:.15rem}
.under span{color:var(--muted)}
details{margin-top:.75rem}
summary{cursor:pointer;font-size:.875rem;color:var(--accent);width:max-content;max-width:100%}
.rules div{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,1fr);gap:.25rem 2.5rem;padding:.45rem 0;border-bottom:1px solid var(--hair);font-size:.875rem}
.rules dd,.because dd{margin:0;color:var(--muted)}
.because{display:grid;grid-template-columns:max-content 1fr;gap:.3rem 1rem;font-size:.8125rem}
.because dd{overflow-wrap:anywhere}
footer{margin-top:4rem;padding-block:1rem 3rem;border-top:1px solid var(--hair);font-size:.8125rem;color:var(--muted)}
footer p{margin:0 0 .25rem}
.explain{position:relative;display:inline-flex;align-items:center;justify-content:center;width:1.125rem;height:1.125rem;margin:0 .1rem;padding:0;border:1px solid var(--muted);border-radius:50%;background:none;color:var(--muted);font:600 .6875rem/1 inherit;font-family:inherit;vertical-align:.1em;cursor:pointer}
.explain::after{content:"";position:absolute;inset:-.3rem}
.explain:hover,.explain:focus-visible{border-color:var(--accent);background:var(--accent);color:#fff}
.explain .number{display:none}
.notes{padding-top:0}
.print-only{display:none}
.note{width:min(25rem,calc(100vw - 1.6rem));margin:.4rem;padding:1rem 1.15rem;border:1px solid var(--hair);border-radius:.35rem;background:#fff;color:var(--ink);box-shadow:0 6px 28px rgb(20 30 40/.16);font-size:.875rem;line-height:1.5}
.note h3{margin:0 0 .4rem;font-size:.9375rem}
.note p{margin:0 0 .5rem}
.note .number{display:none}
.close{padding:.2rem 0;border:0;background:none;color:var(--accent);font:inherit;font-size:.8125rem;cursor:pointer}
.note:not(:popover-open){display:none}
.note:popover-open{inset:auto;margin:auto;inset:0;height:fit-content}
@supports (position-area:bottom span-right){.note:popover-open{inset:auto;margin:.4rem;position-area:bottom span-right;position-try-fallbacks:flip-block,flip-inline,flip-block flip-inline}}
@media screen and (max-width:62rem){.note:popover-open{position:fixed;position-area:none;inset:auto 0 0;margin:0;width:auto;max-width:none;max-height:75vh;overflow:auto}.answer{grid-template-columns:minmax(0,1fr)}.wide{display:none}.paper,.also-paper{display:block}.strip{min-width:44rem}.compact th,.compact td{padding-right:1.1rem}.figures .bar{display:none}.plain .bounds{display:block}.figures .n+:not(.n){padding-left:.75rem}}
@media screen and (max-width:44rem){
main,.masthead,.notes,footer{padding-inline:1rem}
.wide,.paper{display:none}.narrow{display:block}
.pair{grid-template-columns:minmax(0,1fr)}
.keep-in-mind ul,.columns{columns:1}
.rules div{grid-template-columns:minmax(0,1fr)}
main>section[id]{margin-top:2.75rem}
.figures:not(.compact):not(.refused){min-width:52rem}
.figures.ledger:not(.compact):not(.refused){min-width:34rem}
.compact{min-width:100%}
.compact tbody th{min-width:7.5rem}
.compact th,.compact td{padding-right:.8rem}
.share{display:none}
.verdict-cell{white-space:normal}
.spark{width:64px}
.ledger .bounds{display:block}
.ledger tbody th{min-width:5.4rem}
.refused,.refused tbody,.refused tr,.refused th,.refused td{display:block;width:auto;border:0;padding:.15rem 0!important}
.refused thead{display:none}
.refused tr{padding:.5rem 0;border-bottom:1px solid var(--hair)}
}
`

const print = `
@page{size:A4;margin:15mm 13mm 15mm;@top-center{font:600 8pt sans-serif;color:#1a1d21}@bottom-left{font:8pt sans-serif;color:#5c6570}@bottom-right{content:counter(page) " / " counter(pages);font:8pt sans-serif;color:#5c6570}}
@media print{
:root{--page:none}
html{font-size:11.2px}
.masthead{padding-top:.6rem}
summary{display:none}
.figures{font-size:.8125rem}
.figures th,.figures td{padding-block:.3rem}
.compact th,.compact td{padding-right:.9rem}
.verdict-cell{white-space:normal}
.ledger td,.ledger th{padding-block:.1rem}
body{-webkit-print-color-adjust:exact;print-color-adjust:exact}
main,.masthead,.notes,footer{padding-inline:0}
.pair{gap:1.2rem 2rem;margin-top:1rem}
.contents,.close{display:none}
.ask{text-decoration:none;color:var(--muted)}
.ask .number{display:inline-block;margin-left:.35em;min-width:1.5em;border:1px solid var(--muted);border-radius:1em;text-align:center;font-size:.625rem;line-height:1.5}
.wide,.narrow{display:none}.paper,.also-paper{display:block}
.scroll{overflow:visible;background:none}
.strip{min-width:0;width:100%;margin:0}
.answer{grid-template-columns:1fr 1fr}
main>section[id]{margin-top:2rem}
footer{margin-top:1rem;padding-bottom:0;break-inside:avoid}
footer p+p{display:none}
h2,h3,figcaption,thead,summary{break-after:avoid}
figure,tr,.compact,#method,.rules div,.verdicts li,.note,.legend,.answer,.strip tbody{break-inside:avoid}
details::details-content{content-visibility:visible;display:block;height:auto}
.explain{border-color:var(--muted);color:var(--muted);width:1.25rem;height:1.25rem;font-size:.625rem}
.explain .mark{display:none}
.explain .number{display:inline}
.print-only{display:block}
.notes{break-before:page;columns:2;column-gap:2.2rem}
.notes h2{column-span:all;font-size:1.25rem;margin:0 0 .8rem}
.note,.note:not(:popover-open){display:block;position:static;width:auto;height:auto;margin:0 0 .9rem;padding:0;border:0;box-shadow:none;overflow:visible;font-size:.875rem}
.note .number{display:inline-block;min-width:1.6em;color:var(--muted);font-weight:400}
.note h3{margin:0 0 .15rem}
.note p{margin:0 0 .25rem}
}
`
