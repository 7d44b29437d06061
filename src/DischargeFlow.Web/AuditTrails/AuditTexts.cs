using DischargeFlow.Rulebooks.Findings;

namespace DischargeFlow.Web.AuditTrails;

/// <summary>The words of the audit's page.</summary>
public static class AuditTexts
{
    public static readonly Bilingual Title = new("監査", "Audit");
    public static readonly Bilingual Lead = new("誰が、いつ、何を見て、何をしたか。書き足されるだけで、直されることはありません。", "Who looked at what and did what, and when. Rows are only ever added.");
    public static readonly Bilingual About = new("人・ケース番号・操作", "Person, case number or deed");
    public static readonly Bilingual Show = new("絞り込む", "Show");
    public static readonly Bilingual Csv = new("CSV で書き出す", "Export CSV");
    public static readonly Bilingual Json = new("JSON で書き出す", "Export JSON");
    public static readonly Bilingual At = new("日時", "When");
    public static readonly Bilingual Who = new("誰が", "Who");
    public static readonly Bilingual What = new("何を", "Did what");
    public static readonly Bilingual Subject = new("対象", "To what");
    public static readonly Bilingual Details = new("詳細", "Details");
    public static readonly Bilingual Older = new("前の記録", "Earlier");
    public static readonly Bilingual Empty = new("あてはまる記録はありません。", "No row names it.");
    public static readonly Bilingual Proof = new(
        "改ざんがないことは、サーバーの dischargeflow audit verify で確かめられます。", "dischargeflow audit verify, on the server, proves that nothing was altered.");

    /// <summary>The deed whose details are the numbers of entries.</summary>
    public const string EntriesRecorded = "entries-recorded";

    private static readonly Dictionary<string, Bilingual> Deeds = new()
    {
        ["case-opened"] = new("ケースを開いた", "opened a case"),
        [EntriesRecorded] = new("記録した", "recorded"),
        ["case-read"] = new("ケースを見た", "looked at a case"),
        ["cases-listed"] = new("一覧で見た", "saw in a list"),
        ["party-saved"] = new("連絡先を保存した", "saved a party"),
        ["calendar-changed"] = new("休日表を変えた", "changed a calendar"),
        ["case-replanned"] = new("休日表が変わり、計画し直した", "planned anew for another calendar"),
        ["case-not-replanned"] = new("計画し直せなかった", "could not plan anew"),
        ["cases-replanned"] = new("開いているケースを計画し直し終えた", "finished planning open cases anew"),
        ["wording-mended"] = new("メールの文を直した", "mended the wording of a mail"),
        ["delivery-done"] = new("人の手で済ませた", "marked a message as done"),
        ["delivery-tried-again"] = new("送り直した", "tried a message again"),
        ["not-for-me"] = new("宛先違いと知らせた", "said that a message was not for them"),
        ["misdirected-told"] = new("宛先違いの相手に別の方法で伝えた", "told the recipient in another way"),
        ["address-asked"] = new("アドレスの確認をお願いした", "asked an address to confirm itself"),
        ["address-asked-again"] = new("アドレスの確認をもう一度頼んだ", "had an address asked again"),
        ["address-confirmed"] = new("アドレスが正しいと答えた", "confirmed an address"),
        ["address-lapsed"] = new("確認がなく、メールを止めた", "stopped mail to an address that nobody confirmed"),
        ["address-allowed-again"] = new("止めたアドレスをまた使えるようにした", "allowed an address again"),
        ["draft-begun"] = new("案を作り始めた", "began a draft"),
        ["draft-kept"] = new("案を保存した", "kept a draft"),
        ["draft-file-removed"] = new("案からファイルを外した", "took a file out of a draft"),
        ["draft-dropped"] = new("案をやめた", "dropped a draft"),
        ["draft-tried"] = new("案を過去の入院で試した", "tried a draft on past stays"),
        ["version-proposed"] = new("公開を提案した", "proposed a version"),
        ["version-withdrawn"] = new("公開の提案を取り下げた", "took a proposal back"),
        ["version-published"] = new("版を公開した", "published a version"),
        ["version-taken-back"] = new("前の版に戻した", "went back to the version before"),
        ["version-unpublished"] = new("だれも公開していない版がフォルダーから動いた", "a version that nobody published ran from the folder"),
        ["version-leaving"] = new("版を外すよう求めた", "asked that a version be taken out"),
        ["version-taken-out"] = new("版を外した", "took a version out"),
        ["version-moved"] = new("ケースの版が変わった", "a case went over to another version"),
        ["open-cases-moved"] = new("入院中の方の切り替えを終えた", "finished moving open cases"),
        ["case-not-moved"] = new("切り替えられなかった", "could not move a case"),
        ["four-eyes-off"] = new("ひとりで公開できる設定で始動した", "started with publishing by one person"),
        ["folder-publishes"] = new("フォルダーの版がそのまま動く設定で始動した", "started with a folder that publishes"),
        ["quarantine-cleared"] = new("取り込めなかったものを期限で消した", "cleared what could not be imported"),
        ["signed-in"] = new("サインインした", "signed in"),
        ["signed-out"] = new("サインアウトした", "signed out"),
        ["signed-out-everywhere"] = new("すべての端末でサインアウトした", "signed out everywhere"),
        ["sign-in-refused"] = new("サインインを断られた", "was refused at sign-in"),
        ["account-invited"] = new("人を招待した", "invited somebody"),
        ["password-forgotten"] = new("パスワードを忘れたと言った", "said to have forgotten the password"),
        ["account-invited-again"] = new("招待し直した", "invited somebody again"),
        ["invitation-accepted"] = new("招待を受けた", "accepted an invitation"),
        ["account-changed"] = new("アカウントを変えた", "changed an account"),
        ["account-disabled"] = new("アカウントを停止した", "closed an account"),
        ["account-enabled"] = new("アカウントの停止を解いた", "opened an account again"),
        ["second-factor-set"] = new("二要素認証を設定した", "set up a second factor"),
        ["second-factor-reset"] = new("二要素認証を解除した", "reset a second factor"),
        ["recovery-codes-made"] = new("回復コードを作り直した", "made new recovery codes"),
        ["password-changed"] = new("パスワードを変えた", "changed a password"),
        ["key-added"] = new("プログラムの鍵を作った", "made a program's key"),
        ["key-revoked"] = new("プログラムの鍵を無効にした", "revoked a program's key"),
        ["audit-read"] = new("監査を見た", "read the audit"),
        ["audit-exported"] = new("監査を書き出した", "exported the audit"),
    };

    /// <summary>Whether there are words for a deed.</summary>
    public static bool Knows(string what) => Deeds.ContainsKey(what);

    /// <summary>What was done, in words; the name itself where there are none.</summary>
    public static Bilingual Of(string what) => Deeds.GetValueOrDefault(what) ?? new(what, what);
}
