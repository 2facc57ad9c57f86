import Markup

/// How the pack looks: as the report does, with room to write in.
enum PackStyle {
  static let sheet = HTML.Stylesheet(ReportStyle.sheet, own)

  private static let own: StaticString = """

    .packfoot{display:none}
    .inside h2,#missing h2{font-size:1.2em;border:0;padding:0;margin:.6em 0 .4em}
    .inside{margin-top:1em}
    .fill td,.fill th{border-right:1px solid #b1b4b6;padding-left:.5em}
    .fill th:first-child,.fill td:first-child{padding-left:0}
    .fill th:last-child,.fill td:last-child{border-right:0}
    .fill td:empty{height:2.4em;min-width:7em}
    .days td,.days th{padding-top:.2em;padding-bottom:.2em}
    .days td:empty{height:1.6em;min-width:6em}
    .days :is(th,td):first-child{min-width:5em;overflow-wrap:normal}
    .checklist :is(th,td):nth-child(3){min-width:8.5em}
    .checklist :is(th,td):nth-child(4){min-width:7em}
    .checklist :is(th,td):nth-child(5){min-width:4.5em}
    .checklist{table-layout:auto}
    .documents :is(th,td):nth-child(1),.documents :is(th,td):nth-child(4),.checklist :is(th,td):nth-child(1),.checklist :is(th,td):nth-child(6),.checklist :is(th,td):nth-child(7){
    white-space:nowrap;overflow-wrap:normal}
    @media print{
    @page{margin:14mm 14mm 16mm}
    .cover{height:auto;padding:0;margin:0 0 6mm;display:block;overflow:visible;break-after:auto}
    .cover .facts{margin-top:4mm}
    body>.marking{display:block}
    .packfoot{display:block;position:fixed;left:0;right:0;bottom:0;height:6mm;padding-right:24mm;font-size:8pt;
    line-height:4mm;color:#484949;border-top:.5pt solid #b1b4b6;padding-top:1mm;white-space:nowrap;overflow:hidden}
    main{box-decoration-break:clone;-webkit-box-decoration-break:clone;padding-bottom:9mm}
    .fill tr{break-inside:avoid}
    #missing,.inside{break-inside:avoid}
    }

    """
}
