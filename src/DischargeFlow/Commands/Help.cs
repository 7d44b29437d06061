using DischargeFlow.Rulebooks.Findings;

namespace DischargeFlow.Commands;

/// <summary>What <c>--help</c> says, in the languages of the product.</summary>
internal static class Help
{
    public static readonly Bilingual Program = new(
        "DischargeFlow: 地域の入退院調整ルールを、期限・通知・催促として動かします。終了コード: 0 問題なし、1 指摘あり、2 使い方の誤り、70 内部の問題。",
        "DischargeFlow runs a region's admission and discharge coordination rule: duties, notices, reminders. Exit codes: 0 fine, 1 findings, 2 usage, 70 failure.");

    public static readonly Bilingual Lang = new("表示する言語(ja または en)。省略時は環境変数 LANG に従います。", "The language of texts, ja or en; by default that of LANG.");

    public static readonly Bilingual Json = new("JSON で出力します。", "Write JSON.");

    public static readonly Bilingual Urls = new(
        "待ち受けるアドレス。localhost 以外では、証明書(https)か TLS の中継と、使える管理者が要ります。",
        "The address to listen on. Other than on localhost it needs a certificate (https) or a TLS proxy, and an administrator.");

    public static readonly Bilingual Demo = new(
        "架空の地域と16件の入院で試します。時計を速く進め、ページを http://localhost:5080 に出します。データは一時フォルダーに置かれます。",
        "Plays a fictional region with sixteen stays on a fast clock and serves its pages on http://localhost:5080. The data lie in a temporary folder.");

    public static readonly Bilingual Speed = new("時計の速さ。1 秒の間に進む秒数です。", "How fast the clock runs: seconds of the demonstration in one real second.");

    public static readonly Bilingual Serve = new("運用を始めます: データベース、ページ、API、通知の送信。", "Runs the service: database, pages, API, sending.");

    public static readonly Bilingual Check = new(
        "ルールブック・用語集・休日表を検査し、誤りをすべて「ファイル:行:桁」とともに示します。",
        "Checks rulebooks, vocabularies and closed-day tables, and names every error with file:line:column.");

    public static readonly Bilingual CheckPaths = new("検査するファイルまたはフォルダー。", "Files or folders to check.");

    public static readonly Bilingual CheckCases = new(
        "指摘を示す事例をこのフォルダーに書きます。plan RULEBOOK 事例 で、何が起こるかを見られます。",
        "Writes a case for each finding that a case can show into this folder; plan RULEBOOK CASE shows what becomes of it.");

    public static readonly Bilingual CheckWatch = new("ファイルが保存されるたびに検査します。", "Checks again whenever a file is saved.");

    public static readonly Bilingual Plan = new(
        "一つのケースについて、いつまでに誰が何をするか、いつ誰に知らせるかを、理由とともに示します。何も送らず、何も記録しません。",
        "Plans one case: who owes what by when, who is told when, with every because. Sends nothing, records nothing.");

    public static readonly Bilingual PlanRulebook = new("ルールブックの名前、フォルダー、または rulebook.yaml。", "A rulebook's name, its folder, or its rulebook.yaml.");

    public static readonly Bilingual PlanCase = new("ケースのファイル(YAML)。", "The case file (YAML).");

    public static readonly Bilingual AsOf = new(
        "この日時までに記録されたことだけで計画します(例: 2026-11-20T12:00)。時差を書かなければルールブックの地域の時刻です。",
        "Plans on what was recorded up to then, such as 2026-11-20T12:00; without an offset, in the rulebook's zone.");

    public static readonly Bilingual Explain = new(
        "詳しく説明します: 誰がいつ記録したか、どの問いへの答えか、それぞれの知らせの日時の理由。",
        "Explains in full: who recorded what when, which question each reason answers, why each message goes out when it does.");

    public static readonly Bilingual Replay = new(
        "記録済みのケースの計画を、過去のある時点の姿で示し、いまの計画との違いを示します。何も送らず、何も記録しません。",
        "Shows the plan of a recorded case as it stood at a past moment, and what differs from today. Sends nothing, records nothing.");

    public static readonly Bilingual ReplayCase = new("ケース番号。", "The case number.");

