using DischargeFlow.Rulebooks.Findings;

namespace DischargeFlow.Rulebooks.Checking;

// 05: duties and steps
public static partial class FindingTable
{
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
        "「{0}」は知らせ方として読めません。", "'{0}' is no step.", "{1}例: notice at start: owner、reminder 2 business days before due at 09:00: owner、escalation 1 business day after due at 09:00: ward-head", "{1} For example: notice at start: owner; reminder 2 business days before due at 09:00: owner; escalation 1 business day after due at 09:00: ward-head.");
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
        "「each {0}」は務めの starts、from、due と、そのどれかに each がある務めの ends、tell、if でだけ使えます。",
        "'each {0}' stands only in the starts, from or due of a duty, and in its ends, tell and if where one of those has it.",
        "ここでは first {0} か last {0} を使ってください。何回目かは、その務めの if に「each {0} is not the first」のように書きます。",
        "Take first {0} or last {0} here. Which occurrence it is, is asked in the `if` of that duty: `each {0} is not the first`.");
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
        "「{0}」にはこの務めの{1}が届かないので、確認されることもありません。", "'{0}' is never sent any {1} of this duty, so there is nothing to acknowledge.", "tell: に「{2} at start: {0}」を足すか、この行を消してください。", "Add `{2} at start: {0}` under tell, or remove this line.");
    public static readonly FindingKind NobodyActs = Warning("DF0527",
        "「{0}」に当てはまっても、どの must の務めも始まらない患者がいます。", "A patient can meet '{0}' and no `must` duty starts.", "{1}そのとおりでよければ、この条件まで含めた名前の基準にしてください。", "{1} If that is meant, give the whole condition one name under criteria.");
    public static readonly FindingKind SourceUnverified = Warning("DF0528",
        "出典に「{0}」とあるのに、basis が {1} です。", "The source says '{0}', yet the basis is {1}.", "確かめられていない数は basis: default にします。", "A number that is not verified stands as `basis: default`.");
    public static readonly FindingKind WasStillExists = Error("DF0529",
        "was の「{0}」は、今もほかの務めの名前です。", "`was: {0}` names a duty that still exists.", "名前を変えたのでなければ was を消してください。", "Remove `was` unless this duty was renamed.");
    public static readonly FindingKind WasTwice = Error("DF0530",
        "二つの務めが、以前は「{0}」だったと言っています。", "Two duties say that they were '{0}' before.", "どちらか一方だけに残してください。", "Keep it in one of them.");
    public static readonly FindingKind NoLeadLeft = Warning("DF0531",
        "期限「{0}」は、休みの日から後ろへ動くと {1} の当日かそのあとになることがあり、前もって動く日が残りません。",
        "The due moment '{0}', moved later from a closed day, can reach {1} itself: no lead is left.",
        "{2}「if closed earlier」か「if closed keep」にするか、日数を増やしてください。", "{2} Let it be `if closed earlier` or `keep`, or count more days.");
    public static readonly FindingKind StepBeforeStart = Warning("DF0532",
        "この行は務めの始まりより前になるので、送られることがありません。", "This line always lies before the duty's start, so it is passed over and nobody is told.",
        "始まりのあとになるように、日数を減らすか、start から数えてください。", "Count fewer days, or count from start.");
    public static readonly FindingKind DueFromThePatient = Error("DF0533",
        "期限「{0}」は「{1}」から数えるので、期限を見た人に患者がだれかわかってしまいます。", "The due moment '{0}' counts from '{1}', which says who the patient is: whoever sees the date could tell.",
        "入院や退院など、できごとの日から数えてください。年齢の条件は if に「age by {1} on admission is at least 65」のように書けます。",
        "Count from an event of the case. An age is asked about under `if`, for example `age by {1} on admission is at least 65`.");
    public static readonly FindingKind DueBeforeFromSometimes = Warning("DF0534",
        "期限「{0}」は、休みの日の並びによって、行いが数えられ始める「{1}」より前になることがあります。", "Closed days can push the due moment '{0}' before '{1}', from which a deed counts: nobody can be in time then.",
        "{2}from を早めるか、期限の数え方を変えてください。そのままなら、そのときは if-too-late によります。", "{2} Let `from` come earlier, or count the due moment otherwise; as it stands, `if-too-late` decides then.");
    public static readonly FindingKind DueAfterEndSometimes = Warning("DF0535",
        "期限「{0}」は、休みの日の並びによって、務めが終わる「{1}」よりあとになることがあります。", "Closed days can push the due moment '{0}' past '{1}', by which the duty has ended: nobody is asked for it any more.",
        "{2}ends をあとにするか、期限の数え方を変えてください。", "{2} Let `ends` come later, or count the due moment otherwise.");
    public static readonly FindingKind LeadBeyondPlanning = Warning("DF0536",
        "期限「{0}」は {1} の一年より前です。そこまで先の予定を立てる人はいないので、務めは始まったときからいつも遅れています。",
        "The due moment '{0}' lies more than a year before '{1}'. Nobody plans so far ahead: the duty is late whenever it starts.",
        "数と単位を確かめてください。", "Look at the number and its unit again.");
    public static readonly FindingKind StillTooLate = Warning("DF0537",
        "if-too-late の「{0}」は、わかった時より前です。その時にはもう過ぎています。", "'{0}' under if-too-late lies before it was known, so it has passed as well.",
        "before を after にするか、期限をそのままにするなら keep と書いてください。", "Write `after` for `before`, or `keep` where the due moment stands.");
}
