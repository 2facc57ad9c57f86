import Markup

/// How the report looks. No size is set in pixels, so that it grows with the reader's own type size.
enum ReportStyle {
  static let sheet = HTML.Stylesheet(
    base, tables, cover, parts, tiles, screen, phone, paper, paperCover, paperTables, paperTiles)

  /// The sans serif of the machine on a screen; on paper and in drawings the one whose letters take the same room on every
  /// machine.
  private static let base: StaticString = """
    *{box-sizing:border-box}
    html{font-family:system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;line-height:1.45;
    color:#0b0c0c;background:#fff;-webkit-text-size-adjust:100%}
    body{margin:0;overflow-wrap:break-word}
    bdi,.ref,.seal{overflow-wrap:anywhere}
    h1,h2,h3,h4{line-height:1.2;margin:0;break-after:avoid;break-inside:avoid}
    h2{font-size:1.7em;margin:0 0 .6em;padding-top:.4em;border-top:.25em solid #12436d}
    h3{font-size:1.2em;margin:1.4em 0 .4em}
    .criterion h3{padding-top:.5em;border-top:1px solid #0b0c0c}
    h4{font-size:1em;margin:1em 0 .3em}
    p,ul,ol,dl{margin:0 0 .7em}
    ul{padding-left:1.4em}
    ol{padding-left:2em}
    li{margin:.2em 0;break-inside:avoid}
    p{orphans:3;widows:3}
    a{color:#12436d}
    a:focus-visible,summary:focus-visible{outline:.2em solid #12436d;outline-offset:.15em}
    .quiet{color:#484949}
    .small{font-size:.92em}
    .ref,.seal{font-family:ui-monospace,"SF Mono",Menlo,Consolas,"Liberation Mono",monospace;font-size:.9em}
    .picture{margin:0 0 1.2em;break-inside:avoid}
    .picture .caption{font-weight:700;margin:0 0 .3em;break-after:avoid}
    svg.chart{display:block;width:100%;height:auto;font-family:Arial,"Liberation Sans",Helvetica,sans-serif}
    svg.chart.narrow{display:none}

    """

  private static let tables: StaticString = """
    table{width:100%;border-collapse:collapse;margin:0 0 1.2em;font-size:.9em;font-variant-numeric:tabular-nums}
    caption{text-align:left;font-weight:bold;padding:.3em 0;break-after:avoid}
    thead{display:table-header-group;break-after:avoid}
    tr{break-inside:avoid}
    th,td{text-align:left;vertical-align:top;padding:.35em .7em .35em 0;border-bottom:1px solid #b1b4b6}
    thead th{vertical-align:bottom;border-bottom:2px solid #0b0c0c}
    tbody th{font-weight:normal}
    th.n,td.n{text-align:right}
    th.n+:not(.n),td.n+:not(.n){padding-left:.7em}
    th:last-child,td:last-child{padding-right:0}
    th.w,td.w{width:38%}
    .aspects th.s,.aspects td.s{width:9%}
    .aspects th.w,.aspects td.w{width:21%}
    .aspects td:last-child{width:16%}
    .items th.s,.items td.s{width:11%}
    .items td:nth-child(5){width:15%}
    .items td:last-child{width:14%}
    .answers th.n,.answers td.n{width:7%}
    .answers th:nth-child(6){width:16%}
    .answers th:nth-child(7){width:15%}
    .answers th.w{width:30%}
    .readings th.s,.readings td.s{width:16%}
    .rules th.s,.rules td.s{width:12%}
    .rules th.w,.rules td.w,.readings th.w,.readings td.w{width:auto}
    .timetable th.s{width:13%}
    .claims th.w,.claims td.w{width:26%}
    .standing tbody th{font-weight:bold}
    .standing .s bdi,.position .s bdi,.position .n bdi{overflow-wrap:break-word}
    .position th.w,.position td.w{width:30%}

    """

