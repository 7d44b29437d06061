using DischargeFlow.Exchange.Csv;

namespace DischargeFlow.Exchange.Tests.Given;

/// <summary>The list of inpatients and the map that the docs show.</summary>
internal static class Table
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Samples", "docs");

    public static string MapText { get; } = File.ReadAllText(Path.Combine(Folder, "stays-map.yaml"));

    public static string Text { get; } = File.ReadAllText(Path.Combine(Folder, "stays.csv"));

    public static CsvMap Map { get; } = House.Map(MapText);

    /// <summary>A map with three columns, for tables written by hand.</summary>
    public static CsvMap SmallMap(string says = "[{ event: admission, at: 入院日時 }, { fact: planned-discharge, from: 退院予定日, update: change, words: { 取消: none } }]", string more = "") =>
        House.Map($"""
            csv: small
            encoding: utf-8
            zone: Asia/Tokyo
            formats: [uuuu-MM-dd HH:mm, uuuu-MM-dd]
            stay: {"{"} hospital: {"{"} is: SEND {"}"}, visit: 番号, patient: 番号, admission: 入院日時 {"}"}
            says: {says}
            {more}
            """);

    public static byte[] Bytes(string header, params string[] lines) => System.Text.Encoding.UTF8.GetBytes(string.Join('\n', [header, .. lines]) + "\n");
}
