using DischargeFlow.Casework.Refusals;

namespace DischargeFlow.Casework.Recording;

/// <summary>The sentences with which recording refuses. Codes are stable.</summary>
internal static class RecordingRefusals
{
    public static RefusedException NoSuchCase(string number) => Of("DR0101", RefusalKind.NotFound,
        $"番号 {number} のケースはありません。番号をもう一度確かめてください。",
        $"No case has the number {number}. Check the number.");

    public static RefusedException SomebodyWasFirst(int expected, int found) => Of("DR0102", RefusalKind.Conflict,
        $"ご覧になった後に別の記録が入りました(版 {expected} → {found})。記録していません。最新の内容を確かめて、もう一度記録してください。",
        $"Something else was recorded since you looked (version {expected}, now {found}). Nothing was recorded. Look at the case again, then record.");

    public static RefusedException KeyReused(string key) => Of("DR0103", RefusalKind.Conflict,
        $"同じ冪等キー「{key}」が別の内容で使われています。記録していません。新しいキーで送ってください。",
        $"The idempotency key '{key}' was used with other content. Nothing was recorded. Send it with a new key.");

    public static RefusedException UnknownKind(string kind) => Of("DR0104", RefusalKind.Invalid,
        $"ケースの種類「{kind}」は用語集にありません。",
        $"No vocabulary declares the kind of case '{kind}'. Write one that is declared.");

    public static RefusedException UnknownParty(string party) => Of("DR0105", RefusalKind.Invalid,
        $"機関「{party}」は名簿にありません。先に名簿に登録してください。",
        $"The directory does not know '{party}'. Add it to the directory first.");

    public static RefusedException UnknownRulebook(string rulebook) => Of("DR0106", RefusalKind.Invalid,
        $"ルールブック「{rulebook}」は動いていません。",
        $"No rulebook '{rulebook}' runs for this kind of case. Write one that runs, or leave it out.");

    public static RefusedException Unknown(string what, string whatJa, string name) => Of("DR0107", RefusalKind.Invalid,
        $"{whatJa}「{name}」は用語集またはこのケースのルールブックにありません。",
        $"There is no {what} '{name}' in the vocabulary or in the case's rulebooks. Write a name that is declared.");

    public static RefusedException SecondOnce(string name, int first) => Of("DR0108", RefusalKind.Conflict,
        $"「{name}」は一度しか起こらないできごとで、すでに記録 {first} にあります。その記録を訂正するか、別のケースを開いてください。",
        $"'{name}' happens once, and entry {first} already records it. Correct that entry, or open another case.");

    public static RefusedException WrongValue(string name, string shouldBe, string shouldBeJa) => Of("DR0109", RefusalKind.Invalid,
        $"「{name}」に入れられるのは{shouldBeJa}です。",
        $"'{name}' takes {shouldBe}.");

    public static RefusedException NoSuchEntry(int sequence) => Of("DR0110", RefusalKind.Invalid,
        $"記録 {sequence} はこのケースにありません。",
        $"The case has no entry {sequence}. Look at its history for the number.");

    public static RefusedException AlreadyRetracted(int sequence) => Of("DR0111", RefusalKind.Conflict,
        $"記録 {sequence} はすでに取り消されています。",
        $"Entry {sequence} is retracted already. To let it be again, retract the retraction.");

    public static RefusedException NotCorrectable(int sequence) => Of("DR0112", RefusalKind.Invalid,
        $"記録 {sequence} はその内容では訂正できません。同じ種類の内容で訂正するか、取り消してから新しく記録してください。",
        $"Entry {sequence} cannot be corrected to that. Correct it with content of the same kind, or retract it and record anew.");

    public static RefusedException NothingCorrected(int sequence) => Of("DR0113", RefusalKind.Invalid,
        $"記録 {sequence} の訂正に、新しい日時も新しい内容もありません。",
        $"The correction of entry {sequence} names neither a new moment nor new content. Say what was so.");

    public static RefusedException ReasonMissing() => Of("DR0114", RefusalKind.Invalid,
        "理由がありません。判断や免除には理由を書いてください。",
        "A reason is missing. Decisions and waivers need one.");

    public static RefusedException TooLong(int most) => Of("DR0115", RefusalKind.Invalid,
        $"長すぎます({most} 文字まで)。短くしてください。",
        $"The text is too long (at most {most} characters). Shorten it.");

    public static RefusedException NotYet() => Of("DR0116", RefusalKind.Invalid,
        "起こった日時が、記録の一日以上先です。まだ起こっていないことは、予定日の項目に記録してください。",
        "It is said to have happened more than a day after it is recorded. What is only planned belongs in a planned date.");

    public static RefusedException NotInThisTime(int year) => Of("DR0117", RefusalKind.Invalid,
        $"{year} 年の日付は受け付けません(1900 年から 2199 年まで)。書き間違いでないか確かめてください。",
        $"A date in the year {year} is not taken (1900 to 2199). Check it for a slip of the pen.");

    public static RefusedException TooMany(int most) => Of("DR0118", RefusalKind.Invalid,
        $"一度に、または一つのケースに記録できるのは {most} 件までです。",
        $"At most {most} entries can be recorded here. Split the request, or open another case.");

    public static RefusedException Nothing() => Of("DR0119", RefusalKind.Invalid,
        "記録する内容がありません。",
        "There is nothing to record. Send at least one entry.");

    public static RefusedException FollowsNothing(string party) => Of("DR0120", RefusalKind.Invalid,
        $"「{party}」がどのルールブックに従うか、名簿に書かれていません。ケースは開いていません。名簿に登録するか、ルールブックを指定して開いてください。",
        $"The directory does not say which rulebooks '{party}' follows, and several run. No case was opened. Say it in the directory, or name the rulebooks with the case.");

    private static RefusedException Of(string code, RefusalKind kind, string ja, string en) => new(new(code, kind, new(ja, en)));
}
