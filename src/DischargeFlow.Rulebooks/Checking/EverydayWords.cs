using System.Text.RegularExpressions;
using DischargeFlow.Rulebooks.Findings;

namespace DischargeFlow.Rulebooks.Checking;

/// <summary>
/// What rules on paper say and the language does not, each with what is written instead. Where one of them is met, its hint stands alone: the
/// examples of a finding would only hide it.
/// </summary>
internal static class EverydayWords
{
    private static readonly (Regex Met, Bilingual Instead)[] OfMoments =
    [
        (Of("immediately|asap|promptly|forthwith|at once|without delay|as soon as( possible)?|soon|速やか|すみやか|直ちに|ただちに|すぐ|早めに|早急"),
            new("急ぎの言葉(「早めに」「速やかに」など)は日時になりません。数で書き、決まりになければ basis: default とします。例: 4 hours after known", "Haste (\"as soon as possible\") is no moment: write a number, with `basis: default` where the rule has none. For example: 4 hours after known.")),
        (Of("end of( the)? day|close of business|cob|終業"),
            new("日数で書いた期限はその日の終わりまでです。その機関の閉まる時刻までなら「by closing」を付けます。", "A due moment in days holds until the end of that day; until the office closes is `by closing`.")),
        (Of("(same|next|following) (business |working )?day|翌日|翌営業日|当日"),
            new("その日は「day 1 of admission」、翌日は「1 day after admission」、次の営業日は「1 business day after admission」です。", "The day itself is `day 1 of admission`, the next `1 day after admission`, the next open one `1 business day after admission`.")),
        (Of("^(by|at) [0-9]{1,2}:[0-9]{2}"),
            new("どの日の時刻かを先に書きます。例: day 1 of admission by 17:00", "Say first of which day: day 1 of admission by 17:00.")),
        (Of("(mon|tues|wednes|thurs|fri|satur|sun)days?|weekends?|^end$|end of( the)? (month|week|year)|[月火水木金土日]曜日?|月末|週末|年末"),
            new("曜日や月末は書けません。日数に if closed を付けるか、日付の項目として記録します。", "A weekday or the end of a month cannot be said: count days, with `if closed`, or record the day as a date fact.")),
        (Of("today|tomorrow|yesterday|now|今日|本日|明日|現在"),
            new("ルールには「今日」も「今」もありません。admission のようなできごと、日付、または known から数えます。", "A rule has no today and no now: count from an event such as admission, from a date, or from `known`.")),
        (Of("[0-9]{4}[-/.][0-9]{1,2}[-/.][0-9]{1,2}"),
            new("ルールはどの一件にも同じなので、暦の日付は書けません。いつから使うかは effective に、一件ごとに違う日は日付の項目にします。", "A rule is the same for every case, so no date of the calendar stands in it. Since when it holds says `effective`; a day that differs from case to case is a date fact.")),
        (Of("earliest of|latest of|(earlier|later|sooner) of|whichever|^(earliest|latest|earlier|later|sooner)$|早いほう|早い方|遅いほう|遅い方|いずれか"),
            new("いくつかのうち早いもの・遅いものには moments: で名前を付けます。例: moments: { last-day: { earliest of: [discharged, planned-discharge] } }", "The earlier or the later of several gets a name under moments:, for example moments: { last-day: { earliest of: [discharged, planned-discharge] } }.")),
        (Of("and [0-9]+ [a-z]+"),
            new("一つの言い方に入るずらし方は一つです。はじめの分に moments: で名前を付け、その名前から続きを数えます。", "A phrase holds one offset: name the first part under moments:, and count the rest from that name.")),
        (Of("[0-9]+ ?(-|–|〜|~|to|or) ?[0-9]+"),
            new("幅は二つの行に分けます。from: にいちばん早い時、due: にいちばん遅い時を書きます。", "A range is two lines: the first moment under `from`, the last under `due`.")),
        (Of("at least|at most|at the latest|(no|not) (later|earlier) than|up to|until|以内|までに|以前|以降"),
            new("due は間に合う最後の時、from は行いが数えられる最初の時なので、その日時だけを書きます。例: 3 days after admission(当日を数えない)、day 3 of admission(当日が 1 日目)", "`due` is the last moment that is in time and `from` the first: write that moment alone. For example: 3 days after admission (the day itself not counted); day 3 of admission (the day itself is day 1).")),
        (Of("excluding|except|excepting|not counting|without|除く|除き"),
            new("数えない日があるなら business days で数えるか、units: で単位を作ります。", "Where some days are not counted, count `business days`, or a unit of your own under units:.")),
        (Of("every|daily|weekly|monthly|hourly|毎日|毎週|毎月"),
            new("くり返しの知らせは tell の行に「repeat every 1 day at most 5 times」と書き、できごとのたびの務めは「each」で書きます。", "A message that comes again is `repeat every 1 day at most 5 times` in a line of tell; a duty at every occurrence of an event counts from `each`.")),
        (Of("unless|when|whenever|in case|if (?!closed)[a-z-]+"),
            new("日時の中に条件は書けません。務めの if に書くか、moments: の choose で場合を分けます。", "No condition stands in a moment: write it under `if` of the duty, or choose between moments by `choose` under moments:.")),
        (Of("^(never|none|nothing|no|n/a|~|null|なし|無し)$"),
            new("ないなら、その行を書きません(if-too-late だけは keep と書きます)。", "Where there is none, leave the line out (only `if-too-late` says `keep`).")),
        (Of("(tenth|eleventh|twelfth)|[0-9]{2,}(st|nd|rd|th)"),
            new("何度目かは first から ninth までと last です。", "Occurrences go from first to ninth, and last.")),
        (Of("[0-9]+(st|nd|rd|th) day of"),
            new("「day 3 of …」と書きます。", "Write `day 3 of …`.")),
        (Of("noon|midday|正午"), new("正午は「12:00」と書きます。", "Noon is written 12:00.")),
        (Of("midnight|真夜中"), new("日の終わりまでなら時刻を付けません。初めなら「00:00」です。", "The end of a day needs no clock time; its beginning is 00:00.")),
        (new("[+]|minus|plus", RegexOptions.CultureInvariant), new("「3 days after …」「2 days before …」と書きます。", "Write `3 days after …` or `2 days before …`.")),
        (Of("^(on|the|upon|from|since)"), new("「on」「the」などは要りません。例: starts: admission、due: day 1 of admission", "No `on` and no `the` is needed. For example: starts: admission; due: day 1 of admission.")),
    ];

