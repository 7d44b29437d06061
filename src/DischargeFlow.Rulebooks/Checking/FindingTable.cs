using System.Collections.Immutable;
using DischargeFlow.Rulebooks.Findings;

namespace DischargeFlow.Rulebooks.Checking;

/// <summary>
/// Every kind of finding. A code keeps its meaning for ever: a kind that goes leaves its code unused. 00 the text itself, 01 its shape,
/// 02 names, 03 phrases, 04 criteria, 05 duties and steps, 06 the whole rulebook, 07 case files and scenarios, 08 wording, 09 calendars and vocabularies.
/// </summary>
public static class FindingTable
{
    private static readonly List<FindingKind> Kinds = [];

    // 00: the text itself
    public static readonly FindingKind TooLarge = Error("DF0001",
        "ファイルが大きすぎます({0} KB まで)。読みませんでした。", "The file is too large (at most {0} KB): it was not read.",
        "別のファイルを選んでいないか確かめてください。", "Check that this is the file you meant.");
    public static readonly FindingKind NotUtf8 = Error("DF0002",
        "文字コードが UTF-8 ではありません。", "The text is not UTF-8.",
        "エディターで「UTF-8」を選んで保存し直してください(Shift_JIS や UTF-16 は読めません)。", "Save it again as UTF-8 in your editor (Shift_JIS and UTF-16 cannot be read).");
    public static readonly FindingKind ControlCharacter = Error("DF0003",
        "文章に使えない文字 {0} があります。", "The text holds the character {0}, which no text needs.",
        "文字だけのファイルか確かめてください。", "Check that this is a text file.");
    public static readonly FindingKind NotYaml = Error("DF0004",
        "YAML として読めません(詳細: {0})。", "This cannot be read as YAML: {0}",
        "字下げ(空白だけ、タブは不可)、「: 」のあとの空白、閉じていないかっこや引用符を確かめてください。",
        "Look at the indentation (blanks, no tabs), the blank after a colon, and brackets or quotes that are not closed.");
    public static readonly FindingKind TooDeep = Error("DF0005",
        "入れ子が深すぎます({0} 段まで)。", "It is nested too deeply (at most {0} levels).",
        "criteria: や moments: に名前を付けて分けてください。", "Give the inner parts names under criteria: or moments:.");
    public static readonly FindingKind TooManyNodes = Error("DF0006",
        "項目が多すぎます({0} 個まで)。", "There are too many items (at most {0}).",
        "ルールブックを分けてください。", "Divide it into several rulebooks.");
    public static readonly FindingKind Reference = Error("DF0007",
        "「{0}」: YAML の参照(& と *)は使えません。", "'{0}': YAML's references (& and *) cannot be used.",
        "同じ内容は criteria: や moments: に名前を付けて使ってください。文字としての & や * は引用符で囲みます。",
        "Name what is used twice under criteria: or moments:. Put quotes around a & or * that is meant as a character.");
    public static readonly FindingKind Tag = Error("DF0008",
        "「{0}」: YAML のタグは使えません。", "'{0}': YAML's tags cannot be used.",
        "「!」で始まる文字は引用符で囲んでください。", "Put quotes around words that begin with an exclamation mark.");
    public static readonly FindingKind DuplicateKey = Error("DF0009",
        "「{0}」が同じところに二度あります。", "'{0}' stands here twice.",
        "どちらか一方だけを残してください。", "Keep one of the two.");
    public static readonly FindingKind KeyIsNoText = Error("DF0010",
        "見出し(「:」の前)は文字でなければなりません。", "What stands before a colon must be words.",
        "「名前: 値」の形で書いてください。", "Write it as `name: value`.");
    public static readonly FindingKind SeveralDocuments = Error("DF0011",
        "一つのファイルに二つ目の文書が始まっています(---)。", "A second document begins in this file (---).",
        "ファイルを分けてください。", "Put it into a file of its own.");
    public static readonly FindingKind Empty = Error("DF0012",
        "ファイルに何も書かれていません。", "The file holds nothing.",
        "docs/rulebook.md の例から始められます。", "Begin with the example in docs/rulebook.md.");
    public static readonly FindingKind Unreadable = Error("DF0013",
        "ファイルを開けません({0})。", "The file cannot be opened ({0}).",
        "場所と、読む権限を確かめてください。", "Check where it is and whether it may be read.");

