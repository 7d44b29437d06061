using DischargeFlow.Rulebooks.Findings;

namespace DischargeFlow.Web.Drafts.Forms;

/// <summary>The words around the parts of a draft's form.</summary>
public static class FormTexts
{
    public static readonly Bilingual Owner = new("担う側", "the owner");
    public static readonly Bilingual Recipient = new("相手", "the recipient");
    public static readonly Bilingual Keep = new("保存", "Keep");
    public static readonly Bilingual Add = new("加える", "Add");
    public static readonly Bilingual AddPart = new("項目を加える", "Add a part");
    public static readonly Bilingual Choose = new("選ぶ…", "choose …");
    public static readonly Bilingual Nothing = new("(なし)", "(none)");
    public static readonly Bilingual AnyValue = new("(どれでも)", "(any)");
    public static readonly Bilingual Remove = new("取り除く", "Remove");
    public static readonly Bilingual RemoveOf = new("「{0}」を取り除く", "Remove “{0}”");
    public static readonly Bilingual Up = new("上へ", "Up");
    public static readonly Bilingual Down = new("下へ", "Down");
    public static readonly Bilingual Copy = new("写しを作る", "Make a copy");
    public static readonly Bilingual Rename = new("名前(記号)を変える", "Change its short name");
    public static readonly Bilingual NewName = new("記号(英小文字・数字・ハイフン)", "Short name (small letters, digits, hyphens)");
    public static readonly Bilingual RenameHelp = new("この名前を使っているところも、すべて一緒に変わります。", "Every place that uses the name changes with it.");
    public static readonly Bilingual GoesOn = new("すでに動いている務めとして引き継ぐ", "It goes on as the duty that already runs");
    public static readonly Bilingual AsText = new("文字で書く", "Write it as text");
    public static readonly Bilingual NotUnderstood = new(
        "この書き方はフォームでは分けられません。文字のまま直せます。", "The form cannot take this way of writing apart. It can be changed as text.");
    public static readonly Bilingual Emptied = new(
        "空にはできないため、前の内容のままです。別の内容を入れてください。要らないときは、横に「×」があれば取り除けます。",
        "This cannot be left empty, so it is as it was. Put something else in; where it is not wanted, a × beside it takes it out.");
    public static readonly Bilingual OnlyAsText = new("この部分は「文(YAML)」で直してください。", "Change this part in the text view.");
    public static readonly Bilingual Japanese = new("日本語", "Japanese");
    public static readonly Bilingual English = new("英語", "English");
    public static readonly Bilingual Name = new("よび名", "What people read");
    public static readonly Bilingual Head = new("全体の決まり", "What holds for all of it");
    public static readonly Bilingual Duties = new("務め", "Duties");
    public static readonly Bilingual Criteria = new("対象の基準", "Criteria");
    public static readonly Bilingual Moments = new("日時のよび名", "Moments with a name");
    public static readonly Bilingual Parties = new("相手の決め方", "Parties");
    public static readonly Bilingual Units = new("独自の日数の数え方", "Own ways to count days");
    public static readonly Bilingual DutiesHelp = new("だれが、だれに、いつまでに、何をするか", "Who owes whom what, by when");
    public static readonly Bilingual CriteriaHelp = new("どの患者が対象か。務めから名前で使います。", "Which patients are meant. Duties use them by name.");
    public static readonly Bilingual MomentsHelp = new("期限の起点にする日。たとえば「退院日」。", "Days that deadlines are counted from, such as the day of discharge.");
    public static readonly Bilingual PartiesHelp = new("連絡先が場合によって変わるときの決め方", "Whom it concerns where that depends");
    public static readonly Bilingual UnitsHelp = new("法令などで休みの日の数え方が決まっているとき", "Where a law says how closed days count");
    public static readonly Bilingual NewDuty = new("新しい務め", "A new duty");
    public static readonly Bilingual NewCriterion = new("新しい基準", "A new criterion");
    public static readonly Bilingual NewMoment = new("新しい日時", "A new moment");
    public static readonly Bilingual NewParty = new("新しい相手", "A new party");
    public static readonly Bilingual NewUnit = new("新しい数え方", "A new unit");
    public static readonly Bilingual Close = new("閉じる", "Close");
    public static readonly Bilingual NoneYet = new("まだありません。", "None yet.");
    public static readonly Bilingual Undo = new("直前の変更を元に戻す", "Undo the last change");
    public static readonly Bilingual Saved = new("保存しました({0})", "Kept ({0})");
    public static readonly Bilingual Undone = new("元に戻しました。", "The last change is undone.");
    public static readonly Bilingual CannotUndo = new("元に戻せる変更はありません。", "There is no change to undo.");
    public static readonly Bilingual KeptBy = new("最後の保存: {0}({1})", "Last kept: {0} by {1}");
    public static readonly Bilingual AllSound = new("誤りはありません", "No errors");
    public static readonly Bilingual Errors = new("誤り {0}", "{0} errors");
    public static readonly Bilingual Warnings = new("注意 {0}", "{0} warnings");
    public static readonly Bilingual Elsewhere = new("全体について", "About the whole");
    public static readonly Bilingual Unreadable = new(
        "この文はまだ読み取れないため、フォームを表示できません。「文(YAML)」で、示された行を直してください。", "This text cannot be taken apart yet, so there is no form. Mend the line that is named in the text view.");
    public static readonly Bilingual Mine = new("あなたが入れた内容", "What you typed");
    public static readonly Bilingual Theirs = new("今の内容", "What is there now");
    public static readonly Bilingual PutMine = new("自分の内容を入れ直す", "Put mine in all the same");
    public static readonly Bilingual Met = new(
        "開いたあとに{0}さんがこの案を変えています。あなたの入力はまだ保存していません。今の内容を見て、入れ直すか決めてください。",
        "{0} changed this draft after you opened it. What you typed is not kept yet. Look at what is there now, then decide.");
    public static readonly Bilingual Itself = new("その時点", "the moment itself");
    public static readonly Bilingual Counted = new("前・後を数える", "counted before or after");
    public static readonly Bilingual Numbered = new("その日を1日目と数える", "with that day as day 1");
    public static readonly Bilingual AMoment = new("日時を決める", "at a moment");
    public static readonly Bilingual Shape = new("数え方", "How it is counted");
    public static readonly Bilingual Points = new("点", "points");
    public static readonly Bilingual InBox = new("まとめて条件にする", "Put it into a box");
    public static readonly Bilingual OtherLine = new("別の形の条件にする", "Say it in another way");
    public static readonly Bilingual AddLine = new("条件を加える", "Add a condition");
    public static readonly Bilingual Tell = new("だれに", "whom");
    public static readonly Bilingual Everybody = new("いつでも対象", "always");
    public static readonly Bilingual EachOf = new("それぞれに一つの務め", "one duty for each");
    public static readonly Bilingual If = new("もし", "If");
    public static readonly Bilingual Then = new("なら", "then");
    public static readonly Bilingual Otherwise = new("そうでなければ", "otherwise");
    public static readonly Bilingual From = new("から", "from");
    public static readonly Bilingual To = new("まで", "to");
    public static readonly Bilingual Answer = new("答え", "Answer");
    public static readonly Bilingual Deed = new("行い", "Deed");
    public static readonly Bilingual AllOf = new("次のすべて", "all of these");
    public static readonly Bilingual Acknowledged = new("通知への確認の返事", "the message was acknowledged");
    public static readonly Bilingual DocumentSent = new("様式「{0}」を送る", "the form “{0}” is sent");
    public static readonly Bilingual OfKind = new("どの通知の", "of which message");
    public static readonly Bilingual FromWhom = new("だれから", "by whom");
    public static readonly Bilingual Summary = new("{0} → {1}", "{0} → {1}");
    public static readonly Bilingual NoDeadline = new("期限なし", "no deadline");
}
