using DischargeFlow.Rulebooks.Findings;

namespace DischargeFlow.Web.Drafts.Forms;

/// <summary>What a key of the language is called in the field.</summary>
public static class KeyWords
{
    private static readonly Dictionary<string, Bilingual> Labels = new(StringComparer.Ordinal)
    {
        ["rulebook"] = new("記号", "Short name"),
        ["title"] = new("名称", "Title"),
        ["source"] = new("出典", "Source"),
        ["version"] = new("版の番号", "Version number"),
        ["case"] = new("対象", "Kind of case"),
        ["vocabulary-version"] = new("用語集の版", "Version of the vocabulary"),
        ["zone"] = new("時刻帯", "Time zone"),
        ["days-of"] = new("だれの営業日で数えるか", "Whose open days count"),
        ["closed-days"] = new("全員に共通の休みの日", "Closed days for everyone"),
        ["effective"] = new("いつから使うか", "From when it holds"),
        ["scope"] = new("このルールブックの対象", "Whom this rulebook is about"),
        ["age-changes"] = new("年齢が変わる日", "When an age changes"),
        ["sending-needs"] = new("院外へ送る前に必要なこと", "What sending outside needs"),
        ["while-unknown"] = new("まだわからない間は", "While that is unknown"),
        ["tell-changes"] = new("変更を知らせるまでの間", "When a change is told"),
        ["last-resort"] = new("ほかに届かないときの受け手", "Who gets what nobody else can get"),
        ["channels"] = new("知らせ方(届かないときは次へ)", "How people are told, each when the one before fails"),
        ["quiet"] = new("送らない時間", "Quiet hours"),
        ["parties"] = new("相手の決め方", "Parties"),
        ["units"] = new("独自の数え方", "Own units"),
        ["criteria"] = new("対象の基準", "Criteria"),
        ["moments"] = new("日時のよび名", "Moments"),
        ["duties"] = new("務め", "Duties"),
        ["duty"] = new("記号", "Short name"),
        ["was"] = new("前の記号", "Former short name"),
        ["label"] = new("よび名", "What people read"),
        ["owner"] = new("担う側", "Who owes it"),
        ["to"] = new("相手", "To whom"),
        ["each of"] = new("それぞれ", "each of"),
        ["if"] = new("対象", "For whom"),
        ["severity"] = new("重さ", "How binding"),
        ["basis"] = new("数字の根拠", "Where its numbers come from"),
        ["tags"] = new("分類", "Tags"),
        ["starts"] = new("始まり", "Starts"),
        ["from"] = new("いつからの行いを数えるか", "From when a deed counts"),
        ["due"] = new("期限", "Due"),
        ["if-too-late"] = new("わかった時には過ぎていたら", "If that had passed when it was known"),
        ["done-by"] = new("何をすれば済みか(どれか一つ)", "What fulfils it (any one)"),
        ["ends"] = new("要らなくなる時", "When it ends without"),
        ["tell"] = new("だれにいつ知らせるか", "Who is told when"),
        ["line"] = new("一つの条件だけ", "One condition alone"),
        ["unknown-as"] = new("わからないときは", "When unknown"),
        ["all"] = new("すべてに当てはまる", "All of"),
        ["any"] = new("どれか一つに当てはまる", "Any of"),
        ["none"] = new("どれにも当てはまらない", "None of"),
        ["not"] = new("次ではない", "Not"),
        ["ever"] = new("一度でも", "Ever"),
        ["always"] = new("ずっと", "Always"),
        ["earliest of"] = new("いちばん早いもの", "The earliest of"),
        ["latest of"] = new("いちばん遅いもの", "The latest of"),
        ["first known of"] = new("わかっている最初のもの", "The first that is known of"),
        ["is"] = new("一つの日時", "One moment"),
        ["choose"] = new("場合で分ける", "It depends"),
        ["otherwise"] = new("そうでなければ", "Otherwise"),
        ["then"] = new("なら", "Then"),
        ["first-of"] = new("いるうちの最初", "The first that there is of"),
        ["skip"] = new("数えない日", "Days not counted"),
        ["up-to"] = new("この日数以下のとき", "In periods up to (days)"),
        ["if-closed"] = new("最後の日が休みのとき", "If the last day is closed"),
        ["of"] = new("だれの・どの休みの日か", "Whose days"),
        ["hours"] = new("時間", "Hours"),
        ["breaks-through"] = new("それでも送るもの", "What is sent all the same"),
        ["by"] = new("何の日で判断するか", "Judged by"),
        ["all of"] = new("次のすべて", "All of these"),
    };

    private static readonly Dictionary<string, Bilingual> Choices = new(StringComparer.Ordinal)
    {
        ["must"] = new("必須", "must"),
        ["should"] = new("目安", "should"),
        ["may"] = new("任意", "may"),
        ["law"] = new("法令", "law"),
        ["rule"] = new("地域のルール", "the region's rule"),
        ["wish"] = new("要望として記載", "asked for as a wish"),
        ["default"] = new("出典になく、ここでの既定", "not in a source: our default"),
        ["yes"] = new("はい とみなす", "taken as yes"),
        ["no"] = new("いいえ とみなす", "taken as no"),
        ["hold"] = new("送らずに待つ", "hold it back"),
        ["send"] = new("送る", "send it"),
        ["mail"] = new("メール", "mail"),
        ["fax-sheet"] = new("FAX送信票", "FAX sheet"),
        ["phone-task"] = new("電話の依頼", "phone call"),
        ["admission"] = new("入院日", "the admission"),
        ["discharge"] = new("退院日", "the discharge"),
        ["the day before"] = new("誕生日の前日(日本の法律)", "the day before the birthday (Japanese law)"),
        ["on the birthday"] = new("誕生日", "the birthday"),
        ["at once"] = new("すぐに", "at once"),
        ["30 minutes after"] = new("30分後(元に戻れば知らせない)", "30 minutes after (not told when it moved back)"),
        ["keep"] = new("そのまま", "kept"),
        ["earlier"] = new("前の営業日", "the open day before"),
        ["later"] = new("次の営業日", "the next open day"),
        ["one day later"] = new("翌日", "one day later"),
        ["closed days"] = new("休みの日", "closed days"),
        ["japan"] = new("国民の祝日", "Japanese holidays"),
        ["year-end"] = new("年末年始", "the turn of the year"),
        ["Asia/Tokyo"] = new("日本時間", "Japan"),
        ["notice"] = new("通知", "notice"),
        ["reminder"] = new("催促", "reminder"),
        ["escalation"] = new("上申", "escalation"),
    };

    /// <summary>What a key is called.</summary>
    public static Bilingual Of(string key) =>
        Labels.TryGetValue(key, out var label) ? label
        : key.StartsWith("at least ", StringComparison.Ordinal) ? new("次のうちいくつ以上", "At least so many of")
        : key.StartsWith("score ", StringComparison.Ordinal) ? new("点数の合計", "Points")
        : key.StartsWith("on ", StringComparison.Ordinal) ? new("次の時点での答え", "As it was on")
        : new(key, key);

    /// <summary>What a word that can be chosen is called.</summary>
    public static Bilingual Choice(string word) => Choices.TryGetValue(word, out var label) ? label : new(word, word);

    /// <summary>Whether a key is one of the language.</summary>
    public static bool Knows(string key) => Labels.ContainsKey(key);
}