    // 01: shape
    public static readonly FindingKind MissingKey = Error("DF0101",
        "{1}に「{0}」がありません。", "{1} lacks '{0}'.", "例: {2}", "For example: {2}");
    public static readonly FindingKind UnknownKey = Error("DF0102",
        "{1}に「{0}」という項目はありません。", "{1} knows no '{0}'.", "{2}", "{2}");
    public static readonly FindingKind NeedsKeys = Error("DF0103",
        "{0}は「名前: 値」の形で書きます。", "{0} is written as keys with values.", "例: {1}", "For example: {1}");
    public static readonly FindingKind NeedsText = Error("DF0104",
        "{0}は言葉で書きます。", "{0} is written in words.", "例: {1}", "For example: {1}");
    public static readonly FindingKind NeedsList = Error("DF0105",
        "{0}は一覧で書きます。", "{0} is written as a list.", "例: {1}", "For example: {1}");
    public static readonly FindingKind EmptyValue = Error("DF0106",
        "{0}が空です。", "{0} is empty.", "例: {1}", "For example: {1}");
    public static readonly FindingKind MissingLanguage = Error("DF0107",
        "{0}の「{1}」の文がありません。", "{0} lacks its text in '{1}'.",
        "日本語(ja)と英語(en)の両方を書きます。例: {{ ja: 退院の連絡, en: Discharge contact }}", "Write both languages, for example: {{ ja: 退院の連絡, en: Discharge contact }}");
    public static readonly FindingKind NotOneOf = Error("DF0108",
        "{0}に「{1}」は使えません。", "{0} cannot be '{1}'.", "{2}", "{2}");
    public static readonly FindingKind NoDate = Error("DF0109",
        "「{0}」は日付として読めません。", "'{0}' is no date.", "例: 2026-11-27(実在する日付)", "For example: 2026-11-27, a date that exists.");
    public static readonly FindingKind NoClock = Error("DF0110",
        "「{0}」は時刻として読めません。", "'{0}' is no clock time.", "例: 09:00、17:30(24 時間制、2 桁ずつ)", "For example: 09:00 or 17:30 (24 hours, two digits each).");
    public static readonly FindingKind NoNumber = Error("DF0111",
        "「{0}」は使える数ではありません({1} から {2} まで)。", "'{0}' is no number that can stand here ({1} to {2}).", "算用数字で書いてください。", "Write it in digits.");
    public static readonly FindingKind NoZone = Error("DF0112",
        "「{0}」という時間帯はありません。", "There is no time zone '{0}'.", "例: Asia/Tokyo", "For example: Asia/Tokyo");
    public static readonly FindingKind NoInstant = Error("DF0113",
        "「{0}」は日時として読めません。", "'{0}' is no moment.", "例: 2026-11-27T10:00(日付だけが許されるところでは 2026-11-27)", "For example: 2026-11-27T10:00 (where a date alone will do, 2026-11-27).");
    public static readonly FindingKind NoHours = Error("DF0114",
        "「{0}」は営業時間として読めません。", "'{0}' is no opening hours.", "例: mon-fri 08:30-17:15、または mon thu 09:00-10:30", "For example: mon-fri 08:30-17:15, or mon thu 09:00-10:30.");
    public static readonly FindingKind NoYesNo = Error("DF0115",
        "「{0}」は yes か no で書きます。", "'{0}' must be yes or no.", "yes または no", "Write yes or no.");
    public static readonly FindingKind Repeated = Warning("DF0116",
        "{0}に「{1}」が二度あります。", "{0} names '{1}' twice.", "二つ目は意味がありません。消してください。", "The second one has no effect: remove it.");
    public static readonly FindingKind NoneBesideOthers = Error("DF0117",
        "{0}に「none」とほかの言葉が並んでいて、どちらなのかわかりません。", "{0} says `none` and something else too.", "none だけにするか、none を消してください。", "Leave `none` alone, or remove it.");
    public static readonly FindingKind NoHoursBetween = Error("DF0118",
        "「{0}」は始まりと終わりが同じで、一日中なのか、ないのかわかりません。", "'{0}' begins and ends at one time: it could be all day or never.", "静かな時間を設けないなら quiet: を消してください。", "Remove quiet: if there is no such time.");

    // 02: names
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

