namespace DischargeFlow.Casework.Simulations;

/// <summary>How the page looks: on a screen, and on A4.</summary>
public static class PageStyle
{
    public const string Css = """
        @page { size: A4; margin: 14mm 13mm; }
        * { box-sizing: border-box; }
        body { margin: 0 auto; padding: 24px; max-width: 900px; background: #fff; color: #1b242b; font: 14px/1.55 "Noto Sans CJK JP", "Hiragino Sans", "Yu Gothic", Meiryo, sans-serif; }
        h1 { margin: 2px 0 4px; font-size: 25px; line-height: 1.3; }
        h2 { margin: 34px 0 8px; padding-bottom: 4px; border-bottom: 2px solid #1f5f8b; font-size: 18px; break-after: avoid; }
        h3 { margin: 18px 0 6px; font-size: 15px; break-after: avoid; }
        .en { color: #5a6872; font-size: .8em; font-weight: 400; }
        .small { color: #5a6872; font-size: .85em; font-weight: 400; }
        .title { margin: 0 0 10px; font-size: 16px; }
        .mark { margin: 10px 0; padding: 8px 12px; border: 2px solid #a4480a; color: #7a3505; font-weight: 700; }
        .mark code { font-size: .85em; font-weight: 400; }
        .note { margin: 6px 0; color: #33414c; }
        dl { display: grid; grid-template-columns: max-content 1fr; gap: 2px 14px; margin: 10px 0; }
        dt { color: #33414c; } dd { margin: 0; }
        .sum { display: grid; grid-template-columns: repeat(5, 1fr); gap: 8px; margin: 18px 0 6px; break-inside: avoid; }
        .sum div { padding: 8px 10px; border: 1px solid #c6d0d8; border-radius: 4px; }
        .sum b { display: block; font-size: 17px; line-height: 1.3; }
        .sum span { font-size: 12px; }
        figure { margin: 10px 0; break-inside: avoid; }
        figcaption { font-size: 13px; }
        svg { width: 100%; height: auto; }
        svg text { fill: #1b242b; font-size: 12px; }
        svg .count { font-size: 11px; }
        table { width: 100%; margin: 8px 0 14px; border-collapse: collapse; font-size: 12.5px; line-height: 1.4; }
        thead { display: table-header-group; }
        tr { break-inside: avoid; }
        tr:has(> :first-child:empty) { break-before: avoid; }
        .whole { break-inside: avoid; }
        article td:nth-last-child(-n+3) { white-space: nowrap; }
        th, td { padding: 4px 6px; border-bottom: 1px solid #d5dde3; text-align: right; vertical-align: top; }
        th:first-child, td:first-child, article td, article th { text-align: left; }
        thead th { border-bottom: 1px solid #33414c; font-weight: 600; }
        tbody th { font-weight: 400; }
        article { break-inside: avoid; }
        @media print { body { max-width: none; padding: 0; font-size: 10.5pt; } h2 { margin-top: 20px; } table { font-size: 9pt; } }
        @media (max-width: 620px) { body { padding: 14px; } .sum { grid-template-columns: repeat(2, 1fr); } table { display: block; overflow-x: auto; } }
        """;
}
