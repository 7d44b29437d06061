using DischargeFlow.Rulebooks.Findings;

namespace DischargeFlow.Rulebooks.Checking;

// 06: the whole rulebook
public static partial class FindingTable
{
    public static readonly FindingKind Circle = Error("DF0601",
        "「{0}」は、たどると自分自身に戻ります: {1}。", "'{0}' depends on itself: {1}.", "どれか一つを、この輪の外にあるもの(できごと、項目、役など)にしてください。", "Let one of them stand on something outside this circle instead: an event, a fact, a role.");
    public static readonly FindingKind Unused = Warning("DF0602",
        "{1}「{0}」はどこからも使われていません。", "The {1} '{0}' is used nowhere.", "要らなければ消してください。名前の書き違いかもしれません。", "Remove it if it is not needed; or its name is misspelled where it was meant.");
    public static readonly FindingKind NoDuties = Error("DF0603",
        "このルールブックには務めが一つもありません。", "The rulebook has no duties.", "duties: に一つ以上書いてください。", "Write at least one under duties:.");
    public static readonly FindingKind MissingLabel = Warning("DF0604",
        "基準「{0}」に見出し(label)がないので、理由の文に名前がそのまま出ます。", "The criterion '{0}' has no label, so its bare name stands in reasons.", "例: label: {{ ja: 退院調整が必要な患者, en: Needs discharge coordination }}", "For example: label: {{ ja: 退院調整が必要な患者, en: Needs discharge coordination }}");
    public static readonly FindingKind TableMissing = Error("DF0605",
        "休日表「{0}」がありません。", "There is no closed-day table '{0}'.", "{1}", "{1}");
    public static readonly FindingKind TableEndsSoon = Warning("DF0606",
        "休日表「{0}」は {1} までしかないので、このルールブックが有効になる {2} からの期限に祝日が入りません。", "The closed-day table '{0}' ends on {1}: from {2}, when this rulebook begins to hold, holidays would be missing.",
        "休日表を新しくしてください。", "Bring the table up to date.");
    public static readonly FindingKind LongerEndsSooner = Warning("DF0607",
        "単位「{0}」では、{1} までは休みを数えず、{2} からは数えるので、{2} のほうが早く終わることがあります。", "With the unit '{0}' a period of {2} can end sooner than one of {1}: only up to {1} are closed days not counted.",
        "{3}定めのとおりなら、このままで構いません。", "{3} If the rule has it so, leave it.");
    public static readonly FindingKind TableRunsOut = Warning("DF0608",
        "休日表「{0}」は {1} で終わります(今日は {2})。その先の期限に祝日が入りません。", "The closed-day table '{0}' ends on {1} (today is {2}): due moments beyond it know no holidays.",
        "発表された翌年の祝日を足し、covers を延ばしてください。", "Add the days of the next year once they are announced, and extend covers.");
    public static readonly FindingKind ChannelNeverReached = Warning("DF0609",
        "「{0}」は phone-task のあとにあるので、使われることがありません。", "'{0}' stands after phone-task and is never used: a phone task always reaches a person.", "phone-task を最後にしてください。", "Put phone-task last.");
    public static readonly FindingKind StandsOnTooMany = Error("DF0610",
        "「{0}」は、名前をたどると {1} 行より多くのこと、または {2} 行より深い入れ子を調べることになります。", "'{0}' stands on more than {1} lines, or on {2} one within the other, once its names are followed.",
        "同じ名前を何度もたどらないように、基準や日時を分けてください。", "Ask fewer names in it, and no name again and again.");
    public static readonly FindingKind LimitMet = Information("DF0611",
        "組み合わせが多すぎて、基準どうしの関係を確かめきれませんでした。いつも同じ答えになる基準、重なり、抜けが残っているかもしれません。",
        "The criteria have more combinations than were looked at: constant answers, overlaps and gaps may remain unsaid.",
        "一つの基準に入る行を減らすか、下の基準に名前を付けて分けてください。", "Let each criterion ask less, or give its parts names of their own.");
    public static readonly FindingKind NoCaseFound = Information("DF0612",
        "{0} を示す事例を組み立てられませんでした。", "No case was found that shows {0}.",
        "指摘そのものは変わりません。手元の事例で確かめてください。", "What is said of it stands; look at it with a case of your own.");
    public static readonly FindingKind NotDecided = Information("DF0613",
        "務め「{0}」について、{1}がありうるかどうかを確かめきれませんでした。", "Whether there is {1} at the duty '{0}' could not be decided.",
        "条件だけを見ればありえますが、それを示す事例は見つかりませんでした。", "Its conditions alone allow it, but no case was found that shows it.");
}