    private static readonly (Regex Met, Bilingual Instead)[] OfUnits =
    [
        (Of("(working|work|open|office|bank|court) ?days?|weekdays?|workdays?|営業日|平日"), Unit("business days", "休みを数えない日は", "Days on which closed days are not counted are")),
        (Of("calendar days?|days? of the calendar|暦日|日"), Unit("days", "暦の日は", "Calendar days are")),
        (Of("nights?|泊"), Unit("days", "日付をまたぐ数は", "Dates are counted in")),
        (Of("(working|work|open|office) hours?"), Unit("business hours", "開いている時間は", "Opening hours are")),
        (Of("h|hr|hrs|時間"), Unit("hours", "時間は", "Hours are")),
        (Of("min|mins|分"), Unit("minutes", "分は", "Minutes are")),
        (Of("fortnights?"), Unit("2 weeks", "二週間は", "A fortnight is")),
        (Of("quarters?"), Unit("3 months", "四半期は", "A quarter is")),
        (Of("(business )?(days|hours) of [a-z-]+"), new("「of ROLE」は起点のあとに書きます。例: 2 business days before discharge-day of hospital", "`of ROLE` stands behind what is counted from: 2 business days before discharge-day of hospital.")),
        (Of("[a-z]+ and [0-9]+ [a-z]+"), new("一つの言い方に入るずらし方は一つです。はじめの分に moments: で名前を付け、その名前から続きを数えます。", "A phrase holds one offset: name the first part under moments:, and count the rest from that name.")),
        (Of("to [0-9]+ [a-z]+"), new("幅は二つの行に分けます。from: にいちばん早い時、due: にいちばん遅い時を書きます。", "A range is two lines: the first moment under `from`, the last under `due`.")),
    ];

