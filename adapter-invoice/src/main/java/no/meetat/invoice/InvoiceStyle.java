package no.meetat.invoice;

import io.vavr.collection.Vector;

/**
 * How the page of invoices looks: on paper, on a screen, and where that is as narrow as a phone.
 */
final class InvoiceStyle {

  /** The head of the page, with language, title, words of a sheet's number and labels left open. */
  static final String HEAD =
      """
      <!DOCTYPE html>
      <html lang="%1$s">
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width">
      <meta name="color-scheme" content="light dark">
      <title>%2$s</title>
      <style>
        @page { size: A4; margin: 16mm 15mm 18mm;
          @bottom-right { content: "%3$s " counter(page) " %4$s " counter(pages);
            color: #666; font: 7.5pt "Helvetica Neue", Arial, sans-serif } }
        :root { --ink: #1a1a1a; --faint: #666; --rule: #ddd; --paper: #fff; --desk: #eee; --red: #b00020 }
        * { box-sizing: border-box }
        body { margin: 0; color: var(--ink); font: 9.5pt/1.4 "Helvetica Neue", Arial, sans-serif }
        section { break-after: page }
        section:last-of-type { break-after: auto }
        header { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: baseline;
          border-bottom: 2pt solid var(--ink); margin-bottom: 7mm }
        h1 { font-size: 20pt; font-weight: 600; margin: 0 0 2mm }
        h2 { font-size: 7.5pt; font-weight: 600; letter-spacing: .06em; text-transform: uppercase;
          color: var(--faint); margin: 0 0 1mm }
        .draft { margin: 0; padding: .5mm 3mm; border: 1pt solid var(--red); color: var(--red); font-weight: 600 }
        .parties { display: grid; grid-template-columns: 1fr 1fr fit-content(86mm); gap: 0 6mm; margin-bottom: 8mm }
        address { font-style: normal; overflow-wrap: anywhere }
        address h2 + div { font-weight: 600 }
        dl { display: grid; grid-template-columns: auto 1fr; gap: .3mm 4mm; margin: 0; align-content: start }
        dt { color: var(--faint); white-space: nowrap }
        dd { margin: 0; text-align: right; overflow-wrap: anywhere }
        table { width: 100%%; border-collapse: collapse; font-variant-numeric: tabular-nums }
        thead { display: table-header-group }
        tr { break-inside: avoid }
        th, td { padding: 1.2mm 0 1.2mm 3mm; text-align: right; vertical-align: baseline; white-space: nowrap }
        th { font-weight: 600 }
        th.text, td.text { text-align: left }
        th:first-child, td:first-child { padding-left: 0 }
        thead tr:last-child th { border-bottom: 1pt solid var(--ink) }
        .lines tbody td { border-bottom: .5pt solid var(--rule) }
        .name { white-space: normal; overflow-wrap: anywhere; min-width: 28mm }
        .running td { text-align: left; color: var(--faint); font-size: 7.5pt; padding: 0 0 2mm }
        .sums { width: auto; margin: 4mm 0 0 auto; break-inside: avoid; break-before: avoid }
        .sums th { font-weight: 400; text-align: left; white-space: normal }
        .sums small { color: var(--faint) }
        .sums tr td:last-child { min-width: 26mm }
        .sums .total th, .sums .total td { font-weight: 700; font-size: 12pt; border-top: 1pt solid var(--ink) }
        .delivered { font-weight: 600; margin: 0 0 3mm }
        .note { color: var(--faint); font-size: 7.5pt; margin: 6mm 0 0 }
        @media screen {
          body { background: var(--desk); padding: 8mm 0 }
          section { max-width: 210mm; min-height: 297mm; margin: 0 auto 8mm; padding: 16mm 15mm;
            background: var(--paper); box-shadow: 0 1px 6px #0003 }
        }
        @media screen and (prefers-color-scheme: dark) {
          :root { --ink: #e6e6e6; --faint: #a0a0a0; --rule: #3a3a3a; --paper: #1d1d1d; --desk: #111; --red: #ff7285 }
        }
        @media screen and (max-width: 700px) {
          body { padding: 0; font-size: 11pt }
          section { min-height: 0; margin: 0; padding: 6mm 4vw; box-shadow: none; border-bottom: 2mm solid var(--desk) }
          .parties { grid-template-columns: 1fr; gap: 5mm }
          .lines, .lines tbody { display: block }
          .lines thead { display: none }
          .lines tr { display: grid; grid-template-columns: 1fr 1fr; gap: 0 6vw; padding: 2mm 0;
            border-bottom: .5pt solid var(--rule) }
          .lines tbody td { border: 0; padding: .6mm 0; display: flex; justify-content: space-between; gap: 2mm }
          .lines td:empty { display: none }
          .lines td.text { grid-column: 1 / -1 }
          .lines td:first-child { font-weight: 600; display: block }
          .lines td:last-child { grid-column: 1 / -1; font-weight: 600 }
          .lines td::before { color: var(--faint); font-weight: 400 }
          %5$s
          .sums { width: 100%% }
          .sums tr td:last-child { min-width: 0 }
        }
      </style>
      """;

  /** The column that has a label; the meeting needs none. */
  private static final int FIRST_LABEL = 2;

  private InvoiceStyle() {}

  /** The headings of columns beside their cells, where there is no room for columns. */
  static String labels(Wording wording) {
    return Vector.of(
            Word.BEGAN,
            Word.DURATION,
            Word.CALLERS,
            Word.MINUTES,
            Word.PRICE,
            Word.VAT,
            Word.AMOUNT)
        .zipWithIndex()
        .map(word ->
            ".lines td:nth-child(%d)::before { content: \"%s\" }"
                .formatted(word._2 + FIRST_LABEL, wording.word(word._1)))
        .mkString("\n    ");
  }
}
