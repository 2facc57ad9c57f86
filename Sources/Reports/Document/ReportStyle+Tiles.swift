extension ReportStyle {
  /// Grades as tiles, the worse the darker; the picture of all criteria, and what is set beside tiles on page one.
  static let tiles: StaticString = """
    .g{display:inline-block;min-width:1.9em;padding:.05em .25em;text-align:center;font-weight:bold;line-height:1.35;
    border:1.5px solid #0b0c0c;color:#0b0c0c;background:#fff}
    .g0{background:#801650;color:#fff}
    .g1{background:#ac4a22;color:#fff}
    .g2{background:#f0b45a}
    .g3{background:#efd296}
    .g4{background:#cfe3f1}
    .g5{border-width:3px}
    .gn{border:1.5px dashed #484949}
    .key{font-size:.92em}
    .key>span{display:inline-block;margin:0 1em .3em 0}
    .key>span:last-child{display:block}
    .heat td{vertical-align:middle}
    .heat th.c,.heat td.c{text-align:center;padding-left:.3em;padding-right:.3em}
    .heat tbody th{font-weight:normal}
    .heat tr.whole th,.heat tr.whole td{background:#eef1f4;font-weight:bold;border-bottom-color:#0b0c0c}
    .heat tr.risk th:first-child{border-left:.4em solid #801650;padding-left:.4em}
    .heat .owner,.heat .quiet{color:#484949;font-weight:normal}
    .heat td.c{white-space:nowrap}
    .heat th.ahead,.heat td.ahead{width:24%;text-align:right}
    .heat thead th.ahead{text-align:left}
    .heat .day{float:left;white-space:nowrap}
    .heat .axis{display:inline-block;vertical-align:middle}
    .heat th.ahead .axis{display:block;margin-left:auto}
    .worries{list-style:none;padding:0;display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,24rem),1fr));
    gap:.3em 2em}
    .worries .tiles{white-space:nowrap}
    .numbers{display:grid;grid-template-columns:repeat(auto-fit,minmax(9em,1fr));gap:.6em 1.2em;margin:0 0 .7em}
    .numbers div{border-left:2px solid #12436d;padding-left:.6em}
    .numbers dt{font-size:1.4em;font-weight:bold;line-height:1.15}
    .numbers dd{margin:0}
    .known th{font-weight:normal}
    .known th:first-child{width:17%}
    .known .s{width:10%}
    .known .w{width:auto}
    .wider th.s,.wider td.s{width:12%}
    .wider th:nth-child(2),.wider td:nth-child(2){width:22%}
    #actions th[scope=row],#actions td.s:nth-child(2){white-space:nowrap}
    .asks th.w,.asks td.w{width:40%}
    .asks th.s,.asks td.s{width:11%}
    .annexed strong{white-space:nowrap}

    """

  static let paperTiles: StaticString = """
    @media print{
    .heat{font-size:8.1pt;line-height:1.16}
    .heat caption{display:none}
    .heat th,.heat td{padding-top:.5mm;padding-bottom:.5mm}
    .heat .axis{width:23mm;height:2mm}
    .heat thead .axis{height:2.7mm}
    .heat tbody th{width:44%}
    .heat .owner{font-size:7.6pt}
    .g{border-width:.8pt;min-width:5.4mm;padding:0 .6mm}
    .g5{border-width:1.6pt}
    .gn{border-width:.8pt}
    .worries{display:block;columns:2;column-gap:6mm;margin-bottom:1mm}
    .worries li{font-size:8.5pt;line-height:1.22;margin:0 0 .8mm}
    .numbers{grid-template-columns:repeat(5,1fr);gap:2mm 3mm;margin-bottom:1.5mm}
    .numbers dt{font-size:13pt}
    .numbers dd{font-size:8pt;line-height:1.2}
    #summary{font-size:8.6pt;line-height:1.25}
    #summary h2{font-size:15pt;margin-bottom:2mm}
    #summary h3{font-size:11pt;margin:1.6mm 0 .6mm}
    #summary p{margin-bottom:.5mm}
    #summary .quiet{font-size:8.4pt}
    #summary .picture{margin-bottom:1mm}
    #summary .verdict p{margin:.2mm 0}
    #summary .safety p{line-height:1.25}
    #summary .safety.first{padding:1.2mm 3mm;margin-bottom:2mm}
    .known{font-size:7.8pt;line-height:1.22}
    .known th,.known td{padding-top:.7mm;padding-bottom:.7mm}
    .asks{margin-bottom:1.5mm}
    #summary table{font-size:8pt;line-height:1.22}
    .asks th,.asks td{padding-top:.35mm;padding-bottom:.35mm}
    #summary caption{display:none}
    .position{margin-bottom:2mm;line-height:1.22}
    .position th,.position td{padding-top:.3mm;padding-bottom:.3mm}
    .losses{font-size:7.8pt}
    .losses th,.losses td{padding-top:.5mm;padding-bottom:.5mm}
    .cover .contents{font-size:9.5pt;margin-bottom:2mm}
    .cover .contents>ul{columns:2;column-gap:10mm}
    .annexed{font-size:9pt}
    }

    """
}