    // 03: phrases
    public static readonly FindingKind NoPhrase = Error("DF0301",
        "「{0}」は日時の言い方として読めません。", "'{0}' says no moment.",
        "例: 5 days before discharge-day if closed earlier by 17:00、day 3 of admission、4 hours after known", "For example: 5 days before discharge-day if closed earlier by 17:00; day 3 of admission; 4 hours after known.");
    public static readonly FindingKind Within = Error("DF0302",
        "「within」は、当日を数えるかどうかで二つの意味になるので使えません。", "'within' has two meanings, with the first day counted or not, so it cannot be used.",
        "当日を数えないなら「{0} days {1} {2}」({2} が 2026-11-16(月)なら {3})、当日を 1 日目とするなら「{6}」(なら {5})。",
        "Write `{0} days {1} {2}` (for Mon 2026-11-16 that is {3}), or, with that day as day 1, `{6}` (that is {5}).");
    public static readonly FindingKind WordsLeftOver = Error("DF0303",
        "「{0}」から先が読めません。", "What follows from '{0}' on cannot be read.",
        "一つの言い方に入るのは、ずらし方一つ、起点一つ、「if closed …」「of ROLE」「by 17:00」だけです。ほかは moments: に名前を付けて使います。",
        "A phrase holds one offset, one anchor, and `if closed …`, `of ROLE`, `by 17:00`. Anything more gets a name under moments:.");
    public static readonly FindingKind NoUnit = Error("DF0304",
        "「{0}」という単位はありません。", "There is no unit '{0}'.",
        "使えるのは minutes, hours, business hours, days, business days, weeks, months, years と units: の名前です。{1}",
        "There are minutes, hours, business hours, days, business days, weeks, months, years, and the names under units:. {1}");
    public static readonly FindingKind NeedsBeforeOrAfter = Error("DF0305",
        "「{0}」: 何の前か後かがわかりません。", "'{0}': before or after what?",
        "例: 5 days before discharge-day、2 hours after admission、day 3 of admission", "For example: 5 days before discharge-day; 2 hours after admission; day 3 of admission.");
    public static readonly FindingKind WhichOfMany = Error("DF0306",
        "「{0}」は何度も起こるので、どれのことかを書きます。", "'{0}' can happen many times: say which one.",
        "例: first {0}、last {0}、second {0}、each {0}", "For example: first {0}, last {0}, second {0}, each {0}.");
    public static readonly FindingKind OnlyOne = Error("DF0307",
        "「{0}」は一度しか起こらないので、「{1}」は付けません。", "'{0}' happens once: '{1}' cannot stand before it.", "「{0}」とだけ書いてください。", "Write `{0}` alone.");
    public static readonly FindingKind SetOfEvent = Error("DF0308",
        "「{0}」はできごとなので、「set」は付けません。", "'{0}' is an event and is not set.", "「{0}」とだけ書いてください(何度も起こるものは first や last を付けます)。", "Write `{0}` alone (with first or last where it can happen many times).");
    public static readonly FindingKind FactIsNoMoment = Error("DF0309",
        "「{0}」は日付の項目ではないので、起点になりません。", "'{0}' is no date, so nothing can be counted from it.", "その値になった時からなら「{0} set」と書きます。", "For the moment since which it has had its value write `{0} set`.");
    public static readonly FindingKind HoursFromDay = Error("DF0310",
        "「{0}」は日付しかわからないので、時間では数えられません。", "'{0}' is a day: hours cannot be counted from it.",
        "moments: に時刻を付けた名前を作ります。例: {1}-morning: {0} at 09:00 として「… after {1}-morning」。日数で数えるなら days を使います。",
        "Name a moment with a clock time, for example `{1}-morning: {0} at 09:00`, and count from that; or count in days.");
    public static readonly FindingKind WordNotHere = Error("DF0311",
        "ここでは「{0}」は使えません。", "'{0}' cannot stand here.", "{1}", "{1}");
    public static readonly FindingKind TwiceInPhrase = Error("DF0312",
        "「{0}」が一つの言い方に二度あります。", "'{0}' stands twice in one phrase.", "どちらか一方だけを残してください。", "Keep one of the two.");
    public static readonly FindingKind NoIfClosed = Error("DF0313",
        "「if closed」のあとの「{0}」が読めません。", "'{0}' cannot follow `if closed`.", "keep(そのまま)、earlier(前の営業日)、later(次の営業日)、one day later(翌日)のどれかです。", "Write keep, earlier, later or one day later.");
    public static readonly FindingKind IfClosedOfHours = Error("DF0314",
        "時間で数えた結果は「if closed」で動かせません。", "What is counted in hours is an instant, which `if closed` does not move.",
        "business hours で数えるか、日数で数えてください。", "Count in business hours, or in days.");

