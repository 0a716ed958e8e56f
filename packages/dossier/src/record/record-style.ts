/** What the page of a record adds to the style of reports: three columns for the first look, a timeline, answers as rows. */
export const recordStyle = `
.publication{max-width:46rem;margin:.2rem 0 0}
.glance{display:grid;grid-template-columns:repeat(3,minmax(0,1fr));gap:1.5rem 2.25rem;margin-top:1.25rem;font-size:.875rem;line-height:1.45}
.glance.of-2{grid-template-columns:minmax(0,1fr) minmax(0,2fr)}
.glance.of-1{grid-template-columns:minmax(0,1fr)}
.glance.of-2>:last-child ul{columns:2;column-gap:2.25rem}
.glance.of-1 ul{columns:3;column-gap:2.25rem}
.glance.of-2 li,.glance.of-1 li{break-inside:avoid}
.glance h2{margin:0 0 .5rem;padding-top:.45rem;border-top:2px solid var(--ink);font-size:1rem;font-weight:600}
.glance ul,.answers ul,ul.keep,.notes-list{margin:0;padding:0;list-style:none}
.glance li{position:relative;padding:0 0 .55rem 1.5rem}
.glance li>.mark{position:absolute;left:0;top:0}
.mark{display:inline-block;width:1.15em;text-align:center;font-family:"DejaVu Sans","Segoe UI Symbol",sans-serif;color:var(--accent);font-weight:400}
.mark.is-safety-limit{color:#a3261b;font-weight:700}
.state{color:var(--muted)}
.skip{position:absolute;left:-999rem;background:#fff;padding:.5rem 1rem}
.skip:focus{left:.5rem;top:.5rem;z-index:1}
.area{margin:0;border-top:1px solid var(--hair)}
.area>summary{width:auto;padding:.55rem 0;color:var(--ink)}
.area>summary h3{display:inline;margin:0}
.area[open]{padding-bottom:1rem}
.outcomes small{display:block}
.outcomes th[scope=row]{min-width:11rem;padding-left:0}
.rules dt code{color:var(--muted)}
.rules div:target{background:var(--soft)}
a.title{text-decoration:none}
a.title:hover{text-decoration:underline}
.verdict h1{max-width:44em;font-size:clamp(1.2rem,1rem + .8vw,1.5rem)}
.who{margin:.6rem 0 0;max-width:48rem;font-size:1rem;color:var(--ink)}
.glance li a{text-decoration:none}
.glance li a:hover{text-decoration:underline}
.glance .more{padding-left:1.5rem;color:var(--muted)}
.figures.timeline td,.figures.timeline th{padding-block:.4rem}
.timeline th:first-child{white-space:nowrap;width:9.5rem}
.timeline th.wide-date:first-child{white-space:normal}
.timeline .group{color:var(--muted);font-size:.8125rem;width:7.5rem}
.timeline details,.answers details,.claims details{margin-top:.2rem}
.timeline summary,.answers summary,.claims summary{font-size:.8125rem}
.timeline tr:target>*,.answers li:target{background:var(--soft)}
blockquote{margin:.2rem 0 .3rem;padding-left:.8rem;border-left:3px solid var(--hair);font-size:.8125rem;color:var(--muted);max-width:46rem;overflow-wrap:anywhere}
.answers h3{margin:1.75rem 0 .5rem;font-size:1.0625rem}
.answers>ul:not(.bases)>li,.area>ul:not(.keep)>li{display:grid;grid-template-columns:7.5rem minmax(0,1fr);gap:.15rem 1rem;padding:.6rem 0;border-top:1px solid var(--hair);break-inside:avoid}
.answers .basis,.claims .basis{font-size:.8125rem;color:var(--muted);padding-top:.1rem}
.answers .said{max-width:48rem}
.answers .said p{margin:0}
.answers .title{font-weight:600}
.steps{margin:.3rem 0 0!important;font-size:.875rem}
.steps li{padding:.08rem 0 .08rem 1.5rem;position:relative}
.steps .mark{position:absolute;left:0}
.keep{margin:.3rem 0 0;font-size:.8125rem;color:var(--muted)}
.keep li{padding-left:1.5rem;position:relative}
.keep li::before{content:"–";position:absolute;left:.5rem}
.links{margin:.3rem 0 0;font-size:.8125rem;color:var(--muted)}
.links a{white-space:nowrap}
.origin{margin:.25rem 0 0;font-size:.8125rem;color:var(--muted);overflow-wrap:anywhere}
.bases{display:flex;flex-wrap:wrap;gap:.2rem 1.4rem;margin:0;padding:0;list-style:none;font-size:.8125rem;color:var(--muted)}
@media screen and (max-width:62rem){.glance{grid-template-columns:repeat(2,minmax(0,1fr));gap:1.25rem 2rem}.glance>div:nth-child(3){grid-column:1/-1}.glance>div:nth-child(3) ul{columns:2;column-gap:2rem}.glance>div:nth-child(3) li{break-inside:avoid}.glance.of-1 ul{columns:2}}
@media screen and (max-width:44rem){.links a{white-space:normal}.area>ul:not(.keep)>li{grid-template-columns:minmax(0,1fr)}.glance,.glance.of-2{grid-template-columns:minmax(0,1fr)}.glance>div:nth-child(3) ul,.glance.of-2>:last-child ul,.glance.of-1 ul{columns:1}.answers>ul:not(.bases)>li{grid-template-columns:minmax(0,1fr)}.figures.timeline:not(.compact){min-width:0}.timeline th:first-child{width:auto;white-space:normal;min-width:5rem}.timeline .group{display:none}}
@page{margin:13mm 13mm 14mm}
@media print{
html{font-size:10.8px}
.skip{display:none}
.who,.publication,.verdict h1{max-width:none}
.glance{gap:1rem 1.4rem;margin-top:.9rem}
.glance li{padding-bottom:.4rem}
.glance li,.notes-list li{break-inside:avoid}
#course{float:left;width:100%;margin-bottom:1.2rem;break-inside:avoid}
#claims li,#findings li{break-inside:avoid!important}
#timeline{clear:both}
main:not(:has(#claims)) #timeline{clear:none}
main>section[id]{margin-top:1.4rem}
main>section[id]>h2{margin-bottom:.6rem}
.answers{font-size:.9375rem;line-height:1.35}
.answers h3,.area>summary h3{font-size:1rem}
.answers h3{margin:.9rem 0 .3rem}
.area{border:0;margin-top:.9rem}
.area[open]{padding-bottom:0}
.area>summary,.unknown>summary{display:block;list-style:none;padding:0}
.area>summary{width:auto;padding:0 0 .25rem;border-bottom:1px solid var(--ink);break-after:avoid}
.area>summary::marker,.unknown>summary::marker{content:none}
.area::details-content{content-visibility:visible;display:block;height:auto}
#answers .answers,#freshness ul,#care ul,#questioned ul{columns:2;column-gap:1.8rem;}
#answers .bases,.area:has(.outcomes){column-span:all}
.area:has(.outcomes)>ul:not(.keep){columns:2;column-gap:1.8rem}
#freshness .answers>ul{columns:3}
#freshness li,#care li{break-inside:avoid}
.answers>ul:not(.bases)>li,.area>ul:not(.keep)>li{display:block;padding:.18rem 0 .22rem;border-top:0;border-bottom:1px solid var(--hair);break-inside:auto}
.answers .said{max-width:none}
.answers .said p,.steps,.keep{line-height:1.35}
.answers .basis{display:inline;margin-right:.2rem;padding:0;white-space:nowrap}
.answers .said,.answers .said>p:first-child{display:inline}
.answers li details:not(.unknown) .origin{display:inline}
.answers details .origin+.origin::before{content:"· "}
.answers details,.answers .links,.answers .origin,.steps,.keep{margin-top:.12rem}
.answers blockquote,.timeline details{display:none}
.links a{white-space:normal}
.links details,.links summary{display:inline;margin:0;padding:0}
.links summary::marker{content:""}
.links .between{display:none}
.timeline th:first-child{width:8.5rem}
.figures.timeline td,.figures.timeline th{padding-block:.22rem}
.figures.timeline,.figures.outcomes{line-height:1.3}
.rules{columns:3;column-gap:1.2rem}
.rules div{display:block;padding:.1rem 0;font-size:.68rem;line-height:1.2}
.rules code{font-size:.65rem}
}
`
