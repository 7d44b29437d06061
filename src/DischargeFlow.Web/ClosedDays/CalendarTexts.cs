using DischargeFlow.Casework.Refusals;
using DischargeFlow.Rulebooks.Findings;

namespace DischargeFlow.Web.ClosedDays;

/// <summary>The words of the pages of closed days.</summary>
public static class CalendarTexts
{
    public static readonly Bilingual Title = new("休日表", "Calendars");
    public static readonly Bilingual Lead = new("期限を数えるときに休みとする日。いつまでの日がわかっているか", "The days that count as closed, and until when they are known");
    public static readonly Bilingual Back = new("休日表の一覧へ", "To all calendars");
    public static readonly Bilingual Table = new("表", "Calendar");
    public static readonly Bilingual Knows = new("わかっている期間", "Knows the days");
    public static readonly Bilingual Span = new("{0} から {1} まで", "{0} to {1}");
    public static readonly Bilingual UsedBy = new("使っているところ", "Used by");
    public static readonly Bilingual Parties = new("連絡先 {0} 件", "{0} parties");
    public static readonly Bilingual Nobody = new("どこにも使われていません", "Nobody");
    public static readonly Bilingual StandsIn = new("いまの内容", "As it stands");
    public static readonly Bilingual FromFile = new("ファイルのまま", "As in the file");
    public static readonly Bilingual FromPage = new("{0} に {1} が変更", "Changed on {0} by {1}");
    public static readonly Bilingual Ended = new("終わっています", "Has ended");
    public static readonly Bilingual EndsSoon = new("まもなく終わります", "Ends soon");
    public static readonly Bilingual Drifts = new("ファイルと違います", "Differs from the file");
    public static readonly Bilingual DriftsHelp = new(
        "この表は画面で変えた内容で動いていて、workflows フォルダーのファイルとは違います。ファイルを使う人(check、plan、test)には、ファイルの内容が見えます。",
        "This calendar runs as it was changed here, which is not what the file in the folder of workflows says. Whoever works with the files (check, plan, test) sees the file's.");
    public static readonly Bilingual EndedHelp = new(
        "この表は {0} で終わっています。それより後の祝日は平日として数えられ、期限が違う日になることがあります。下の「内閣府の一覧を取り込む」で新しい年を入れてください。",
        "This calendar ended on {0}. Closed days after it count as business days, and deadlines may be wrong. Take in the new years below.");
    public static readonly Bilingual EndsSoonHelp = new(
        "この表は {0} までです。それより後の期限は違う日になることがあります。翌年の祝日は例年 2 月に内閣府が発表します。",
        "This calendar knows the days until {0} only; deadlines after it may be wrong. The Cabinet Office announces the next year's holidays each February.");
    public static readonly Bilingual PastDuties = new(
        "この表の範囲より後の日にかかる務めが {0} 件あります。祝日が入れば期限が変わることがあります。",
        "{0} duties rest on days that this calendar does not know. Their deadlines may move once it does.");
    public static readonly Bilingual Year = new("{0}年", "{0}");
    public static readonly Bilingual PreviousYear = new("前の年", "Year before");
    public static readonly Bilingual NextYear = new("次の年", "Year after");
    public static readonly Bilingual NotKnown = new("この年の休みは、この表ではわかりません。", "This calendar does not know the closed days of this year.");
    public static readonly Bilingual NotAllKnown = new("この年は {0} から {1} までがわかっています。", "Of this year the days from {0} to {1} are known.");
    public static readonly Bilingual Day = new("日付", "Date");
    public static readonly Bilingual Name = new("名前", "Name");
    public static readonly Bilingual Days = new("この年の休み {0} 日", "{0} closed days in this year");
    public static readonly Bilingual NoDays = new("この年の休みはありません。", "No closed days in this year.");
    public static readonly Bilingual Remove = new("外す", "Take out");
    public static readonly Bilingual RemoveThis = new("{0}を休みから外す", "Take out {0}");
    public static readonly Bilingual Yearly = new("毎年", "every year");
    public static readonly Bilingual Add = new("休みを一日加える", "Add a closed day");
    public static readonly Bilingual AddHelp = new("2026-11-02 のように書きます。毎年なら 11-02 です。すでにある日なら、名前を書き換えます。", "Write 2026-11-02, or 11-02 for every year. A day that is there already gets the new name.");
    public static readonly Bilingual AddDo = new("加える", "Add");
    public static readonly Bilingual Cover = new("わかっている期間を変える", "Change what it knows");
    public static readonly Bilingual CoverHelp = new(
        "終わりは、その日までの休みがすべて入っていると確かめた日にしてください。これより後の期限には「休日表の範囲外」と表示されます。",
        "Let it end on the day up to which every closed day is surely in it. Deadlines after it are marked as resting on unknown days.");
    public static readonly Bilingual From = new("始まり", "From");
    public static readonly Bilingual To = new("終わり", "To");
    public static readonly Bilingual CoverDo = new("期間を変える", "Change");
    public static readonly Bilingual In = new("内閣府の一覧を取り込む", "Take in the Cabinet Office's list");
    public static readonly Bilingual InHelp = new(
        "内閣府の「国民の祝日について」のページにある CSV(syukujitsu.csv)を選びます。まず何が変わるかを見せます。保存するまで何も変わりません。一覧にある年は、一覧のとおりになります。",
        "Choose the CSV of the Cabinet Office's page on national holidays (syukujitsu.csv). First it is shown what would change; nothing changes until you save. The years of the list become as the list has them.");
    public static readonly Bilingual File = new("CSV ファイル(Shift_JIS または UTF-8)", "CSV file (Shift_JIS or UTF-8)");
    public static readonly Bilingual Look = new("変わるところを見る", "Show what would change");
    public static readonly Bilingual Proposed = new("変わるところ", "What would change");
    public static readonly Bilingual Numbers = new("加わる日 {0}、なくなる日 {1}、名前が変わる日 {2}", "{0} added, {1} removed, {2} with another name");
    public static readonly Bilingual Added = new("加わる", "Added");
    public static readonly Bilingual Removed = new("なくなる", "Removed");
    public static readonly Bilingual Renamed = new("名前", "Name");
    public static readonly Bilingual NewSpan = new("わかっている期間: {0} から {1} まで → {2} から {3} まで", "Knows the days: {0} to {1} → {2} to {3}");
    public static readonly Bilingual NothingChanges = new("この一覧は、いまの表と同じです。保存するものはありません。", "The list says what the calendar says already. There is nothing to save.");
    public static readonly Bilingual Save = new("この内容で保存する", "Save this");
    public static readonly Bilingual SaveHelp = new("保存すると、開いているケースの期限を計算し直します。すでにお伝えした期限が変わる相手には、変更のお知らせが届きます。", "Saving computes the deadlines of all open cases anew. Whoever was told another date gets one change notice.");
    public static readonly Bilingual Faults = new("この一覧は取り込めません", "The list cannot be taken in");
    public static readonly Bilingual FaultsHelp = new("一日でも読めない行があると、何も変えません。もう一度ダウンロードしてください。", "While a single line cannot be read, nothing is changed. Download the list again.");
    public static readonly Bilingual Line = new("{0} 行目", "Line {0}");
    public static readonly Bilingual Whole = new("一覧全体", "The whole list");
    public static readonly Bilingual States = new("これまでの変更", "Changes so far");
    public static readonly Bilingual ToFile = new("ファイルの内容に戻す", "Go back to the file");
    public static readonly Bilingual Waiting = new("フォルダーで変わり、取り込まれていない表", "Changed in the folder and not taken in");
    public static readonly Bilingual WaitingLead = new(
        "workflows フォルダーのファイルが、動いている表と違います。取り込むまで、期限はこれまでの表で計算されます。取り込むと、開いているケースの期限を計算し直し、すでにお伝えした期限が変わる相手には変更のお知らせが届きます。",
        "The files in the folder of workflows say other days than the tables that run. Until they are taken in, dates are counted as before. Taking one in computes the deadlines of open cases anew; whoever was told another date gets one change notice.");
    public static readonly Bilingual WaitingNew = new("新しい表", "a new calendar");
    public static readonly Bilingual WaitingGone = new("ファイルがなくなりました。表はこれまでどおり動いています。", "The file is gone. The calendar runs as before.");
    public static readonly Bilingual TakeIn = new("取り込む", "Take it in");
    public static readonly Bilingual KeepIt = new("データベースに残す", "Keep it in the database");
    public static readonly Bilingual New = new("表を新しく作る", "Make a new calendar");
    public static readonly Bilingual NewHelp = new("お盆や市役所の休みなど、いくつもの機関が同じ日に休むときに作ります。一つの機関だけの休みは、連絡先に書きます。", "For days on which several offices are closed, such as those of a city. The days of a single office belong into the directory.");
    public static readonly Bilingual NewName = new("名前(半角英小文字・数字・ハイフン)", "Name (small letters, digits, dashes)");
    public static readonly Bilingual NewJa = new("日本語の題", "Title in Japanese");
    public static readonly Bilingual NewEn = new("英語の題", "Title in English");
    public static readonly Bilingual FirstDay = new("最初の休み(2026-11-02)", "First closed day (2026-11-02)");
    public static readonly Bilingual NewDo = new("作る", "Make");
    public static readonly Bilingual SaidSaved = new("保存しました。開いているケースの期限を計算し直しています。", "Saved. The deadlines of open cases are being computed anew.");
    public static readonly Bilingual Replanning = new("{0} に始めた計算のし直しが進んでいます({1} 件を確認、{2} 件が変わりました)。", "Deadlines are being computed anew since {0}: {1} cases looked at, {2} changed.");
    public static readonly Bilingual Replanned = new("最後の計算のし直し: {0}({1} 件を確認、{2} 件が変わりました)", "Last computed anew: {0} ({1} cases looked at, {2} changed)");
    public static readonly Bilingual PastTable = new("休日表の範囲外", "Past the calendar");
    public static readonly Bilingual PastTableHelp = new(
        "この期限は、休日表「{0}」がまだ知らない日にかかっています。祝日が入っていないかもしれません。", "This deadline rests on days that the calendar '{0}' does not know yet: a holiday may be missing.");
    public static readonly Bilingual ReplannedFor = new("休日表({0})が変わったため、期限を計算し直しました。", "The deadlines were computed anew, since a calendar changed ({0}).");

