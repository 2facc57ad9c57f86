import Markup

/// How a form looks: one column, large type, nothing that moves. Colours have at least 4.5 to 1 against their ground,
/// and none says anything alone.
enum FormStyle {
  static let sheet = HTML.Stylesheet(base, fields, choices, parts, print)

  private static let base: StaticString = """
    *{box-sizing:border-box}
    html{font-family:system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;line-height:1.5;
    color:#0b0c0c;background:#fff;-webkit-text-size-adjust:100%}
    body{margin:0;overflow-wrap:anywhere}
    header,main,footer{max-width:46rem;margin:0 auto;padding:0 1.25rem}
    header{border-top:.6rem solid #12436d;padding-top:1.2rem}
    footer{padding-top:1rem;padding-bottom:2rem;font-size:.9rem;color:#484949}
    h1,h2,h3,h4{line-height:1.25;margin:0;break-after:avoid}
    h1{font-size:2rem}
    h2{font-size:1.5rem;margin-bottom:.6rem}
    h3{font-size:1.2rem;margin:1.6rem 0 .5rem}
    h4{font-size:1.05rem}
    p,ul,ol{margin:0 0 .8rem}
    ul,ol{padding-left:1.5rem}
    li{margin:.25rem 0}
    a{color:#12436d}
    .kicker,.quiet,.hint,.progress,.code{color:#484949}
    .kicker{margin:0}
    .code,.progress{font-size:.9rem;font-weight:normal;white-space:nowrap}
    .lead{font-size:1.1rem}
    .unseen{position:absolute;width:1px;height:1px;margin:-1px;padding:0;overflow:hidden;clip-path:inset(50%);
    white-space:nowrap;border:0}
    :focus-visible,.problems:focus{outline:3px solid #0b0c0c;outline-offset:2px;box-shadow:0 0 0 6px #ffdd00}
    [hidden]{display:none}

    """

  private static let fields: StaticString = """
    fieldset{border:0;margin:0;padding:0;min-width:0}
    legend{padding:0}
    .field{margin:0 0 1.1rem}
    .field label,.ladder>legend,label[for=text]{display:block;font-weight:bold}
    .hint{margin:0 0 .25rem;font-size:.95rem}
    input[type=text],textarea,select{font:inherit;color:inherit;background:#fff;width:100%;border:2px solid #0b0c0c;
    border-radius:0;padding:.35rem .5rem;min-height:2.6rem}
    input.short{max-width:16rem}
    select{max-width:26rem}
    textarea{resize:vertical;display:block}
    .error{color:#b10e1e;font-weight:bold;margin:.1rem 0 .3rem}
    .error:empty,.advice:empty,#saved:empty{display:none}
    .error:not(:empty)::before{content:"Please check: "}
    input[aria-invalid=true],textarea[aria-invalid=true]{border-color:#b10e1e;border-width:3px}
    button{font:inherit;font-weight:bold;color:#0b0c0c;background:#f3f2f1;border:2px solid #0b0c0c;padding:.45rem .9rem;
    min-height:2.75rem;cursor:pointer}
    button:hover{background:#dbdad9}
    .main-button{color:#fff;background:#12436d;border-color:#12436d;font-size:1.15rem;padding:.6rem 1.4rem}
    .main-button:hover{background:#0c2e4b}
    input[type=file]{font:inherit;max-width:100%}
    .paper{border:2px dashed #767676;padding:.4rem .8rem .6rem}
    .paper-said:empty,.free[hidden]{display:none}
    .paper-said{margin:.4rem 0 0;font-weight:bold;overflow-wrap:anywhere}
    .advice{border-left:.35rem solid #0b0c0c;padding-left:.7rem}

    """

  private static let choices: StaticString = """
    .option{display:flex;gap:.6rem;align-items:flex-start;margin:.15rem 0;break-inside:avoid}
    .option input{flex:none;width:1.5rem;height:1.5rem;margin:.45rem 0 0;accent-color:#12436d}
    .option label{font-weight:normal;padding:.35rem 0;flex:1;cursor:pointer}
    .option .rung{display:block}
    .options{display:flex;flex-wrap:wrap;gap:0 1.4rem}
    .options .option label{flex:none}
    details{margin:0 0 .8rem}
    summary{cursor:pointer;color:#12436d;padding:.35rem 0}
    .help ul{font-size:.97rem}
    .aspect{border:1px solid #767676;margin:0 0 .5rem}
    .aspect>summary{padding:.55rem .8rem;font-weight:bold}
    .aspect>summary .chosen{font-weight:normal;color:#0b0c0c}
    .aspect>summary .chosen::before{content:"– "}
    .aspect>fieldset{padding:0 .8rem .7rem}
    .against{border-top:1px solid #b1b4b6;margin-top:.4rem;padding-top:.2rem}

    """