    public static readonly Bilingual ReplayAt = new(
        "この日時までに記録されたことで計画します(例: 2026-11-20T12:00、または 2026-11-20 でその日の終わり)。",
        "Plans on what was recorded up to then, such as 2026-11-20T12:00, or 2026-11-20 for the end of that day.");

    public static readonly Bilingual Test = new("シナリオ(期待される通知を書いたケース)を実行します。", "Runs scenarios: cases with the messages that must come.");

    public static readonly Bilingual TestPaths = new("ルールブックのフォルダー、またはシナリオのファイル。", "Rulebook folders or scenario files.");

    public static readonly Bilingual Diff = new(
        "ルールブックの二つの版の違いを、ルールの言葉で、重い順に示します。終了コード: 0 同じ、1 違いがある、2 比べられない。",
        "Tells in what two versions of a rulebook differ, in the words of the rule, the weightiest first. Exit codes: 0 the same, 1 differences, 2 not compared.");

    public static readonly Bilingual DiffOld = new("前の版: ルールブックのフォルダー、rulebook.yaml、または名前。", "The earlier version: a rulebook's folder, its rulebook.yaml, or a name.");

    public static readonly Bilingual DiffNew = new("後の版: ルールブックのフォルダー、rulebook.yaml、または名前。", "The later version: a rulebook's folder, its rulebook.yaml, or a name.");

    public static readonly Bilingual Words = new(
        "ルールブックに書ける言葉(役割、項目、できごと、様式)を、日本語と英語の読み方とともに一覧にします。",
        "Lists the words that a rulebook may use (roles, facts, events, documents), with what people read in Japanese and English.");

    public static readonly Bilingual WordsRulebook = new(
        "ルールブックの名前、フォルダー、または rulebook.yaml。その語彙と、そのルールブックが決めた名前を示します。省略時はすべての語彙。",
        "A rulebook's name, its folder, or its rulebook.yaml: its vocabulary and its own names. Without it, every vocabulary.");

    public static readonly Bilingual Chart = new(
        "ルールブックの流れ図(だれが、いつまでに、だれに)を描きます。A4 に印刷して職員に配れます。",
        "Draws the flow chart of a rulebook (who tells whom, by when), to print on A4 for the staff.");

    public static readonly Bilingual ChartHtml = new("印刷できるページをこのファイルに書きます。", "Writes a page to print into this file.");

    public static readonly Bilingual ChartSvg = new("図を一枚の SVG としてこのファイルに書きます。", "Writes the chart as one SVG into this file.");

    public static readonly Bilingual Simulate = new(
        "ルールブックの案を過去の入院で試します: 増える・なくなる・時刻が変わる通知、人ごとの負担、連絡が退院の何日前になるか。何も送らず、何も記録しません。",
        "Tries a draft of a rulebook on past stays: messages that appear, vanish or move, the load of each person, how long before discharges contacts come. Sends nothing, records nothing.");

    public static readonly Bilingual Draft = new("案: ルールブックのフォルダー、rulebook.yaml、または名前。", "The draft: a rulebook's folder, its rulebook.yaml, or a name.");

    public static readonly Bilingual Against = new("比べる相手。省略時は、動いている同じ名前のルールブック。", "What to compare with; by default the rulebook of that name that runs.");

    public static readonly Bilingual History = new(
        "試す履歴: 入院一覧の CSV(--map が要ります)、db(運用中のデータベース)、データがなければ generated:region か generated:japan。",
        "The history: a CSV of stays (with --map), db for the database in use, or for want of data generated:region or generated:japan.");

    public static readonly Bilingual From = new("この日以後の入院だけを数えます(例: 2025-04-01)。", "Only stays admitted on that day or later, such as 2025-04-01.");

    public static readonly Bilingual To = new("この日以前の入院だけを数えます。", "Only stays admitted on that day or before.");

    public static readonly Bilingual ReportJson = new("すべての数字を JSON で書くファイル。", "A file for all figures as JSON.");

    public static readonly Bilingual ReportHtml = new("会議で配れる報告(グラフ入りの HTML 1 ファイル)を書くファイル。", "A file for the report with charts: one HTML file that prints well.");