    // 04: criteria
    public static readonly FindingKind NoCriterion = Error("DF0401",
        "「{0}」は基準の言い方として読めません。", "'{0}' asks nothing that can be answered.",
        "例: adl-declined、not adl-declined、conference happened at least 2 times、planned-discharge is before 7 days after admission", "For example: adl-declined; not adl-declined; conference happened at least 2 times; planned-discharge is before 7 days after admission.");
    public static readonly FindingKind OneOperator = Error("DF0402",
        "基準の一つのまとまりには、all・any・none・not などを一つだけ書きます(ここには {0} 個)。", "A criterion holds one of all, any, none, not and so on; here are {0}.",
        "例: {{ all: [ {{ any: [a, b] }}, c ] }}", "For example: {{ all: [ {{ any: [a, b] }}, c ] }}");
    public static readonly FindingKind NeedsTest = Error("DF0403",
        "「{0}」は{1}なので、何と比べるかを書きます。", "'{0}' is a {1}: say what it is compared with.", "例: {2}", "For example: {2}");
    public static readonly FindingKind NoChoiceOf = Error("DF0404",
        "「{0}」に「{1}」という選択肢はありません。", "'{0}' has no choice '{1}'.", "{2}", "{2}");
    public static readonly FindingKind CannotCompare = Error("DF0405",
        "「{0}」は{1}なので、「{2}」とは比べられません。", "'{0}' is a {1} and cannot be compared by '{2}'.", "例: {3}", "For example: {3}");
    public static readonly FindingKind DateCompares = Error("DF0406",
        "「{0}」は日付なので、日時として比べます。", "'{0}' is a date: compare it as a moment.", "例: {0} is before 7 days after admission、age by {0} on admission is at least 65", "For example: {0} is before 7 days after admission; age by {0} on admission is at least 65.");
    public static readonly FindingKind DecidedOnlyNamed = Error("DF0407",
        "「a person decides」は criteria: の名前の下にだけ書けます。", "'a person decides' stands only under a name in criteria:.",
        "例: criteria: {{ needs-visit: {{ label: …, line: a person decides }} }} と書き、ここでは needs-visit とします。", "For example: criteria: {{ needs-visit: {{ label: …, line: a person decides }} }}, and here needs-visit.");
    public static readonly FindingKind EventIsNoCriterion = Error("DF0408",
        "「{0}」はできごとなので、起こったかどうかを問います。", "'{0}' is an event: ask whether it happened.", "例: {0} happened、{0} happened at least 2 times", "For example: {0} happened; {0} happened at least 2 times.");
    public static readonly FindingKind CountNeverMet = Error("DF0409",
        "{0} 個のうち {1} 個以上なので、だれも当てはまりません。", "At least {1} of {0} lines can never hold.", "数を {0} 以下にしてください。", "Ask for at most {0}.");
    public static readonly FindingKind AlwaysOrNever = Warning("DF0410",
        "この基準は、だれにでも同じ答えになります({0})。", "This criterion has the same answer for everyone: {0}.", "{1}どの患者を思い浮かべて書いたかを確かめ、数や not を見直してください。", "{1} Think of a patient for whom it should differ, and look at its numbers and its nots.");

