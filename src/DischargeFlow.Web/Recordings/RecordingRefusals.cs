using DischargeFlow.Casework.Refusals;
using DischargeFlow.Rulebooks.Findings;

namespace DischargeFlow.Web.Recordings;

/// <summary>Why what was said cannot be recorded: a code, what happened, what to do.</summary>
public static class RecordingRefusals
{
    /// <summary>Something that must be said is missing.</summary>
    public static RefusedException Missing(string field) => Refused("entry-incomplete",
        $"「{Field(field, Language.Ja)}」が空です。何も記録していません。入力してもう一度送ってください。",
        $"“{Field(field, Language.En)}” is empty. Nothing was recorded. Fill it in and send again.");

    /// <summary>No such way of saying something.</summary>
    public static RefusedException UnknownType(string type) => Refused("entry-type-unknown",
        $"記録の種類「{Short(type)}」はありません。event、fact、checklist、role、decision、waiver、version、acknowledgement、correction、retraction のいずれかを指定してください。",
        $"There is no type of entry “{Short(type)}”. Use event, fact, checklist, role, decision, waiver, version, acknowledgement, correction or retraction.");

    /// <summary>The vocabulary does not declare the name.</summary>
    public static RefusedException Undeclared(string name) => Refused("name-undeclared",
        $"「{Short(name)}」はこのケースの語彙にありません。何も記録していません。語彙にある名前を使ってください。",
        $"“{Short(name)}” is not in the vocabulary of this case. Nothing was recorded. Use a name that the vocabulary declares.");

    /// <summary>The event carries no such field.</summary>
    public static RefusedException NotCarried(string name, string field) => Refused("field-undeclared",
        $"「{Short(name)}」に項目「{Short(field)}」はありません。何も記録していません。その項目を外してください。",
        $"“{Short(name)}” carries no field “{Short(field)}”. Nothing was recorded. Leave that field out.");

    /// <summary>Not one of the choices.</summary>
    public static RefusedException NoSuchChoice(string name, string value) => Refused("choice-unknown",
        $"「{Short(value)}」は「{Short(name)}」の選択肢にありません。何も記録していません。選択肢から選んでください。",
        $"“{Short(value)}” is none of the choices of “{Short(name)}”. Nothing was recorded. Choose one of those declared.");

    /// <summary>No vocabulary declares the kind of case.</summary>
    public static RefusedException UnknownKind(string kind) => Refused("kind-unknown",
        $"「{Short(kind)}」という種類のケースはありません。何も記録していません。読み込まれている種類を指定してください。",
        $"There is no kind of case “{Short(kind)}”. Nothing was recorded. Use a kind whose vocabulary is loaded.");

    /// <summary>Not the id of a party.</summary>
    public static RefusedException NoSuchParty(string value) => Refused("party-unknown",
        $"「{Short(value)}」という機関・担当者は連絡先にありません。何も記録していません。連絡先に登録してから選んでください。",
        $"The directory holds no party “{Short(value)}”. Nothing was recorded. Add it to the directory first.");

    /// <summary>Not a number.</summary>
    public static RefusedException NotANumber(string value) => Refused("number-unreadable",
        $"「{Short(value)}」は数として読めません。何も記録していません。半角の数字で入力してください。",
        $"“{Short(value)}” cannot be read as a number. Nothing was recorded. Use digits and a decimal point.");

    /// <summary>Neither yes nor no.</summary>
    public static RefusedException NotYesNo(string value) => Refused("yes-no-unreadable",
        $"「{Short(value)}」は「はい」でも「いいえ」でもありません。何も記録していません。yes または no を指定してください。",
        $"“{Short(value)}” is neither yes nor no. Nothing was recorded. Say yes or no.");

    /// <summary>Not a moment.</summary>
    public static RefusedException NotAMoment(string value) => Refused("moment-unreadable",
        $"「{Short(value)}」は日付または日時として読めません。何も記録していません。2026-11-27 または 2026-11-27T10:00 の形で入力してください。",
        $"“{Short(value)}” cannot be read as a date or time. Nothing was recorded. Write 2026-11-27 or 2026-11-27T10:00.");

    /// <summary>A value of a shape that no fact has.</summary>
    public static RefusedException ValueUnreadable() => Refused("value-unreadable",
        "値の形が正しくありません。何も記録していません。true/false、数、日付、選択肢の名前、または選択肢の名前の配列を指定してください。",
        "The value has a shape that no fact has. Nothing was recorded. Write true or false, a number, a date, a choice, or an array of choices.");

    /// <summary>A correction that says nothing.</summary>
    public static RefusedException NothingCorrected() => Refused("correction-empty",
        "訂正の内容がありません。何も記録していません。正しい日時か正しい内容を入力してください。",
        "The correction says nothing new. Nothing was recorded. Give the right moment or the right content.");

    /// <summary>A text past its limit.</summary>
    public static RefusedException TooLong(int most) => Refused("text-too-long",
        $"文が長すぎます({most}文字まで)。何も記録していません。短くしてください。",
        $"The text is too long (at most {most} characters). Nothing was recorded. Shorten it.");

    /// <summary>No case has the number.</summary>
    public static RefusedException NoSuchCase() => new(new("case-unknown", RefusalKind.NotFound, new(
        "この番号のケースはありません。番号を確かめるか、入院ボードから選んでください。",
        "No case has this number. Check the number, or choose the case on the board.")));

    /// <summary>The words of the case's kind are not on the shelf.</summary>
    public static RefusedException NoVocabulary() => new(new("vocabulary-missing", RefusalKind.Conflict, new(
        "このケースの種類の語彙が読み込まれていないため、記録できません。管理者に workflows フォルダーを確かめてもらってください。",
        "The vocabulary of this kind of case is not loaded, so nothing can be recorded. Have the administrator check the workflows folder.")));

    private static RefusedException Refused(string code, string ja, string en) => new(new(code, RefusalKind.Invalid, new(ja, en)));

    private static string Short(string text) => text.Length <= 60 ? text : text[..60] + "…";

    private static string Field(string field, Language language) => (field, language) switch
    {
        ("reason", Language.Ja) => "理由",
        ("value", Language.Ja) => "値",
        ("name", Language.Ja) => "何を",
        ("by", Language.Ja) => "だれが",
        ("entry", Language.Ja) => "記録の番号",
        _ => field,
    };
}
