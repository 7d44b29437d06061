using DischargeFlow.Casework.Refusals;
using NodaTime;

namespace DischargeFlow.Casework.ClosedDays;

/// <summary>Why a table of closed days is not changed.</summary>
internal static class CalendarRefusals
{
    public static RefusedException None(string name) => Refused("calendar-unknown", RefusalKind.NotFound,
        $"「{name}」という休日表はありません。何も変えていません。一覧から選んでください。", $"There is no calendar '{name}'. Nothing was changed. Choose one from the list.");

    public static RefusedException OnlyAsText(string name) => Refused("calendar-only-as-text", RefusalKind.Invalid,
        $"休日表「{name}」の書き方では、画面から正しく直せません。何も変えていません。ファイル {name}.yaml を、一行に一日ずつ書く形に直してください。",
        $"The way in which the calendar '{name}' is written cannot be edited here. Nothing was changed. Write its file {name}.yaml with one line for each day.");

    public static RefusedException SomebodyWasFirst(string name) => Refused("calendar-moved", RefusalKind.Conflict,
        $"休日表「{name}」は、この画面を開いたあとで他の人が変えました。何も変えていません。いまの表を見て、もう一度やり直してください。",
        $"Somebody else changed the calendar '{name}' after you opened this page. Nothing was changed. Look at it as it is now, and do it again.");

    public static RefusedException DoesNotJoin(string name, HolidaySpan list, HolidaySpan table) => Refused("calendar-gap", RefusalKind.Invalid,
        $"この一覧は{list.From}年から{list.To}年までで、休日表「{name}」({table.From}年から{table.To}年まで)とのあいだに抜ける年ができます。何も変えていません。間の年も入った一覧を選んでください。",
        $"The list speaks of {list.From} to {list.To} and leaves years out beside the calendar '{name}' ({table.From} to {table.To}). Nothing was changed. Choose a list with the years between.");

    public static RefusedException Outside(LocalDate date, LocalDate from, LocalDate to) => Refused("calendar-day-outside", RefusalKind.Invalid,
        $"{date:uuuu-MM-dd} は、この表が知っている期間({from:uuuu-MM-dd} から {to:uuuu-MM-dd})の外です。何も変えていません。先に期間を延ばしてください。その年の休みがすべて入ってからにしてください。",
        $"{date:uuuu-MM-dd} lies outside what this calendar knows ({from:uuuu-MM-dd} to {to:uuuu-MM-dd}). Nothing was changed. Extend that first, once all closed days of the year are in it.");

    public static RefusedException NoDay(string said) => Refused("calendar-day-unreadable", RefusalKind.Invalid,
        $"「{Short(said)}」は日付として読めません。何も変えていません。2026-11-02、または毎年なら 11-02 の形で書いてください。",
        $"'{Short(said)}' cannot be read as a date. Nothing was changed. Write 2026-11-02, or 11-02 for every year.");

    public static RefusedException NoName() => Refused("calendar-day-without-name", RefusalKind.Invalid,
        "休みの名前がないか、40 文字を超えています。何も変えていません。「創立記念日」のように短く書いてください。",
        "The day has no name, or one of more than 40 characters. Nothing was changed. Write a short one, such as 'Foundation day'.");

    public static RefusedException NotClosed(string day) => Refused("calendar-day-not-closed", RefusalKind.Invalid,
        $"{day} はこの表では休みではありません。何も変えていません。", $"{day} is no closed day of this calendar. Nothing was changed.");

    public static RefusedException LastDay(string name) => Refused("calendar-last-day", RefusalKind.Invalid,
        $"休日表「{name}」に日が一つもなくなります。何も変えていません。使わない表は、ルールブックと連絡先から外してください。",
        $"The calendar '{name}' would have no day left. Nothing was changed. Take a table that is not wanted out of the rulebooks and the directory.");

    public static RefusedException NoSpan() => Refused("calendar-span", RefusalKind.Invalid,
        "期間の終わりが始まりより前か、2000 年から 2099 年の外です。または、期間の外になる休みが残っています。何も変えていません。",
        "The span ends before it begins, lies outside 2000 to 2099, or would leave closed days of the table outside. Nothing was changed.");

    public static RefusedException NoFileBehind(string name) => Refused("calendar-no-file", RefusalKind.Invalid,
        $"休日表「{name}」のファイルがないので、元に戻せません。何も変えていません。", $"The calendar '{name}' has no file to go back to. Nothing was changed.");

    public static RefusedException Taken(string name) => Refused("calendar-taken", RefusalKind.Conflict,
        $"「{name}」という休日表はすでにあります。何も作っていません。別の名前にするか、その表に日を加えてください。",
        $"There is a calendar '{name}' already. Nothing was made. Choose another name, or add the day to that one.");

    public static RefusedException BadName() => Refused("calendar-name", RefusalKind.Invalid,
        "表の名前は、半角の英小文字・数字・ハイフンで書きます(例: city-office)。何も作っていません。",
        "The name of a table is written in small letters, digits and dashes, such as city-office. Nothing was made.");

    public static RefusedException NoTitle() => Refused("calendar-title", RefusalKind.Invalid,
        "日本語と英語の題が要ります(それぞれ 100 文字まで)。何も作っていません。", "A title in Japanese and one in English are needed, of at most 100 characters. Nothing was made.");

    private static string Short(string text) => text.Length <= 40 ? text : text[..40] + "…";

    private static RefusedException Refused(string code, RefusalKind kind, string ja, string en) => new(new(code, kind, new(ja, en)));
}

/// <summary>Years from one to another.</summary>
internal readonly record struct HolidaySpan(int From, int To);
