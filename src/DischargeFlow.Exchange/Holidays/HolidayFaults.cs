using DischargeFlow.Rulebooks.Findings;
using NodaTime;

namespace DischargeFlow.Exchange.Holidays;

/// <summary>What can be wrong with a list of holidays.</summary>
internal static class HolidayFaults
{
    public static Bilingual Empty { get; } = new("祝日が一日もありません。内閣府の「国民の祝日」CSV か確かめてください。", "It holds no holiday. Check that it is the Cabinet Office's list.");

    public static Bilingual NoName { get; } = new("祝日の名前がないか、長すぎます。", "The holiday has no name, or one that is too long.");

    public static Bilingual NoDate(string cell) => new(
        $"「{Short(cell)}」は日付として読めません(例: 2026/1/1)。", $"'{Short(cell)}' cannot be read as a date, such as 2026/1/1.");

    public static Bilingual Twice(LocalDate date, string one, string other) => new(
        $"{date:uuuu-MM-dd} が二度あり、名前が違います(「{one}」と「{other}」)。", $"{date:uuuu-MM-dd} stands there twice with different names ('{one}' and '{other}').");

    public static Bilingual CutOff(int year, int count) => new(
        $"{year} 年の祝日が {count} 日しかありません。途中で切れている可能性があります。もう一度ダウンロードしてください。",
        $"{year} has only {count} holidays: the list may have been cut off. Download it again.");

    private static string Short(string cell) => cell.Length <= 40 ? cell : cell[..40] + "…";
}
