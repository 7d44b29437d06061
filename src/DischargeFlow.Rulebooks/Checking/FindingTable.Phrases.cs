using DischargeFlow.Rulebooks.Findings;

namespace DischargeFlow.Rulebooks.Checking;

// 03: phrases
public static partial class FindingTable
{
    public static readonly FindingKind NoPhrase = Error("DF0301",
        "「{0}」は日時の言い方として読めません。", "'{0}' says no moment.",
        "例: 5 days before discharge-day if closed earlier by 17:00、day 3 of admission、4 hours after known", "For example: 5 days before discharge-day if closed earlier by 17:00; day 3 of admission; 4 hours after known.");
    public static readonly FindingKind Within = Error("DF0302",
        "「within」は、当日を数えるかどうかで二つの意味になるので使えません。", "'within' has two meanings, with the first day counted or not, so it cannot be used.",
        "当日を数えないなら「{0} days {1} {2}」({2} が 2026-11-16(月)なら {3})、当日を 1 日目とするなら「{6}」(なら {5})。",
        "Write `{0} days {1} {2}` (for Mon 2026-11-16 that is {3}), or, with that day as day 1, `{6}` (that is {5}).");
    public static readonly FindingKind WordsLeftOver = Error("DF0303",
        "「{0}」から先が読めません。", "What follows from '{0}' on cannot be read.",
        "一つの言い方に入るのは、ずらし方一つ、起点一つ、「if closed …」「of ROLE」「by 17:00」だけです。二つのうち早いほうは moments: の earliest of、場合分けは choose で名前を付けて使います。「早めに」や曜日では書けません。",
        "A phrase holds one offset, one anchor, and `if closed …`, `of ROLE`, `by 17:00`. The earlier of two is `earliest of` under moments:, one or the other is `choose`. Neither haste (\"as soon as possible\") nor a weekday can be said.");
    public static readonly FindingKind NoUnit = Error("DF0304",
        "「{0}」という単位はありません。", "There is no unit '{0}'.",
        "使えるのは minutes, hours, business hours, days, business days, weeks, months, years と units: の名前です。{1}",
        "There are minutes, hours, business hours, days, business days, weeks, months, years, and the names under units:. {1}");
    public static readonly FindingKind NeedsBeforeOrAfter = Error("DF0305",
        "「{0}」: 何の前か後かがわかりません。", "'{0}': before or after what?",
        "{1}例: 5 days before discharge-day、2 hours after admission、day 3 of admission", "{1} For example: 5 days before discharge-day; 2 hours after admission; day 3 of admission.");
    public static readonly FindingKind WhichOfMany = Error("DF0306",
        "「{0}」は何度も起こるので、どれのことかを書きます。", "'{0}' can happen many times: say which one.",
        "例: first {0}、last {0}、second {0}、each {0}", "For example: first {0}, last {0}, second {0}, each {0}.");
    public static readonly FindingKind OnlyOne = Error("DF0307",
        "「{0}」は一度しか起こらないので、「{1}」は付けません。", "'{0}' happens once: '{1}' cannot stand before it.", "「{0}」とだけ書いてください。", "Write `{0}` alone.");
    public static readonly FindingKind SetOfEvent = Error("DF0308",
        "「{0}」はできごとなので、「set」は付けません。", "'{0}' is an event and is not set.", "「{0}」とだけ書いてください(何度も起こるものは first や last を付けます)。", "Write `{0}` alone (with first or last where it can happen many times).");
    public static readonly FindingKind FactIsNoMoment = Error("DF0309",
        "「{0}」は日付の項目ではないので、起点になりません。", "'{0}' is no date, so nothing can be counted from it.", "その値になった時からなら「{0} set」と書きます。", "For the moment since which it has had its value write `{0} set`.");
    public static readonly FindingKind HoursFromDay = Error("DF0310",
        "「{0}」は日付しかわからないので、時間では数えられません。", "'{0}' is a day: hours cannot be counted from it.",
        "moments: に時刻を付けた名前を作ります。例: {1}-morning: {0} at 09:00 として「… after {1}-morning」。日数で数えるなら days を使います。",
        "Name a moment with a clock time, for example `{1}-morning: {0} at 09:00`, and count from that; or count in days.");
    public static readonly FindingKind WordNotHere = Error("DF0311",
        "ここでは「{0}」は使えません。", "'{0}' cannot stand here.", "{1}", "{1}");
    public static readonly FindingKind TwiceInPhrase = Error("DF0312",
        "「{0}」が一つの言い方に二度あります。", "'{0}' stands twice in one phrase.", "どちらか一方だけを残してください。", "Keep one of the two.");
    public static readonly FindingKind NoIfClosed = Error("DF0313",
        "「if closed」のあとの「{0}」が読めません。", "'{0}' cannot follow `if closed`.", "{1}keep(そのまま)、earlier(前の営業日)、later(次の営業日)、one day later(翌日)のどれかです。", "{1} Write keep, earlier, later or one day later.");
    public static readonly FindingKind IfClosedOfHours = Error("DF0314",
        "時間で数えた結果は「if closed」で動かせません。", "What is counted in hours is an instant, which `if closed` does not move.",
        "business hours で数えるか、日数で数えてください。", "Count in business hours, or in days.");
}