    // 05: duties and steps
    public static readonly FindingKind ClosedUnsaid = Error("DF0501",
        "期限「{0}」が休みの日に当たることがありますが、どうするか書かれていません。", "The due moment '{0}' can fall on a closed day, and nothing says what then.",
        "「if closed keep」(そのまま)、「if closed earlier」(前の営業日)、「if closed later」(次の営業日)、「if closed one day later」(翌日)のどれかを付けます。{1}",
        "Add `if closed keep`, `earlier`, `later` or `one day later`. {1}");
    public static readonly FindingKind TooLateUnsaid = Error("DF0502",
        "期限「{0}」は、始まったときにもう過ぎていることがありますが、そのときどうするか書かれていません。", "The due moment '{0}' can have passed when the duty starts or is learned of, and nothing says what then.",
        "if-too-late: 4 hours after known(わかってから 4 時間以内)、または if-too-late: keep(期限はそのまま、遅れとする)。{1}",
        "Write `if-too-late: 4 hours after known`, or `if-too-late: keep` when the date stands and is missed. {1}");
    public static readonly FindingKind ReminderTooLate = Warning("DF0503",
        "この reminder は期限より前になることがないので、役に立ちません。", "This reminder never comes before the due moment, so it reminds nobody in time.", "「before due」にするか、期限のあとに知らせるなら escalation にしてください。", "Count it `before due`, or make it an escalation.");
    public static readonly FindingKind NoDueForStep = Error("DF0504",
        "この務めには期限(due)がないので、「{0}」は使えません。", "The duty has no due moment, so '{0}' cannot be used in it.", "due: を書くか、start から数えてください。", "Give it a `due:`, or count from start.");
    public static readonly FindingKind RepeatUnbounded = Error("DF0505",
        "繰り返しには回数の上限が要ります。", "What repeats needs a bound.", "例: repeat every 1 day at most 5 times", "For example: repeat every 1 day at most 5 times");
    public static readonly FindingKind NoStep = Error("DF0506",
        "「{0}」は知らせ方として読めません。", "'{0}' is no step.", "例: notice at start: owner、reminder 2 business days before due at 09:00: owner、escalation 1 business day after due at 09:00: ward-head", "For example: notice at start: owner; reminder 2 business days before due at 09:00: owner; escalation 1 business day after due at 09:00: ward-head.");
    public static readonly FindingKind NoDeed = Error("DF0507",
        "done-by のこの行は読めません。", "This line of done-by cannot be read.", "例: contacted: {{ by: owner, to: recipient }}、document: discharge-information、acknowledged: {{ by: recipient, of: notice }}、all of: [..]", "For example: contacted: {{ by: owner, to: recipient }}; document: discharge-information; acknowledged: {{ by: recipient, of: notice }}; all of: [..].");
    public static readonly FindingKind FactIsNoDeed = Error("DF0508",
        "「{0}」は項目の値なので、行いとしては数えられません。", "'{0}' is a fact: recording a value is not a deed.", "できごとか書類を語彙に足し、その名前を書いてください。", "Add an event or a document to the vocabulary, and name that.");
    public static readonly FindingKind NotBeforeItself = Error("DF0509",
        "「{0}」は、この務めそのものの始まりや期限を決めるところでは使えません。", "'{0}' cannot stand where this moment itself is decided.", "できごとや日付の項目から数えてください。", "Count from an event or a date.");
    public static readonly FindingKind ToNobody = Error("DF0510",
        "届け先が一つもありません。", "It is owed to nobody.", "例: to: desk、または to: {{ each of: [care-manager, pharmacy] }}", "For example: to: desk, or to: {{ each of: [care-manager, pharmacy] }}");
    public static readonly FindingKind ToNeedsEach = Error("DF0511",
        "届け先が二つ以上あるときは、一つずつの務めになります。", "Several recipients mean a duty for each of them.", "to: {{ each of: [{0}] }} と書いてください。", "Write to: {{ each of: [{0}] }}.");
    public static readonly FindingKind EscalationToOwner = Warning("DF0512",
        "escalation の宛先が、務めを負う本人だけです。", "The escalation goes only to the one who owes the duty.", "上の立場の役(例: ward-head)を宛先にしてください。", "Send it to somebody above, for example ward-head.");
    public static readonly FindingKind EachOfTwoEvents = Error("DF0513",
        "一つの務めで each を使えるできごとは一つだけです(「{0}」と「{1}」)。", "A duty can follow each occurrence of one event only, not of '{0}' and '{1}'.", "務めを二つに分けてください。", "Divide it into two duties.");
    public static readonly FindingKind EachOutsideDuty = Error("DF0514",
        "「each {0}」は務めの starts、from、due でだけ使えます。", "'each {0}' stands only in the starts, from or due of a duty.", "ここでは first {0} か last {0} を使ってください。", "Take first {0} or last {0} here.");
    public static readonly FindingKind DueNotInstant = Error("DF0515",
        "繰り返しの単位「{0}」は使えません。", "'{0}' cannot be the unit of a repetition.", "minutes, hours, days, business days, weeks のどれかにしてください。", "Take minutes, hours, days, business days or weeks.");
    public static readonly FindingKind EndsBeforeStart = Warning("DF0516",
        "この務めは、始まると同時に終わります。", "The duty ends as soon as it starts.", "ends のこの行を、始まりより後のものにしてください。", "Let this line of ends come after the start.");
    public static readonly FindingKind DueBeforeStartAlways = Error("DF0517",
        "期限「{0}」は、どんなときも始まり「{1}」より前です。", "The due moment '{0}' always lies before the start, '{1}'.", "before と after を取り違えていないか確かめてください。", "Check that before and after are not the wrong way round.");
    public static readonly FindingKind NobodyTold = Warning("DF0518",
        "この務めは、だれにも知らせません。", "Nobody is ever told of this duty.", "例: tell: [ notice at start: owner ]", "For example: tell: [ notice at start: owner ]");
    public static readonly FindingKind CountTooLarge = Error("DF0519",
        "数「{0}」が大きすぎます(0 から {1} まで)。", "The number '{0}' is too large (0 to {1}).", "もっと大きい単位で書いてください。", "Write it in a larger unit.");
    public static readonly FindingKind SameDutyTwice = Warning("DF0520",
        "務め「{0}」と「{1}」は、同じ人に同じ行いを違う期限で求めています。", "The duties '{0}' and '{1}' ask the same deed of the same people by different moments.", "{2}if を分けるか、一方をもう一方から始めて(例: starts: {0} met)つないでください。", "{2} Tell them apart by `if`, or let one start from the other (for example `starts: {0} met`).");
    public static readonly FindingKind DueBeforeFromAlways = Error("DF0521",
        "期限「{0}」は、どんなときも、行いが数えられ始める「{1}」より前です。", "The due moment '{0}' always lies before '{1}', from which a deed counts.", "前もってした連絡も数えるなら from: any time と書きます。", "If what was done earlier counts, write `from: any time`.");
    public static readonly FindingKind NeverComes = Error("DF0522",
        "「{0} missed」は決して来ません。務め「{0}」には期限がありません。", "'{0} missed' never comes: the duty '{0}' has no due moment.", "「{0}」に due: を書くか、met や ended を使ってください。", "Give '{0}' a `due:`, or use `met` or `ended`.");
    public static readonly FindingKind StepAfterEnd = Warning("DF0523",
        "この行が来るころには、務めは「{0}」で終わっています。だれにも届きません。", "When this line comes, the duty has already ended by '{0}': nobody is told.", "ends を後にするか、この行を早めてください。", "Let `ends` come later, or this line earlier.");
    public static readonly FindingKind InQuietHours = Warning("DF0524",
        "{0} は静かな時間({1} から {2})の中なので、{2} まで待ってから送られます。", "{0} lies in the quiet hours ({1} to {2}), so it waits until {2}.", "時刻を変えるか、quiet の breaks-through に {3} を足してください。", "Take another time, or add {3} to `breaks-through` under quiet.");
    public static readonly FindingKind NeverStarts = Error("DF0525",
        "務め「{0}」は決して始まりません。{1}", "The duty '{0}' can never start: {1}", "if、scope、starts を見直してください。", "Look at its if, the scope, and its starts.");
    public static readonly FindingKind NeverAcknowledged = Warning("DF0526",
        "「{0}」にはこの務めの{1}が届かないので、確認されることもありません。", "'{0}' is never sent a {1} of this duty, so there is nothing to acknowledge.", "tell: に「{2} at start: {0}」を足すか、この行を消してください。", "Add `{2} at start: {0}` under tell, or remove this line.");
    public static readonly FindingKind NobodyActs = Warning("DF0527",
        "「{0}」に当てはまっても、どの must の務めも始まらない患者がいます。", "A patient can meet '{0}' and no `must` duty starts.", "{1}そのとおりでよければ、この条件まで含めた名前の基準にしてください。", "{1} If that is meant, give the whole condition one name under criteria.");
    public static readonly FindingKind SourceUnverified = Warning("DF0528",
        "出典に「{0}」とあるのに、basis が {1} です。", "The source says '{0}', yet the basis is {1}.", "確かめられていない数は basis: default にします。", "A number that is not verified stands as `basis: default`.");
    public static readonly FindingKind WasStillExists = Error("DF0529",
        "was の「{0}」は、今もほかの務めの名前です。", "`was: {0}` names a duty that still exists.", "名前を変えたのでなければ was を消してください。", "Remove `was` unless this duty was renamed.");
    public static readonly FindingKind WasTwice = Error("DF0530",
        "二つの務めが、以前は「{0}」だったと言っています。", "Two duties say that they were '{0}' before.", "どちらか一方だけに残してください。", "Keep it in one of them.");

