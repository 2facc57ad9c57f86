import Markup

/// How the report looks. No size is set in pixels, so that it grows with the reader's own type size.
enum ReportStyle {
  static let sheet = HTML.Stylesheet(base, tables, cover, parts, screen, print)

  private static let base: StaticString = """
    *{box-sizing:border-box}
    html{font-family:system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;line-height:1.45;
    color:#0b0c0c;background:#fff;-webkit-text-size-adjust:100%}
    body{margin:0;overflow-wrap:break-word}
    bdi,.ref{overflow-wrap:anywhere}
    h1,h2,h3,h4{line-height:1.2;margin:0;break-after:avoid;break-inside:avoid}
    h2{font-size:1.6em;margin:0 0 .6em;padding-top:.4em;border-top:.25em solid #12436d}
    h3{font-size:1.2em;margin:1.5em 0 .4em}
    .criterion h3{padding-top:.5em;border-top:1px solid #0b0c0c}
    h4{font-size:1em;margin:1em 0 .3em}
    p,ul,ol,dl{margin:0 0 .7em}
    ul{padding-left:1.4em}
    ol{padding-left:2em}
    li{margin:.2em 0;break-inside:avoid}
    p{orphans:3;widows:3}
    a{color:#12436d}
    .quiet{color:#484949}
    .small{font-size:.92em}
    .ref,.seal{font-family:ui-monospace,"SF Mono",Menlo,Consolas,"Liberation Mono",monospace;font-size:.9em}
    .definitions{position:absolute}
    figure{margin:0 0 1em;break-inside:avoid}
    figcaption{font-weight:700;margin:0 0 .3em}
    svg.chart{display:block;width:100%;height:auto;font-family:inherit}

    """

  private static let tables: StaticString = """
    table{width:100%;border-collapse:collapse;margin:0 0 1.2em;font-size:.9em;font-variant-numeric:tabular-nums}
    caption{text-align:left;font-weight:bold;padding:.3em 0;break-after:avoid}
    thead{display:table-header-group}
    tr{break-inside:avoid}
    th,td{text-align:left;vertical-align:top;padding:.35em .7em .35em 0;border-bottom:1px solid #b1b4b6}
    thead th{vertical-align:bottom;border-bottom:2px solid #0b0c0c}
    tbody th{font-weight:normal}
    th,td{min-width:5em}
    th.n,td.n{text-align:right;min-width:0}
    th.n+:not(.n),td.n+:not(.n){padding-left:.7em}
    th:last-child,td:last-child{padding-right:0}
    th.s,td.s{width:6.6em;min-width:5.6em}
    th.w,td.w{width:38%}

    """

  private static let cover: StaticString = """
    .cover{border-top:.5em solid #12436d;padding-top:1em}
    .kicker{color:#484949;margin:0}
    h1{font-size:2.2em}
    .lead{font-size:1.15em;margin:.2em 0 .8em}
    .facts{display:flex;flex-wrap:wrap;gap:.4em 2.2em;margin:0 0 1em}
    .facts dt{font-size:.85em}
    .facts dt,.terms dt{color:#484949}
    .facts dd{margin:0;font-weight:bold}
    .caution{border:2px solid #0b0c0c;border-left-width:.6em;padding:.5em .9em;margin:0 0 1em}
    .caution p{margin:.2em 0}
    .verdict{border-left:.5em solid #12436d;padding:.1em 0 .1em .9em;margin:0 0 1em}
    .verdict p{margin:.25em 0}
    .verdict p:first-child{font-size:1.15em}
    .coverage.first{border:2px solid #12436d;padding:.6em .9em;margin:0 0 1em}
    .coverage.first p{margin:0}
    .big{font-size:1.6em;font-weight:bold}
    .readings th.w,.readings td.w{width:auto}
    table.short{break-inside:avoid}
    tbody tr:first-child{break-before:avoid}
    .standing tbody th{font-weight:bold}
    .tag{font-weight:bold;white-space:nowrap}
    .moves h2,.overdue h2,.guide h2{font-size:1.2em;border:0;padding:0;margin:1em 0 .4em}

    """

  private static let parts: StaticString = """
    .grades{margin-bottom:.2em}
    .way>li{margin:.7em 0;break-inside:auto}
    .way .step{margin:0;break-after:avoid}
    .terms div{display:grid;grid-template-columns:9em 1fr;gap:.6em;padding:.2em 0}
    .terms dd{margin:0}
    .foot{display:none}

    """

  private static let screen: StaticString = """
    @media screen{
    main{max-width:62rem;margin:0 auto;padding:1.5rem 1.25rem 4rem}
    .part{margin-top:3rem}
    details.data{margin:0 0 1em}
    summary{cursor:pointer;text-decoration:underline;color:#12436d;padding:.3em 0}
    table{display:table}
    }
    @media screen and (max-width:40rem){
    table{display:block;overflow-x:auto}
    figure{overflow-x:auto}
    svg.chart{min-width:40rem}
    }

    """

  private static let print: StaticString = """
    @page{size:A4;margin:15mm 16mm 13mm;@bottom-right{content:counter(page) " of " counter(pages);
    font:8pt system-ui,-apple-system,"Segoe UI",Arial,sans-serif;color:#484949;vertical-align:top;margin-top:-4.9mm}}
    @media print{
    html{font-size:9.5pt;line-height:1.36;-webkit-print-color-adjust:exact;print-color-adjust:exact}
    .part{break-before:page}
    .guide,.overdue{break-inside:avoid}
    .dense th,.dense td,.standing th,.standing td{padding-top:.2em;padding-bottom:.2em}
    .dense td.w,.dense th.w{width:46%}
    details.data{display:none}
    a{color:inherit;text-decoration:none}
    table{font-size:8.5pt}
    .cover{padding-top:.5em}
    h1{font-size:2em}
    .moves h2,.overdue h2{margin-top:.8em}
    }
    @supports (box-decoration-break:clone){@media print{
    main{box-decoration-break:clone;padding-bottom:9mm}
    .foot{display:block;position:fixed;left:0;right:0;bottom:0;height:6mm;padding-right:24mm;font-size:8pt;line-height:4mm;
    color:#484949;border-top:.5pt solid #b1b4b6;padding-top:1mm;white-space:nowrap;overflow:hidden}
    }    }

    """
}
