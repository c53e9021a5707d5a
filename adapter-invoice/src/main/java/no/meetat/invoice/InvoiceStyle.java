package no.meetat.invoice;

/** How the page of invoices looks, on paper and on a screen. */
final class InvoiceStyle {

  /** The head of the page: its language and its title are left open. */
  static final String HEAD =
      """
      <!DOCTYPE html>
      <html lang="%s">
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width">
      <title>%s</title>
      <style>
        @page { size: A4; margin: 16mm 15mm 18mm }
        * { box-sizing: border-box }
        body { margin: 0; color: #1a1a1a; font: 9.5pt/1.4 "Helvetica Neue", Arial, sans-serif }
        section { break-after: page }
        section:last-of-type { break-after: auto }
        header { display: flex; justify-content: space-between; align-items: baseline;
          border-bottom: 2pt solid #1a1a1a; margin-bottom: 7mm }
        h1 { font-size: 20pt; font-weight: 600; margin: 0 0 2mm }
        h2 { font-size: 7.5pt; font-weight: 600; letter-spacing: .06em; text-transform: uppercase;
          color: #666; margin: 0 0 1mm }
        .draft { margin: 0; padding: .5mm 3mm; border: 1pt solid #b00020; color: #b00020; font-weight: 600 }
        .parties { display: grid; grid-template-columns: 1fr 1fr 1.25fr; gap: 0 6mm; margin-bottom: 8mm }
        address { font-style: normal; overflow-wrap: anywhere }
        address h2 + div { font-weight: 600 }
        dl { display: grid; grid-template-columns: auto 1fr; gap: .3mm 4mm; margin: 0; align-content: start }
        dt { color: #666; white-space: nowrap }
        dd { margin: 0; text-align: right; overflow-wrap: anywhere }
        table { width: 100%%; border-collapse: collapse; font-variant-numeric: tabular-nums }
        thead { display: table-header-group }
        tr { break-inside: avoid }
        th, td { padding: 1.2mm 0 1.2mm 3mm; text-align: right; vertical-align: baseline; white-space: nowrap }
        th { font-weight: 600 }
        th.text, td.text { text-align: left }
        th:first-child, td:first-child { padding-left: 0 }
        thead tr:last-child th { border-bottom: 1pt solid #1a1a1a }
        tbody td { border-bottom: .5pt solid #ddd }
        .name { white-space: normal; overflow-wrap: anywhere; min-width: 32mm }
        .running td { text-align: left; color: #666; font-size: 7.5pt; padding: 0 0 2mm }
        .sums { width: auto; margin: 4mm 0 0 auto; break-inside: avoid; break-before: avoid }
        .sums th { font-weight: 400; text-align: left }
        .sums td { border: 0 }
        .sums tr td:last-child { min-width: 26mm }
        .sums .total th, .sums .total td { font-weight: 700; font-size: 12pt; border-top: 1pt solid #1a1a1a }
        .delivered { font-weight: 600; margin: 0 0 3mm }
        .note { color: #666; font-size: 7.5pt; margin: 6mm 0 0 }
        @media screen {
          body { background: #eee; padding: 8mm 0 }
          section { width: 210mm; min-height: 297mm; margin: 0 auto 8mm; padding: 16mm 15mm; background: #fff;
            box-shadow: 0 1px 6px #0003 }
        }
      </style>
      """;

  private InvoiceStyle() {}
}
