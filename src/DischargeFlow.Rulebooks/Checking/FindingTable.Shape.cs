using DischargeFlow.Rulebooks.Findings;

namespace DischargeFlow.Rulebooks.Checking;

// 01: shape
public static partial class FindingTable
{
    public static readonly FindingKind MissingKey = Error("DF0101",
        "{1}に「{0}」がありません。", "{1} lacks '{0}'.", "例: {2}", "For example: {2}");
    public static readonly FindingKind UnknownKey = Error("DF0102",
        "{1}に「{0}」という項目はありません。", "{1} knows no '{0}'.", "{2}", "{2}");
    public static readonly FindingKind NeedsKeys = Error("DF0103",
        "{0}は「名前: 値」の形で書きます。", "{0} is written as keys with values.", "例: {1}", "For example: {1}");
    public static readonly FindingKind NeedsText = Error("DF0104",
        "{0}は言葉で書きます。", "{0} is written in words.", "例: {1}", "For example: {1}");
    public static readonly FindingKind NeedsList = Error("DF0105",
        "{0}は一覧で書きます。", "{0} is written as a list.", "例: {1}", "For example: {1}");
    public static readonly FindingKind EmptyValue = Error("DF0106",
        "{0}が空です。", "{0} is empty.", "例: {1}", "For example: {1}");
    public static readonly FindingKind MissingLanguage = Error("DF0107",
        "{0}の「{1}」の文がありません。", "{0} lacks its text in '{1}'.",
        "日本語(ja)と英語(en)の両方を書きます。例: {{ ja: 退院の連絡, en: Discharge contact }}", "Write both languages, for example: {{ ja: 退院の連絡, en: Discharge contact }}");
    public static readonly FindingKind NotOneOf = Error("DF0108",
        "{0}に「{1}」は使えません。", "{0} cannot be '{1}'.", "{2}", "{2}");
    public static readonly FindingKind NoDate = Error("DF0109",
        "「{0}」は日付として読めません。", "'{0}' is no date.", "例: 2026-11-27(1850 年から 2200 年までの、実在する日付)", "For example: 2026-11-27, a date that exists in the years 1850 to 2200.");
    public static readonly FindingKind NoClock = Error("DF0110",
        "「{0}」は時刻として読めません。", "'{0}' is no clock time.", "例: 09:00、17:30(24 時間制、2 桁ずつ)", "For example: 09:00 or 17:30 (24 hours, two digits each).");
    public static readonly FindingKind NoNumber = Error("DF0111",
        "「{0}」は使える数ではありません({1} から {2} まで)。", "'{0}' is no number that can stand here ({1} to {2}).", "算用数字で書いてください。", "Write it in digits.");
    public static readonly FindingKind NoZone = Error("DF0112",
        "「{0}」という時間帯はありません。", "There is no time zone '{0}'.", "{1}", "{1}");
    public static readonly FindingKind NoInstant = Error("DF0113",
        "「{0}」は日時として読めません。", "'{0}' is no moment.", "例: 2026-11-27T10:00(日付だけが許されるところでは 2026-11-27)", "For example: 2026-11-27T10:00 (where a date alone will do, 2026-11-27).");
    public static readonly FindingKind NoHours = Error("DF0114",
        "「{0}」は営業時間として読めません。", "'{0}' is no opening hours.", "例: mon-fri 08:30-17:15、または mon thu 09:00-10:30", "For example: mon-fri 08:30-17:15, or mon thu 09:00-10:30.");
    public static readonly FindingKind NoYesNo = Error("DF0115",
        "「{0}」は yes か no で書きます。", "'{0}' must be yes or no.", "yes または no", "Write yes or no.");
    public static readonly FindingKind Repeated = Warning("DF0116",
        "{0}に「{1}」が二度あります。", "{0} names '{1}' twice.", "二つ目は意味がありません。消してください。", "The second one has no effect: remove it.");
    public static readonly FindingKind NoneBesideOthers = Error("DF0117",
        "{0}に「none」とほかの言葉が並んでいて、どちらなのかわかりません。", "{0} says `none` and something else too.", "none だけにするか、none を消してください。", "Leave `none` alone, or remove it.");
    public static readonly FindingKind UnderTheWrongKey = Error("DF0119",
        "「{0}」は {1}: の下には書けません。", "'{0}' cannot stand under {1}:.", "{2}", "{2}");
    public static readonly FindingKind NoHoursBetween = Error("DF0118",
        "「{0}」は始まりと終わりが同じで、一日中なのか、ないのかわかりません。", "'{0}' begins and ends at one time: it could be all day or never.", "静かな時間を設けないなら quiet: を消してください。", "Remove quiet: if there is no such time.");
}