    // 06: the whole rulebook
    public static readonly FindingKind Circle = Error("DF0601",
        "「{0}」は、たどると自分自身に戻ります: {1}", "'{0}' depends on itself: {1}", "どれか一つを、できごとや日付の項目から数えるようにしてください。", "Let one of them count from an event or a date instead.");
    public static readonly FindingKind Unused = Warning("DF0602",
        "{1}「{0}」はどこからも使われていません。", "The {1} '{0}' is used nowhere.", "要らなければ消してください。名前の書き違いかもしれません。", "Remove it if it is not needed; or its name is misspelled where it was meant.");
    public static readonly FindingKind NoDuties = Error("DF0603",
        "このルールブックには務めが一つもありません。", "The rulebook has no duties.", "duties: に一つ以上書いてください。", "Write at least one under duties:.");
    public static readonly FindingKind MissingLabel = Warning("DF0604",
        "基準「{0}」に見出し(label)がないので、理由の文に名前がそのまま出ます。", "The criterion '{0}' has no label, so its bare name stands in reasons.", "例: label: {{ ja: 退院調整が必要な患者, en: Needs discharge coordination }}", "For example: label: {{ ja: 退院調整が必要な患者, en: Needs discharge coordination }}");
    public static readonly FindingKind TableMissing = Error("DF0605",
        "休日表「{0}」がありません。", "There is no closed-day table '{0}'.", "{1}", "{1}");
    public static readonly FindingKind TableEndsSoon = Warning("DF0606",
        "休日表「{0}」は {1} までしかないので、このルールブックが有効になる {2} からの期限に祝日が入りません。", "The closed-day table '{0}' ends on {1}: from {2}, when this rulebook begins to hold, holidays would be missing.",
        "休日表を新しくしてください。", "Bring the table up to date.");
    public static readonly FindingKind LongerEndsSooner = Warning("DF0607",
        "単位「{0}」では、{1} までは休みを数えず、{2} からは数えるので、{2} のほうが早く終わることがあります。", "With the unit '{0}' a period of {2} can end sooner than one of {1}: only up to {1} are closed days not counted.",
        "{3}定めのとおりなら、このままで構いません。", "{3} If the rule has it so, leave it.");
    public static readonly FindingKind TableRunsOut = Warning("DF0608",
        "休日表「{0}」は {1} で終わります(今日は {2})。その先の期限に祝日が入りません。", "The closed-day table '{0}' ends on {1} (today is {2}): due moments beyond it know no holidays.",
        "発表された翌年の祝日を足し、covers を延ばしてください。", "Add the days of the next year once they are announced, and extend covers.");
    public static readonly FindingKind ChannelNeverReached = Warning("DF0609",
        "「{0}」は phone-task のあとにあるので、使われることがありません。", "'{0}' stands after phone-task and is never used: a phone task always reaches a person.", "phone-task を最後にしてください。", "Put phone-task last.");
    public static readonly FindingKind StandsOnTooMany = Error("DF0610",
        "「{0}」は、名前をたどると {1} 行より多くのこと、または {2} 行より深い入れ子を調べることになります。", "'{0}' stands on more than {1} lines, or on {2} one within the other, once its names are followed.",
        "同じ名前を何度もたどらないように、基準や日時を分けてください。", "Ask fewer names in it, and no name again and again.");

