extension ReportStyle {
  /// A4 with running heads. The margins' own type is set here, their texts with each kind of page. Headings keep the blank at
  /// which a line ends: without it the PDF's outline runs two words together.
  static let paper: StaticString = """
    @page{size:A4;margin:20mm 16mm 18mm;
    @top-left{font:8pt Arial,"Liberation Sans",Helvetica,sans-serif;color:#484949;vertical-align:bottom;
    padding-bottom:4mm;text-align:left;white-space:nowrap;width:60%}
    @top-right{font:bold 8pt Arial,"Liberation Sans",Helvetica,sans-serif;color:#484949;vertical-align:bottom;
    padding-bottom:4mm;text-align:right;white-space:nowrap;width:40%}
    @bottom-left{font:8pt Arial,"Liberation Sans",Helvetica,sans-serif;color:#484949;vertical-align:top;
    padding-top:4mm;text-align:left;white-space:nowrap;width:84%}
    @bottom-right{font:8pt Arial,"Liberation Sans",Helvetica,sans-serif;color:#0b0c0c;vertical-align:top;
    padding-top:4mm;text-align:right;white-space:nowrap;width:16%}}
    @media print{
    html{font-family:Arial,"Liberation Sans",Helvetica,sans-serif;font-size:9.5pt;line-height:1.32;
    -webkit-print-color-adjust:exact;print-color-adjust:exact}
    details.data,body>.marking{display:none}
    a{color:inherit;text-decoration:none}
    h1,h2,h3,h4{white-space:pre-wrap}
    h2{font-size:20pt;margin:0 0 4mm;padding-top:0;border-top:0}
    .follows{margin-top:8mm}
    .whole{break-inside:avoid}
    .picture{margin-bottom:3mm}
    p:has(+.picture){break-after:avoid}
    h3{font-size:12pt}
    .criterion{border-top:1.2pt solid #12436d;margin-top:4mm;padding-top:2mm}
    .criterion h3{border-top:0;padding-top:0;margin:0 0 1mm}
    .criterion>p{break-after:avoid;break-inside:avoid}
    .contents>ul{columns:2;column-gap:10mm}
    .contents>ul>li{margin:0 0 1.5mm}
    .entry{gap:3mm}
    .panels{grid-template-columns:1fr 1fr;gap:0 6mm}
    h4{margin:2mm 0 .5mm}
    p,ul,ol{margin-bottom:1.5mm}
    li{margin:.5mm 0}
    .line{font-size:9pt}
    #summary li{margin:.4mm 0}
    #summary table,#summary .verdict{margin-bottom:2.5mm}
    }

    """

  /// The cover fills its page to the edges; what is too long for it goes on, and is not cut.
  static let paperCover: StaticString = """
    @page kind-0{margin:0}
    @media print{
    .cover{min-height:296mm;padding:14mm 20mm 9mm;-webkit-box-decoration-break:clone;box-decoration-break:clone;display:flex;
    flex-direction:column}
    .band{margin:-14mm -20mm 0;padding:28mm 20mm 11mm}
    .band .kicker{font-size:12pt;margin-bottom:6mm}
    h1{font-size:34pt}
    .lead{font-size:15pt;margin-top:5mm}
    .headline{font-size:17pt;margin:9mm 0 8mm}
    .headline:has(+.headline){margin-bottom:0;color:#942514}
    .headline+.headline{margin-top:5mm}
    .facts{grid-template-columns:1fr 1fr;gap:3mm 10mm;margin-bottom:5mm;font-size:10.5pt}
    .sign-off{padding:3mm 0;margin-bottom:5mm;font-size:10.5pt}
    .long .band{padding:16mm 20mm 8mm}
    .long h1{font-size:22pt}
    .long .headline{font-size:14pt;margin:5mm 0}
    .long :is(.facts,.sign-off){font-size:9.5pt;margin-bottom:3mm}
    .copy{margin:auto 0 0;font-size:9pt}
    }

    """

  static let paperTables: StaticString = """
    @media print{
    table{font-size:8.2pt;margin-bottom:4mm;line-height:1.3}
    th,td{padding:1mm 2.5mm 1mm 0}
    .small{font-size:8.2pt;line-height:1.28;break-inside:avoid}
    table.short{break-inside:avoid}
    tbody tr:first-child{break-before:avoid;break-after:avoid}
    tbody tr:last-child{break-before:avoid}
    .aspects th,.aspects td,.dense th,.dense td,.items th,.items td,.rules th,.rules td{padding-top:.6mm;padding-bottom:.6mm}
    .ref{font-size:7.4pt}
    .ref.cases{font-size:8pt}
    }

    """
}