  private static let parts: StaticString = """
    .introduction,nav,#you{margin-top:1.6rem}
    .part,#ending{margin-top:2.6rem;padding-top:1rem;border-top:.3rem solid #12436d}
    .item{border:2px solid #767676;padding:.2rem 1rem .6rem;margin:0 0 1.2rem}
    .item>legend{padding:0 .4rem}
    .item>legend+.field{padding-top:.4rem}
    .ladder{margin:0 0 1.1rem}
    .judgement{background:#f3f2f1;padding:.2rem 1rem .6rem;margin-top:1.6rem}
    .judgement h3{margin-top:.6rem}
    .judgement>legend{float:left;width:100%}
    .judgement>legend+*{clear:both}
    .question{border-top:1px solid #b1b4b6;padding-top:.7rem;margin-bottom:.4rem}
    .question>legend{font-weight:bold;float:left;width:100%}
    .question>legend+*{clear:both}
    .question .field label{font-weight:normal}
    .warning{border:2px solid #0b0c0c;border-left-width:.6rem;padding:.5rem .9rem}
    .problems{border:.3rem solid #b10e1e;padding:.8rem 1rem;margin-bottom:1rem}
    .problems h3{margin:0 0 .5rem}
    .problems a{color:#b10e1e;font-weight:bold}
    .contents{list-style:none;padding:0}
    .contents li{padding:.2rem 0;border-bottom:1px solid #b1b4b6;display:flex;flex-wrap:wrap;gap:0 .8rem;
    justify-content:space-between}
    .clear{margin-top:2rem}
    .clear .hint{display:block;margin-top:.3rem}
    .on-paper{display:none}
    .aspect>.question{margin:0 .8rem .4rem}
    @media(min-width:30rem){.chosen{white-space:nowrap}}
    @media(max-width:30rem){h1{font-size:1.6rem}.item,.judgement{padding-left:.7rem;padding-right:.7rem}
    .progress{white-space:normal}}

    """

  private static let print: StaticString = """
    @page{size:A4;margin:16mm 17mm 15mm;@bottom-right{content:counter(page) " of " counter(pages);
    font:8pt system-ui,Arial,sans-serif;color:#484949}}
    @media print{
    html{font-size:9.5pt;line-height:1.32}
    header,main,footer{max-width:none;padding-left:0;padding-right:1pt}
    header{padding-top:.6rem}
    nav,button,.clear,#kept,#by-hand,.progress,.chosen,#saved,.advice,.problems,.help:not([open]),.help>summary,
    .on-screen{display:none}
    .on-paper{display:block}
    a{color:inherit;text-decoration:none}
    .part{margin-top:1.4rem}
    .part+.part{break-before:page}
    .field,.question,.aspect,.judgement,.warning{break-inside:avoid}
    .field{margin-bottom:.5rem}
    input[type=text],textarea,select{border:.7pt solid #0b0c0c;min-height:7mm;padding:.5mm 2mm}
    textarea{min-height:13mm}
    .option input{width:4mm;height:4mm;margin-top:1.3mm}
    .option label{padding:.5mm 0}
    .item,.judgement{background:none;border:0;border-top:.7pt solid #0b0c0c;padding:0}
    .item>legend{padding:0 2mm 0 0}
    .question .options{gap:0 8mm}
    .aspect{border:0;border-top:.5pt solid #767676;margin:0}
    .aspect>summary{list-style:none;color:#0b0c0c;padding:1mm 0}
    .aspect>fieldset{padding:0 0 1mm}
    .aspect>fieldset[data-aspect]{display:grid;grid-template-columns:1fr 1fr;gap:0 6mm}
    .aspect .against{grid-column:1/-1;margin:0}
    .judgement .option{display:inline-flex;margin-right:8mm}
    .option.open,.judgement .option.open{display:none}
    .ladder{margin-bottom:.6rem}
    .ladder>legend,.ladder>.hint{break-after:avoid}
    .item{margin-bottom:.6rem}
    .judgement{margin-top:.8rem}
    .aspect>.question{margin:0 0 1mm}
    .hint{font-size:9pt}
    }
    @media print{select:has(option[value=""]:checked){display:none}}
    @media print{.field:not(:has(option[value=""]:checked))+.kinds{display:none}}

    """
}