    // 07: case files and scenarios
    public static readonly FindingKind NoEntry = Error("DF0701",
        "この記録は読めません。", "This entry cannot be read.", "例: 2026-11-16T10:00 admission、2026-11-20T11:10 planned-discharge: 2026-11-27、{{ happened: 2026-11-24, recorded: 2026-11-24T16:20, retract: 3 }}", "For example: 2026-11-16T10:00 admission; 2026-11-20T11:10 planned-discharge: 2026-11-27; {{ happened: 2026-11-24, recorded: 2026-11-24T16:20, retract: 3 }}.");
    public static readonly FindingKind RecordedUnsaid = Error("DF0702",
        "日付だけの記録には、いつ記録されたかが要ります。", "An entry with a date alone must say when it was recorded.", "例: {{ happened: 2026-11-16, recorded: 2026-11-16T09:00, event: admission }}", "For example: {{ happened: 2026-11-16, recorded: 2026-11-16T09:00, event: admission }}");
    public static readonly FindingKind NoSuchEntry = Error("DF0703",
        "記録 {0} はありません(前にある記録は 1 から {1} まで)。", "There is no entry {0} before this one (there are 1 to {1}).", "一覧の何番目かを書きます。", "Write its place in the list.");
    public static readonly FindingKind ValueDoesNotFit = Error("DF0704",
        "「{0}」の値に「{1}」は入りません。", "'{1}' is no value of '{0}'.", "{2}", "{2}");
    public static readonly FindingKind SecondOnce = Error("DF0705",
        "「{0}」は一度しか起こりません。", "'{0}' happens once.", "前の記録を correct で直すか、retract で取り消してください。", "Correct the entry before, or retract it.");
    public static readonly FindingKind NoExpectation = Error("DF0706",
        "expect のこの行は読めません。", "This line of expect cannot be read.", "例: 2026-11-20T11:10 notice discharge-contact: [hospital, care-manager]", "For example: 2026-11-20T11:10 notice discharge-contact: [hospital, care-manager]");
    public static readonly FindingKind OtherCaseKind = Error("DF0707",
        "この例の case は「{0}」ですが、ルールブックは「{1}」です。", "The case is of the kind '{0}', the rulebook of '{1}'.", "case: {1} と書いてください。", "Write case: {1}.");

