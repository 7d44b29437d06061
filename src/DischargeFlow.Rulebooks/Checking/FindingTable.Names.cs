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
    public static readonly FindingKind SameVersionTwice = Error("DF0209",
        "「{0}」の第 {1} 版が {2} にもあり、本文が違います。", "Version {1} of '{0}' stands in {2} too, with another text.",
        "変えたほうの version を次の番号にし、effective の from に適用を始める日を書いてください。", "Give the changed one the next number under version, and under effective the day from which it holds.");
    public static readonly FindingKind VersionOfAnother = Error("DF0210",
        "ここには「{0}」の版だけを置けますが、これは「{1}」です。", "Only versions of '{0}' may lie here, and this is '{1}'.",
        "rulebook の名前を「{0}」に直すか、ほかのフォルダーに移してください。", "Let rulebook say '{0}', or move it to a folder of its own.");
    public static readonly FindingKind VersionInOddFolder = Warning("DF0211",
        "フォルダーの名前は「{0}」ですが、中のルールブックは第 {1} 版です。", "The folder is called '{0}', and the rulebook in it is version {1}.",
        "フォルダーを versions/{1} にするか、version を直してください。番号は本文の version で決まります。", "Call the folder versions/{1}, or mend version. What the text says counts.");
    public static readonly FindingKind VersionNeverHolds = Warning("DF0212",
        "「{0}」の第 {1} 版は、第 {2} 版も {3} から適用されるので、これから始まるケースには使われません。",
        "Version {1} of '{0}' holds for no new case: version {2} begins on {3} too.",
        "どちらかの from を直してください。第 {1} 版で動いているケースがあれば、そのままにして構いません。", "Mend the from of one of them. If cases run by version {1} and are to stay with it, leave it as it is.");
    public static readonly FindingKind VersionsOutOfOrder = Warning("DF0213",
        "「{0}」の第 {1} 版は {2} から適用されますが、それより前の番号の第 {3} 版は {4} からで、その日からは第 {3} 版に戻ります。",
        "Version {1} of '{0}' holds from {2}, and version {3}, which was numbered before it, from {4}: on that day version {3} takes over again.",
        "そのつもりでなければ、from の日付を確かめてください。", "If that is not meant, look at the dates under from.");
    public static readonly FindingKind NoVersionHolds = Warning("DF0214",
        "「{0}」は {1} からで、今日({2})はどの版も適用されません。それより前のケースには務めも通知もありません。",
        "'{0}' begins on {1}, and today ({2}) no version of it holds: cases before that day have no duty and nobody is told anything.",
        "これから始まる規則なら、このままで構いません。そうでなければ、それまでの版を versions フォルダーに置いてください。", "If the rule begins then, leave it. Otherwise put the version that held until then into the folder versions.");
    public static readonly FindingKind VersionChangedAfterUse = Warning("DF0215",
        "「{0}」の第 {1} 版は、これによって計画したケースがあるのに本文が変わっています。動くのは、データベースに取ってある元の本文です。",
        "Version {1} of '{0}' was edited after cases had been planned by it. The text as it was, which the database keeps, is the one that runs.",
        "変えた本文を使うには、version を次の番号にし、effective の from に適用を始める日を書いてください。元の本文は versions/{1} に置けます。",
        "To use the changed text, give it the next number under version, and under effective the day from which it holds. The text as it was may lie in versions/{1}.");
    public static readonly FindingKind KeptVersionUnreadable = Error("DF0216",
        "データベースに取ってある「{0}」の第 {1} 版を、このプログラムでは読めません。この版によるケースは、計画し直されません。",
        "The kept text of version {1} of '{0}' cannot be read by this program. Cases that go by it are not planned again.",
        "プログラムを前の版に戻すか、ケースごとに別の版を選んでください。", "Go back to the program as it was, or choose another version for each of the cases.");
    public static readonly FindingKind VersionTextMissing = Warning("DF0217",
        "「{0}」の第 {1} 版によるケースがありますが、その本文がどこにもありません。これらのケースは計画し直されず、決まっていた通知だけが送られます。",
        "There are cases that go by version {1} of '{0}', and its text is nowhere. They are not planned again; only what was planned already is sent.",
        "その版を versions/{1} に置いて、始め直してください。", "Put that version into versions/{1} and start again.");
    public static readonly FindingKind VersionGone = Warning("DF0218",
        "「{0}」の第 {1} 版がフォルダーからなくなっています。これによるケースがあるので、データベースに取ってある本文で動き続けます。",
        "Version {1} of '{0}' is no longer in the folder. Cases go by it, so the text that the database keeps runs on.",
        "やめるには、同じ日から適用される次の番号の版を置いてください。そうでなければ versions/{1} に戻してください。",
        "To end it, put in the next version with the same day under effective. Otherwise put it back into versions/{1}.");
    public static readonly FindingKind PublishedNotInFolder = Warning("DF0219",
        "「{0}」の第 {1} 版はデータベースで公開されて動いていますが、workflows フォルダーにはありません。",
        "Version {1} of '{0}' was published in the database and runs, and the folder of workflows does not have it.",
        "export workflows でフォルダーに書き出し、git に入れてください。", "Write it into the folder with export workflows, and commit it.");
    public static readonly FindingKind PublishedOtherwise = Warning("DF0220",
        "「{0}」の第 {1} 版は、公開されたものと workflows フォルダーにあるものが違います(本文、文面、シナリオのどれか)。動くのは公開されたものです。",
        "Version {1} of '{0}' in the folder of workflows is not the one that was published: text, wording or scenarios differ. What was published runs.",
        "フォルダーの変更を生かすには import workflows で案にし、次の版として公開してください。捨てるには export workflows で書き直してください。",
        "To use what the folder says, take it in as a draft with import workflows and publish that as the next version. To give it up, write the folder anew with export workflows.");
    public static readonly FindingKind NobodyPublished = Warning("DF0221",
        "workflows フォルダーに「{0}」の第 {1} 版として置かれた内容は、だれも公開していないので動きません。これまで動いていたものが動き続けます。",
        "What the folder of workflows says of version {1} of '{0}' was published by nobody, so it does not run. What ran before runs on.",
        "import workflows で案にし、画面で提案して、別の管理者に公開してもらってください。git での確認だけで動かす地域では、設定 Workflows:FolderPublishes を true にします(監査に残ります)。",
        "Take it in as a draft with import workflows, propose it on the pages and let another administrator publish it. A region that reviews its rules in git sets Workflows:FolderPublishes to true, and the audit says so.");
    public static readonly FindingKind WordingWaits = Warning("DF0222",
        "workflows フォルダーで「{0}」の第 {1} 版のメールの文面が変わりましたが({2})、だれも取り込んでいないので、メールはこれまでの文面で送られます。",
        "The folder of workflows words mails of version {1} of '{0}' otherwise ({2}), and nobody took that in: mails go in the words of before.",
        "管理者が「ルールブック」のページで見て取り込むか、ファイルを元に戻してください。",
        "An administrator looks at it on the page Rulebooks and takes it in; otherwise put the file back.");
    public static readonly FindingKind GoneAndRunning = Warning("DF0223",
        "「{0}」の第 {1} 版が workflows フォルダーからなくなりました。ファイルがなくなっただけでは止まらず、新しい入院もこれまでどおりこの版によります。",
        "Version {1} of '{0}' is gone from the folder of workflows. That alone ends nothing: it runs on, for new stays too.",
        "なくすには、「ルールブック」のページで一人の管理者が外すことを申し出て、別の管理者が認めます。そうでなければファイルを戻してください。",
        "To end it, one administrator asks on the page Rulebooks that it be taken out, and another agrees. Otherwise put the file back.");
    public static readonly FindingKind CalendarWaits = Warning("DF0224",
        "workflows フォルダーの休日表「{0}」が変わりましたが、だれも取り込んでいないので、期限はこれまでの表で計算されます。",
        "The closed-day table '{0}' in the folder of workflows says other days than before, and nobody took them in: dates are counted by the table of before.",
        "管理者が「休日表」のページで、変わる日を見て取り込んでください。", "An administrator looks at the days on the page Calendars and takes them in.");
    public static readonly FindingKind CalendarGone = Warning("DF0225",
        "休日表「{0}」のファイルが workflows フォルダーからなくなりました。期限はこれまでの表で計算されます。",
        "The file of the closed-day table '{0}' is gone from the folder of workflows. Dates are counted by it as before.",
        "ファイルを戻すか、管理者が「休日表」のページで「データベースに残す」を押してください。", "Put the file back, or let an administrator press 'Keep it in the database' on the page Calendars.");
}
