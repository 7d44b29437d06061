using DischargeFlow.Rulebooks.Documents.Sentences;
using DischargeFlow.Rulebooks.Findings;

namespace DischargeFlow.Web.Drafts.Forms;

/// <summary>What the parts of a sentence are called where they are picked.</summary>
public static class SentenceTexts
{
    /// <summary>What is picked.</summary>
    public static Bilingual Of(SentencePartKind kind) => kind switch
    {
        SentencePartKind.Number => new("数", "Number"),
        SentencePartKind.Time => new("時刻", "Time of day"),
        SentencePartKind.Unit => new("単位", "Unit"),
        SentencePartKind.Side => new("前か後か", "Before or after"),
        SentencePartKind.CountedFrom => new("いつから数えるか", "Counted from"),
        SentencePartKind.ClosedDay => new("休みの日に当たるとき", "If it is a closed day"),
        SentencePartKind.Role => new("だれの", "Whose"),
        SentencePartKind.Clock => new("何時", "At or by"),
        SentencePartKind.Whole => new("いつ", "When"),
        SentencePartKind.Criterion => new("基準または項目", "Criterion or fact"),
        SentencePartKind.Prefix => new("頭につける言葉", "Word before it"),
        SentencePartKind.UnknownAs => new("わからないとき", "When unknown"),
        SentencePartKind.Fact => new("項目", "Fact"),
        SentencePartKind.Compares => new("くらべ方", "How it is compared"),
        SentencePartKind.Value => new("答え", "Value"),
        SentencePartKind.Event => new("できごと", "Event"),
        SentencePartKind.Duty => new("務め", "Duty"),
        SentencePartKind.Condition => new("どうなっているか", "How it stands"),
        SentencePartKind.Order => new("どちらが先か", "Order"),
        SentencePartKind.AlertKind => new("知らせの種類", "Kind of message"),
        SentencePartKind.Until => new("いつまで", "Until when"),
        _ => new("くり返し", "Repeating"),
    };

    /// <summary>The choice that takes a part away.</summary>
    public static Bilingual Without(SentencePartKind kind) => kind switch
    {
        SentencePartKind.ClosedDay => new("(休みの日の決めなし)", "(closed days unsaid)"),
        SentencePartKind.Role => new("(全体の決まりのとおり)", "(as for the whole)"),
        SentencePartKind.Clock => new("(時刻の決めなし)", "(no time of day)"),
        SentencePartKind.UnknownAs => new("(わからなければ尋ねる)", "(ask when unknown)"),
        _ => new("(なし)", "(none)"),
    };

    /// <summary>The choice that adds one.</summary>
    public static Bilingual Adding(SentencePartKind kind) => kind switch
    {
        SentencePartKind.ClosedDay => new("+ 休みの日", "+ closed days"),
        SentencePartKind.Role => new("+ だれの営業日", "+ whose days"),
        SentencePartKind.Clock => new("+ 時刻", "+ time of day"),
        SentencePartKind.Prefix => new("+ 「〜ではない」など", "+ not, ever, always"),
        SentencePartKind.UnknownAs => new("+ わからないとき", "+ when unknown"),
        SentencePartKind.Until => new("+ いつまで", "+ until when"),
        _ => new("+ くり返し", "+ repeat"),
    };
}
