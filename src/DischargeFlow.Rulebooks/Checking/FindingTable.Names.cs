using DischargeFlow.Rulebooks.Findings;

namespace DischargeFlow.Rulebooks.Checking;

// 02: names
public static partial class FindingTable
{
    public static readonly FindingKind UnknownName = Error("DF0201",
        "「{0}」という{1}はありません。", "There is no {1} '{0}'.", "{2}", "{2}");
    public static readonly FindingKind DuplicateName = Error("DF0202",
        "「{0}」という{1}が二つあります。", "The {1} '{0}' is there twice.", "一方の名前を変えてください。", "Give one of them another name.");
    public static readonly FindingKind BadName = Error("DF0203",
        "「{0}」は名前に使えません。", "'{0}' cannot be a name.", "小文字の英字、数字、「-」で、英字から始めます。例: discharge-contact", "Use lower-case letters, digits and hyphens, a letter first, for example discharge-contact.");
    public static readonly FindingKind ReservedName = Error("DF0204",
        "「{0}」は言葉として決まった意味があり、名前に使えません。", "'{0}' has a meaning of its own and cannot be a name.", "ほかの名前にしてください。例: {0}-day", "Take another name, for example {0}-day.");
    public static readonly FindingKind NameTakenByVocabulary = Error("DF0205",
        "「{0}」は語彙の{1}と同じ名前で、どちらのことかわかりません。", "'{0}' is also a {1} of the vocabulary: nobody could tell which is meant.", "ほかの名前にしてください。例: {0}-rule", "Take another name, for example {0}-rule.");
    public static readonly FindingKind UnknownCaseKind = Error("DF0206",
        "「{0}」という種類の語彙がありません。", "There is no vocabulary for cases of the kind '{0}'.", "{1}", "{1}");
    public static readonly FindingKind VocabularyIsOlder = Error("DF0207",
        "このルールブックは語彙「{0}」の第 {1} 版のために書かれていますが、今あるのは第 {2} 版です。", "This rulebook was written for version {1} of the vocabulary '{0}', and there is only version {2}.",
        "語彙を新しくするか、vocabulary-version を直してください。", "Bring the vocabulary up to date, or mend vocabulary-version.");
    public static readonly FindingKind DuplicateRulebook = Error("DF0208",
        "「{0}」という名前のものが {1} にもあります。", "'{0}' is also the name of what stands in {1}.", "一方の名前を変えてください。", "Give one of them another name.");
}