  private static let cover: StaticString = """
    .marking{text-align:center;margin:0;padding:.3em 0}
    .band{background:#12436d;color:#fff;padding:2em 1.5em 1.6em}
    .band .kicker{margin:0 0 .3em}
    h1{font-size:2.6em}
    .lead{font-size:1.2em;margin:.4em 0 0}
    .headline{font-size:1.5em;line-height:1.3;font-weight:bold;margin:1em 0}
    .facts{display:grid;grid-template-columns:repeat(auto-fit,minmax(13em,1fr));gap:.8em 2em;margin:0 0 1.2em}
    .facts dt,.sign-off .label{font-size:.9em;color:#484949;margin:0}
    .facts dd{margin:0;font-weight:bold}
    .sign-off{border-top:1px solid #0b0c0c;border-bottom:1px solid #0b0c0c;padding:.7em 0;margin:0 0 1.2em}
    .sign-off p{margin:.15em 0}
    .caution{border:2px solid #0b0c0c;border-left-width:.6em;padding:.5em .9em;margin:0 0 1.2em}
    .caution p{margin:.2em 0}
    .copy{color:#484949}
    .verdict{border-left:.5em solid #12436d;padding:.1em 0 .1em .9em;margin:0 0 1em}
    .verdict p{margin:.25em 0}
    .verdict p:first-child{font-size:1.15em}
    .safety.first{border:2px solid #942514;padding:.6em .9em;margin:0 0 1em}
    .safety.first p{margin:0}
    .coverage.first{border:2px solid #12436d;padding:.6em .9em;margin:0 0 1em}
    .coverage.first p{margin:0}
    .coverage.first p:first-child{font-size:1.6em}

    """

  private static let parts: StaticString = """
    .contents ul{list-style:none;margin:0;padding:0}
    .contents>ul{margin:0 0 1em}
    .contents>ul>li{margin:.3em 0;font-weight:bold;break-inside:auto}
    .contents ul ul{padding-left:1.2em}
    .contents li li{font-weight:normal;font-size:.95em;margin:.1em 0}
    .entry{display:flex;justify-content:space-between;gap:1em}
    .page{min-width:2em;text-align:right;font-variant-numeric:tabular-nums}
    .unwritten{border-left:.4em dotted #484949;padding:.1em 0 .1em .8em;margin:0 0 .7em}
    .unwritten p{margin:0}
    .panels{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,20rem),1fr));gap:0 2rem}
    .losses th.w,.losses td.w{width:48%}
    .line{margin-bottom:.2em}
    .outline>li{margin:.7em 0;break-inside:auto}
    .outline p{margin:0;break-after:avoid}
    .terms div{display:grid;grid-template-columns:9em 1fr;gap:.6em;padding:.2em 0}
    .terms dd,.fields dd{margin:0}
    .fields{display:grid;grid-template-columns:max-content 1fr;gap:.1em 1em}
    .fields dt{color:#484949}

    """

  private static let screen: StaticString = """
    @media screen{
    main{max-width:62rem;margin:0 auto;padding:0 1.25rem 4rem}
    .band{margin:0 -1.25rem}
    .part{margin-top:3rem}
    .contents>ul{columns:2 22rem;column-gap:3rem}
    .entry{padding:.2em 0}
    details.data{margin:0 0 1em}
    summary{cursor:pointer;text-decoration:underline;color:#12436d;padding:.3em 0}
    }

    """

  /// Rows one under the other, each cell with its heading before it; drawings in the layout that is made for it.
  private static let phone: StaticString = """
    @media screen and (max-width:40rem){
    h1{font-size:2em}
    .headline{font-size:1.25em}
    svg.chart.wide{display:none}
    svg.chart.narrow{display:block}
    .terms div,.fields{grid-template-columns:1fr;gap:0}
    .terms dt{font-weight:bold}
    table,caption,tbody,tr,th,td{display:block;width:auto}
    thead{display:none}
    tr{border-top:2px solid #0b0c0c;padding:.3em 0}
    tbody th,tbody td,tbody th.n,tbody td.n,table tbody td.s{text-align:left;border:0;padding:.1em 0;width:auto!important}
    tbody th{font-weight:bold}
    table.heat tbody :is(td.c,td.ahead){text-align:left}
    table.heat .day{float:none;margin-right:.5em}
    td[data-label]::before{content:attr(data-label) ": ";color:#484949}
    }

    """
}