    private static readonly (Regex Met, Bilingual Instead)[] OfConditions =
    [
        (Of("[<>=]+|≧|≦|以上|以下|未満"), new("比べるのは言葉です: is、is not、is at least、is at most、is above、is below。", "Compare in words: is, is not, is at least, is at most, is above, is below.")),
        (Of("between"), new("両側の限りは二行に分けます。例: { all: [care-level is at least care-1, care-level is at most care-3] }", "Two bounds are two lines, for example { all: [care-level is at least care-1, care-level is at most care-3] }.")),
        (Of("or unknown|unknown or|(is|are) unknown"), new("わからないときどうみるかは、行の終わりに「unknown as yes」か「unknown as no」と書きます。", "What unknown counts as is said at the end of the line: `unknown as yes` or `unknown as no`.")),
        (Of("is (not )?known"), new("項目がわかっているかは問えません。わからないときどうみるかを、行の終わりに「unknown as yes」か「unknown as no」と書きます。", "Whether a fact is known cannot be asked: say at the end of the line what unknown counts as, `unknown as yes` or `unknown as no`.")),
        (Of("(mon|tues|wednes|thurs|fri|satur|sun)days?|weekdays?|weekends?|holidays?|[月火水木金土日]曜日?|平日|休日|祝日"),
            new("曜日は問えません。休みかどうかを「admission is on a closed day of hospital」「is on an open day」と問います。", "A weekday cannot be asked. Whether it is open or closed can: `admission is on a closed day of hospital`, `is on an open day`.")),
        (Of("opening hours|office hours|working hours|business hours|時間内|時間外"), new("開く前と閉まったあとを「is before opening of hospital」「is after closing of hospital」と問い、そのどちらでもないなら none: に並べます。", "Ask for `is before opening of hospital` and `is after closing of hospital`, and write both under none: where neither is meant.")),
        (Of("today|tomorrow|yesterday|now|今日|本日|明日"), new("ルールには「今日」も「今」もありません。どの日時についてかを書きます。", "A rule has no today and no now: say on which moment, or from when to when.")),
        (Of("^age"), new("年齢は、何の日付からどの日時についてかを書きます。例: age by birth-date on admission is at least 65", "An age is by a date and on a moment: age by birth-date on admission is at least 65.")),
        (Of("(days|hours|weeks) from|length of( the)? stay|stay is|stay at least|入院期間|在院日数"), new("長さは「nights from admission to discharge-day are at least 3」か「days counting both ends from … to … are at least 4」で問います。", "A length is asked by `nights from admission to discharge-day are at least 3` or `days counting both ends from … to … are at least 4`.")),
        (Of("happened (within|before|after|by|on|since|until)"), new("いつ起こったかは日時として比べます。例: first contacted is before 3 days after admission", "When it happened is compared as a moment: first contacted is before 3 days after admission.")),
        (Of("(by|to|about) [a-z-]+ happened"), new("happened はできごとだけを問います。だれが何をしたかは務めの done-by に書き、「duty NAME is met」で問います。", "`happened` asks for the event alone. Who did what stands in the done-by of a duty, and `duty NAME is met` asks for that.")),
        (Of("contains?|includes?|including|having|含む"), new("いくつかのどれかは「services-in-use is one of visiting-nurse or short-stay」と書きます。", "One of several is `services-in-use is one of visiting-nurse or short-stay`.")),
        (Of("^unless"), new("「not」を前に置きます。例: not lives-alone", "Write `not` before it: not lives-alone.")),
        (Of("^(true|yes|always|everyone|anyone|all|全員)$"), new("だれにでもなら、if を書きません。", "Where it is for everyone, leave `if` out.")),
        (Of("^(at least|score)"), new("いくつ以上は { at least 2 of: [adl-declined, lives-alone] }、点数は { score at least 5 of: { adl-declined: 3, lives-alone: 2 } } と、数は数字で書きます。", "So many or more is { at least 2 of: [adl-declined, lives-alone] }, points are { score at least 5 of: { adl-declined: 3, lives-alone: 2 } }, with the number in digits.")),
        (Of("^(or|either|oder|または)$"), new("一つでもは「any:」です。例: { any: [adl-declined, lives-alone] }", "One of several is `any`: { any: [adl-declined, lives-alone] }.")),
        (Of("^(and|both|und|かつ)$"), new("すべては「all:」です。例: { all: [adl-declined, lives-alone] }", "Every one of several is `all`: { all: [adl-declined, lives-alone] }.")),
        (Of("[a-z-]+ and [a-z-]+"), new("すべてなら一覧にします。例: { all: [adl-declined, lives-alone] }", "Several that must all hold are a list: { all: [adl-declined, lives-alone] }.")),
        (Of("[a-z-]+ or [a-z-]+"), new("どれかなら一覧にします。例: { any: [adl-declined, lives-alone] }", "Several of which one is enough are a list: { any: [adl-declined, lives-alone] }.")),
        (Of("^[a-z-]+ (at least|at most|above|below|more than|less than) [a-z0-9-]+$"), new("前に「is」を置きます。例: care-level is at least care-3", "An `is` stands before it: care-level is at least care-3.")),
    ];