    // 08: wording
    public static readonly FindingKind MailWithoutSubject = Error("DF0801",
        "1 行目は「Subject: 件名」、2 行目は空行にします。", "The first line must be `Subject: ...` and the second must be empty.", "例: Subject: 退院の連絡(期限 {{due}})", "For example: Subject: Discharge contact (due {{due}})");
    public static readonly FindingKind NoPlaceholder = Error("DF0802",
        "「{{{0}}}」という差し込みはありません。", "There is no placeholder {{{0}}}.", "{1}", "{1}");
    public static readonly FindingKind NameOfPatient = Error("DF0803",
        "「{{{0}}}」: メールに患者の名前や、本人がわかる項目は入れられません。", "{{{0}}}: nothing that names a patient may stand in a mail.", "事例の番号「{{case}}」を使ってください。受け取った人はリンク先で確かめます。", "Use the case number, {{case}}: who receives it looks behind the link.");
    public static readonly FindingKind MailLanguageMissing = Warning("DF0804",
        "「{0}」の文が {1} だけにあり、{2} にありません。", "The wording '{0}' exists in {1} but not in {2}.", "もう一方の言語のファイル {0}.{2}.txt を作ってください。ないあいだは標準の文が使われます。", "Write {0}.{2}.txt; until then the product's own wording is sent in that language.");
    public static readonly FindingKind NoMailKind = Error("DF0805",
        "「{0}」というメールの種類はありません。", "There is no kind of mail '{0}'.", "{1}", "{1}");
    public static readonly FindingKind ConditionInside = Error("DF0806",
        "「{{{0}}}」は行の初めにだけ書けます。", "{{{0}}} stands only at the beginning of a line.", "この条件のときだけ出す文を、別の行にしてください。", "Put what depends on it into a line of its own.");
    public static readonly FindingKind MailWithoutWords = Error("DF0807",
        "件名のほかに文がありません。", "There are no words under the subject.", "3 行目から本文を書いてください。", "Write the text from the third line on.");

    // 09: calendars and vocabularies
    public static readonly FindingKind NoCover = Error("DF0901",
        "covers は「開始日 to 終了日」で書きます(「{0}」は読めません)。", "covers is written as `first date to last date`; '{0}' cannot be read.", "例: covers: 2024-01-01 to 2028-12-31", "For example: covers: 2024-01-01 to 2028-12-31");
    public static readonly FindingKind DayNotCovered = Error("DF0902",
        "{0} は covers の範囲の外です。", "{0} lies outside what the table covers.", "covers を広げるか、日付を直してください。", "Widen covers, or mend the date.");
    public static readonly FindingKind NoMonthDay = Error("DF0903",
        "「{0}」は月日として読めません。", "'{0}' is no day of a year.", "例: 12-29", "For example: 12-29");
    public static readonly FindingKind NoDays = Error("DF0904",
        "休日表に日が一つもありません。", "The table holds no days.", "days: か every-year: に書いてください。", "Write them under days: or every-year:.");
    public static readonly FindingKind ChoicesMissing = Error("DF0905",
        "「{0}」には選択肢(choices)が要ります。", "'{0}' needs its choices.", "例: choices: {{ given: {{ ja: 同意, en: Given }}, refused: {{ ja: 拒否, en: Refused }} }}", "For example: choices: {{ given: {{ ja: 同意, en: Given }}, refused: {{ ja: 拒否, en: Refused }} }}");
    public static readonly FindingKind ChoicesNotHere = Error("DF0906",
        "「{0}」は選択式ではないので、choices は書けません。", "'{0}' is no choice, so it has no choices.", "kind を choice か choices にするか、choices を消してください。", "Make its kind choice or choices, or remove them.");
    public static readonly FindingKind ChecklistOfOther = Error("DF0907",
        "チェックリストに入れられるのは yes-no の項目だけです(「{0}」)。", "Only yes-no facts stand in a checklist, not '{0}'.", "kind: yes-no の項目を使ってください。", "Take a fact of kind: yes-no.");

    /// <summary>All kinds, by code.</summary>
    public static ImmutableArray<FindingKind> All => [.. Kinds.OrderBy(k => k.Code, StringComparer.Ordinal)];

    private static FindingKind Error(string code, string ja, string en, string hintJa, string hintEn) => Kind(code, Gravity.Error, ja, en, hintJa, hintEn);

    private static FindingKind Warning(string code, string ja, string en, string hintJa, string hintEn) => Kind(code, Gravity.Warning, ja, en, hintJa, hintEn);

    private static FindingKind Kind(string code, Gravity gravity, string ja, string en, string hintJa, string hintEn)
    {
        var kind = new FindingKind(code, gravity, new(ja, en), new(hintJa, hintEn));
        Kinds.Add(kind);
        return kind;
    }
}