    public static readonly Bilingual Contact = new(
        "退院の何日前かを測る務め。省略時は、日付より前に期限のある最初の務め。", "The duty whose days before the discharge are measured; by default the first that is due before a date.");

    public static readonly Bilingual Generate = new(
        "データのない地域のために、架空の一年分の入院を作ります(分布は docs/what-if.md)。どの出力にも生成と記されます。",
        "Makes a year of stays that never were, for those who have no data (distributions in docs/what-if.md). Every output says so.");

    public static readonly Bilingual Extent = new("region(一つの地域)または japan(全国)。", "region, or japan for the country.");

    public static readonly Bilingual GeneratedFile = new("書き出す CSV。対応表を同じ名前の .map.yaml に書きます。", "The CSV to write; its map is written beside it as .map.yaml.");

    public static readonly Bilingual Stays = new("生成する入院の数(省略時: region 10 万、japan 1600 万)。", "How many stays to generate (by default 100,000 for region, 16 million for japan).");

    public static readonly Bilingual Year = new("生成する入院の年(省略時 2025)。", "The year of the generated stays (2025 by default).");

    public static readonly Bilingual Seed = new("生成の種。同じ種からは同じ入院ができます(省略時 1)。", "The seed: the same one gives the same stays (1 by default).");

    public static readonly Bilingual Import = new("他のシステムの記録を取り込みます。同じものを二度取り込んでも何も変わりません。", "Takes in what other systems recorded. Taking the same in twice changes nothing.");

    public static readonly Bilingual ImportHl7 = new("HL7 v2 の ADT メッセージ(ファイル、または SS-MIX2 のフォルダー)を取り込みます。", "Takes in HL7 v2 ADT messages: a file, or an SS-MIX2 folder.");

    public static readonly Bilingual Hl7Path = new("ファイルまたはフォルダー。", "A file or a folder.");

    public static readonly Bilingual Recorded = new(
        "記録の日時とみなすもの: receipt は取り込んだ今、message はメッセージ自身の日時(過去の記録と試験用)。",
        "What counts as the moment of recording: receipt, which is now, or message, its own time (for archives and tests).");

    public static readonly Bilingual ImportCsv = new("CSV を、対応表(MAP.yaml)に従って取り込みます。", "Takes in a CSV file as a map (MAP.yaml) says.");

    public static readonly Bilingual ImportHolidays = new(
        "内閣府の「国民の祝日」CSV(syukujitsu.csv)を休日表に書き込みます。読めない行が一つでもあれば、何も書きません。",
        "Writes the Cabinet Office's list of national holidays (syukujitsu.csv) into a closed-day table; nothing, if any line of it cannot be read.");

    public static readonly Bilingual Calendar = new(
        "書き込む休日表のファイル(--database では表の名前)。省略時は workflows の calendars/japan.yaml。",
        "The file of the closed-day table to write into, with --database the table's name; by default calendars/japan.yaml of the workflows.");

    public static readonly Bilingual IntoDatabase = new(
        "ファイルではなく、データベースの休日表に入れます(「休日表」のページと同じ)。進行中のケースは計算し直されます。",
        "Puts the list into the table that the database keeps instead of the file, as the page Calendars does; open cases are planned anew.");

    public static readonly Bilingual ImportDirectory = new(
        "連絡先の表(CSV)を取り込みます。表にない連絡先はそのままです。読めない行は理由を示し、残りを取り込みます。",
        "Takes in a table (CSV) of the directory. Parties that it does not name stay. Lines that cannot be read are told, and the rest goes on.");

    public static readonly Bilingual DryRun = new("何が変わるかを示すだけで、何も変えません。", "Only tells what would change.");

    public static readonly Bilingual Export = new("他のソフトで使えるように書き出します。", "Writes what other programs can use.");

    public static readonly Bilingual ExportDirectory = new(
        "連絡先を、表計算ソフトで直して取り込める表(CSV)に書き出します。", "Writes the directory as a table (CSV) that can be changed in an office program and taken in again.");

    public static readonly Bilingual ImportWorkflows = new(
        "フォルダーで変えたルールブックを案として取り込みます。画面で提案され、別の人が公開するまで、何も変わりません。",
        "Takes rulebooks that were changed in a folder in as drafts. Nothing changes until they are proposed and another person publishes them.");

