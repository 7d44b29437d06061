using DischargeFlow.Casework.Refusals;

namespace DischargeFlow.Casework.Drafts;

/// <summary>The sentences with which a change of drafts is refused. Codes are stable.</summary>
internal static class DraftRefusals
{
    public static RefusedException NoSuchDraft() => Of("DR0501", RefusalKind.NotFound,
        "その案はありません。一覧から選び直してください。", "There is no such draft. Choose one from the list.");

    public static RefusedException NoSuchVersion(string rulebook, int version) => Of("DR0502", RefusalKind.NotFound,
        $"「{rulebook}」の第 {version} 版はありません。一覧から選び直してください。",
        $"There is no version {version} of '{rulebook}'. Choose one from the list.");

    public static RefusedException Proposed() => Of("DR0503", RefusalKind.Conflict,
        "この案は提案されているので、変えられません。変えるには、まず提案を取り下げてください。",
        "This draft is proposed and stays as it is. To change it, take the proposal back first.");

    public static RefusedException Published() => Of("DR0504", RefusalKind.Conflict,
        "この案はもう公開されています。続きは、公開した版から新しい案を始めてください。",
        "This draft was published. To go on, begin a new draft from the version that it became.");

    public static RefusedException Dropped() => Of("DR0505", RefusalKind.Conflict,
        "この案は取りやめになっています。続けるには、新しい案を始めてください。",
        "This draft was dropped. To go on, begin a new one.");

    public static RefusedException BadName(string name) => Of("DR0506", RefusalKind.Invalid,
        $"「{name}」はルールブックの名前にできません。英小文字で始まる、英小文字・数字・「-」だけの 64 文字までの名前にしてください(例: kitami)。",
        $"'{name}' cannot name a rulebook. Write up to 64 lower-case letters, digits and '-', the first a letter, such as kitami.");

    public static RefusedException NameTaken(string name) => Of("DR0507", RefusalKind.Conflict,
        $"「{name}」という名前のルールブックがもうあります。その版から案を始めるか、別の名前にしてください。",
        $"There is a rulebook '{name}' already. Begin a draft from one of its versions, or choose another name.");

    public static RefusedException BadPath(string path) => Of("DR0508", RefusalKind.Invalid,
        $"「{path}」という名前のファイルは案に入れられません。使えるのは rulebook.yaml、scenarios/名前.yaml、mail/notice.ja.txt のような名前です。",
        $"A draft holds no file '{path}'. It holds rulebook.yaml, scenarios/NAME.yaml, and wordings such as mail/notice.en.txt.");

    public static RefusedException TooLarge(int most) => Of("DR0509", RefusalKind.Invalid,
        $"長すぎます({most} 文字まで)。保存していません。分けるか、短くしてください。",
        $"The text is too long (at most {most} characters). Nothing was kept. Shorten it.");

    public static RefusedException TooManyFiles(int most) => Of("DR0510", RefusalKind.Invalid,
        $"一つの案に入れられるファイルは {most} 個までです。要らないシナリオを消してください。",
        $"A draft holds at most {most} files. Remove scenarios that are not needed.");

    public static RefusedException TextStays() => Of("DR0511", RefusalKind.Invalid,
        "ルールブックの本文は案から消せません。やめるときは、案を取りやめてください。",
        "The text of the rulebook cannot be removed from its draft. To give it up, drop the draft.");

    public static RefusedException TooManyDrafts(int most) => Of("DR0512", RefusalKind.Conflict,
        $"書きかけの案が {most} 件あります。要らない案を取りやめてから始めてください。",
        $"{most} drafts are open already. Drop those that nobody needs, then begin.");

    private static RefusedException Of(string code, RefusalKind kind, string ja, string en) => new(new(code, kind, new(ja, en)));
}