    private static readonly (Regex Met, Bilingual Instead)[] OfDeeds =
    [
        (Of("^acknowledged$"), new("だれの確認かを書きます。例: acknowledged: { by: recipient, of: notice }", "Say whose: acknowledged: { by: recipient, of: notice }.")),
        (Of("times|twice|^[0-9]+"), new("回数は書けません。二度目は別の務めにし、「starts: NAME met」と「from: start」で続けます。", "A deed is not counted. The second time is a duty of its own, with `starts: NAME met` and `from: start`.")),
        (Of("^(any of|either|or|one of)$"), new("どれか一つでよければ、done-by に一行ずつ並べます。", "Where any one is enough, each is a line of done-by.")),
        (Of("set$"), new("項目の値が決まることは行いではありません。できごとか書類を語彙に足します。", "That a fact gets its value is no deed: add an event or a document to the vocabulary.")),
        (Of("(by|to|about)"), new("だれがだれに何を、は括弧の中に書きます。例: contacted: { by: owner, to: recipient, about: discharge }", "Who, to whom and what about stand in braces: contacted: { by: owner, to: recipient, about: discharge }.")),
        (Of("a person decides|done|finished"), new("終わったことはできごとか書類で表します。例: contacted: { by: owner, to: recipient }", "That it is done is an event or a document: contacted: { by: owner, to: recipient }.")),
    ];

    /// <summary>What is written instead of some words that say no moment; null where none of them is known.</summary>
    public static Bilingual? InsteadOfMoment(string written) => First(OfMoments, written);

    /// <summary>What is written instead of a unit that there is not.</summary>
    public static Bilingual? InsteadOfUnit(string written) => First(OfUnits, written);

    /// <summary>What is written instead of some words that ask nothing.</summary>
    public static Bilingual? InsteadOfCondition(string written) => First(OfConditions, written);

    /// <summary>What is written instead of a deed that there is not.</summary>
    public static Bilingual? InsteadOfDeed(string written) => First(OfDeeds, written);

    private static Bilingual? First((Regex Met, Bilingual Instead)[] known, string written)
    {
        var plain = written.Normalize(System.Text.NormalizationForm.FormKC).Trim().ToLowerInvariant();
        return Array.Find(known, k => k.Met.IsMatch(plain)).Instead;
    }

    /// <summary>Whole words only, where they are words of letters.</summary>
    private static Regex Of(string words) => new($"(?<![a-z0-9-])(?:{words})(?![a-z0-9-])", RegexOptions.CultureInvariant);

    private static Bilingual Unit(string unit, string ja, string en) => new($"{ja}「{unit}」です。", $"{en} `{unit}`.");
}