    public static readonly Bilingual ExportWorkflows = new(
        "画面で公開された版を、git に入れるワークフローのフォルダーに書き出します。", "Writes what was published on the pages into a folder of workflows, to be committed.");

    public static readonly Bilingual WorkflowFolder = new("ワークフローのフォルダー。", "The folder of workflows.");

    public static readonly Bilingual CsvFile = new("CSV ファイル。", "The CSV file.");

    public static readonly Bilingual Map = new("列と項目の対応表。", "Which column says what.");

    public static readonly Bilingual Doctor = new(
        "データベース、休日表の期限、メールサーバーと TLS、時計、届かない宛先を調べ、悪いところと直し方を示します。",
        "Examines database, calendar coverage, mail server and TLS, clock and unreachable recipients: what is wrong and what to do.");

    public static readonly Bilingual User = new("サインインする人のアカウント。", "Accounts of the people who sign in.");

    public static readonly Bilingual UserAdd = new(
        "人を招待します。最初の管理者はここで作ります。招待のリンクを表示するか、メールの設定があれば送ります。",
        "Invites somebody; the first administrator is made here. Prints the invitation's link, or mails it where mail is set up.");

    public static readonly Bilingual UserInvite = new("招待し直します(パスワードを忘れたとき)。", "Invites somebody again, as when the password was forgotten.");

    public static readonly Bilingual UserList = new("アカウントの一覧。", "Lists the accounts.");

    public static readonly Bilingual ResetSecondFactor = new("二要素認証も解除します(端末をなくしたとき)。", "Resets the second factor too, as when the telephone was lost.");

    public static readonly Bilingual PersonName = new("その人の名前。", "What the person is called.");

    public static readonly Bilingual PersonMail = new("サインインに使うメールアドレス。", "The mail address by which the person signs in.");

    public static readonly Bilingual Role = new("役割。いくつでも指定できます。", "A role; several may be given.");

    public static readonly Bilingual Organization = new("所属する機関(連絡先の ID)。planner と care-manager に要ります。", "The organization, by its id in the directory; a planner or care manager needs one.");

    public static readonly Bilingual Key = new("HTTP API を使うプログラムの鍵。", "Keys of the programs at the HTTP API.");

    public static readonly Bilingual KeyAdd = new("鍵を作り、一度だけ表示します。", "Makes a key and shows it once.");

    public static readonly Bilingual KeyList = new("鍵の一覧。鍵そのものは表示されません。", "Lists the keys, not their secrets.");

    public static readonly Bilingual KeyRevoke = new("鍵を無効にします。", "Ends a key at once.");

    public static readonly Bilingual KeyName = new("プログラムの名前。履歴と監査に残ります。", "The program's name, as histories and the audit show it.");

    public static readonly Bilingual Scope = new("できること。いくつでも指定できます。", "What the key allows; several may be given.");

    public static readonly Bilingual KeyOrganization = new("この機関のケースだけ。省略時はすべて。", "Only the cases of this organization; by default all.");

    public static readonly Bilingual KeyDays = new("有効な日数。", "How many days it works.");

    public static readonly Bilingual Names = new("患者さんの氏名に封をする鍵。", "The keys that seal the names of patients.");

    public static readonly Bilingual NamesNewKey = new(
        "新しい鍵を作り、すべての氏名と患者番号に封をし直します。serve を止めてから実行します。", "Makes a new key and seals all names and patient numbers with it. Stop serve first.");

    public static readonly Bilingual Audit = new("誰がいつ何を見て何をしたかの記録。", "The record of who looked at what and did what, and when.");

    public static readonly Bilingual AuditVerify = new(
        "記録が変えられ、消され、並べ替えられていないことを確かめます。", "Proves that no row was changed, removed or moved.");

    public static readonly Bilingual AuditExport = new("記録を CSV か JSON で書き出します。", "Writes the record for an auditor, as CSV or JSON.");

    public static readonly Bilingual AuditFile = new("書き出すファイル(.csv か .jsonl)。上書きはしません。", "The file, .csv or .jsonl; nothing is overwritten.");
}