    /// <summary>What was done to a table, in words.</summary>
    public static Bilingual Of(string done) => done.Split(' ') switch
    {
        ["list", var years] => new($"内閣府の一覧を取り込んだ({years.Replace('-', '〜')}年)", $"took in the Cabinet Office's list ({years.Replace('-', '–')})"),
        ["covers", var from, var to] => new($"期間を {from} から {to} までにした", $"made it know the days {from} to {to}"),
        ["file"] => new("ファイルの内容にした", "let the file count"),
        ["kept"] => new("ファイルがなくなったので、データベースに残した", "kept it in the database, as its file was gone"),
        ["new"] => new("表を作った", "made the calendar"),
        [['+', .. var day]] => new($"{day} を加えた", $"added {day}"),
        [['-', .. var day]] => new($"{day} を外した", $"took {day} out"),
        _ => new(done, done),
    };

    public static RefusedException NoFile() => new(new("list-missing", RefusalKind.Invalid, new(
        "ファイルが選ばれていません。内閣府の CSV を選んでください。", "No file was chosen. Choose the Cabinet Office's CSV.")));

    public static RefusedException TooLarge() => new(new("list-too-large", RefusalKind.Invalid, new(
        "ファイルが 1 MB を超えています。祝日の CSV か確かめてください。", "The file is larger than 1 MB. Check that it is the list of holidays.")));
}
