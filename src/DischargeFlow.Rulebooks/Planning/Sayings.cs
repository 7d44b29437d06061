namespace DischargeFlow.Rulebooks.Planning;

/// <summary>The sentences of which every because is made. Numbers in braces are filled in when somebody reads it.</summary>
internal static class Sayings
{
    public static readonly Saying AnchorIs = new("anchor", "「{0}」は {1}{2:(}", "{0} is {1}{2:(}");
    public static readonly Saying SetSince = new("anchor", "「{0}」が今の値になったのは {1}{2:(}", "{0} has been as it is since {1}{2:(}");
    public static readonly Saying Counted = new("counted", "{0} から {1} → {2}", "{0} {1} = {2}");
    public static readonly Saying ClosedSkipped = new("closed-skipped", "{0} は休み{1:(}なので数えない", "{0} is closed{1:(} and not counted");
    public static readonly Saying IsOpen = new("open", "{0} は営業日", "{0} is an open day");
    public static readonly Saying ClosedKept = new("closed-kept", "{0} は休み{1:(}だが、ルールの定めによりそのまま", "{0} is closed{1:(}; kept, as the rule says");
    public static readonly Saying ClosedOneDayLater = new("closed-one-later", "{0} は休み{1:(}なので、ルールの定めにより翌日の {2}", "{0} is closed{1:(}; one day later, {2}, as the rule says");
    public static readonly Saying ClosedEarlier = new("closed-earlier", "{0} は休み{1:(}なので、ルールの定めにより前の営業日 {2}", "{0} is closed{1:(}; the open day before, {2}, as the rule says");
    public static readonly Saying ClosedLater = new("closed-later", "{0} は休み{1:(}なので、ルールの定めにより次の営業日 {2}", "{0} is closed{1:(}; the next open day, {2}, as the rule says");
    public static readonly Saying AtClock = new("clock", "{0} は、ルールの定める時刻により {1}", "{0}: at the hour that the rule says, {1}");
    public static readonly Saying PastTheTable = new("past-the-table", "{0} は休日表「{1}」({3} から {2} まで)の範囲外です。祝日が入っていないかもしれません。休日表を更新してください", "{0} lies outside the closed-day table '{1}' ({3} to {2}): a holiday may be missing. Bring the table up to date");
    public static readonly Saying HoursAssumed = new("hours-assumed", "「{0}」の営業日が登録されていないため、月〜金として計算しました", "No opening days are recorded for {0}: Monday to Friday was assumed");

    public static readonly Saying FactIs = new("fact", "「{0}」= {1}{2:(}", "{0} = {1}{2:(}");
    public static readonly Saying FactAgainst = new("fact", "「{0}」= {1}{2:(}。条件は「{3}」", "{0} = {1}{2:(}; the rule asks: {3}");
    public static readonly Saying FactUnknown = new("fact-unknown", "「{0}」はまだ記録がない", "{0} is not recorded yet");
    public static readonly Saying PersonDecided = new("decided", "「{0}」は担当者の判断で「{1}」{2:(}", "{0} was decided by a person: {1}{2:(}");
    public static readonly Saying WaitsForDecision = new("waits-for-decision", "担当者の判断を待っている", "it waits for a person's decision");
    public static readonly Saying CriterionYes = new("criterion-yes", "基準「{0}」に該当する", "the criterion {0} is met");
    public static readonly Saying CriterionNo = new("criterion-no", "基準「{0}」に該当しない", "the criterion {0} is not met");
    public static readonly Saying CriterionUnknown = new("criterion-unknown", "基準「{0}」は、まだ判断できない", "the criterion {0} cannot be decided yet");
    public static readonly Saying EventCount = new("event-count", "「{0}」は {1} 回。条件は「{2}」回", "{0} happened {1} times; the rule asks: {2}");
    public static readonly Saying OccurrenceIs = new("occurrence", "「{0}」の {1} 回目。条件は「{2} 回目」: {3}", "{0}: this is number {1}; the rule asks: number {2}: {3}");
    public static readonly Saying RoleHeld = new("role-held", "「{0}」の担当が決まっている", "somebody holds the role {0}");
    public static readonly Saying RoleNotHeld = new("role-not-held", "「{0}」の担当が決まっていない", "nobody holds the role {0}");
    public static readonly Saying MomentsCompared = new("moments-compared", "「{0}」{1:(}は「{3}」{4:(}{2}: {5}", "{0}{1:(} is {2} {3}{4:(}: {5}");
    public static readonly Saying LiesIn = new("lies-in", "「{0}」{1:(}は{2}: {3}", "{0}{1:(} is {2}: {3}");
    public static readonly Saying SpanCompared = new("span", "「{0}」から「{1}」まで{2}。条件は「{3}」: {4}", "from {0} to {1}: {2}; the rule asks: {3}: {4}");
    public static readonly Saying AgeCompared = new("age", "「{1}」の日の年齢は {2} 歳(「{0}」による)。条件は「{3}」歳: {4}", "the age on {1} by {0} is {2}; the rule asks: {3}: {4}");
    public static readonly Saying DutyIs = new("duty-is", "務め「{0}」は{1}: {2}", "the duty {0} is {1}: {2}");
    public static readonly Saying LookedAtOn = new("looked-at-on", "「{0}」({1})の時点で見る", "looked at as of {0} ({1})");
    public static readonly Saying UnknownReadAs = new("unknown-as", "不明は、ルールの定めにより「{0}」と読む", "unknown is read as {0}, as the rule says");

    public static readonly Saying StartsAt = new("starts", "{0} に始まる", "it starts at {0}");
    public static readonly Saying NotStartedYet = new("not-started", "始まりの「{0}」がまだない", "{0}, from which it would start, has not come about");
    public static readonly Saying GroundGone = new("ground-gone", "始まりの「{0}」がなくなった", "{0}, from which it started, is gone");
    public static readonly Saying KnownSince = new("known", "{0} の記録からわかっている", "it is known since the entry of {0}");
    public static readonly Saying WishedDue = new("wished-due", "ルールの期限は {0}", "the due moment by the rule is {0}");
    public static readonly Saying TooLate = new("too-late", "{0} を過ぎてからわかったため、期限は {1}", "{0} had passed when it was known, so the due moment is {1}");
    public static readonly Saying TooLateForWindow = new("too-late-for-window", "{0} は行いが数えられ始める {2} より前なので、期限は {1}", "{0} lies before {2}, from which a deed counts, so the due moment is {1}");
    public static readonly Saying TooLateForWindowKept = new("too-late-for-window-kept", "{0} は行いが数えられ始める {1} より前だが、ルールの定めにより期限は変わらない", "{0} lies before {1}, from which a deed counts; the due moment stands, as the rule says");
    public static readonly Saying TooLateKept = new("too-late-kept", "{0} を過ぎてからわかったが、ルールの定めにより期限は変わらない", "{0} had passed when it was known; the due moment stands, as the rule says");
    public static readonly Saying Provisional = new("provisional", "未記録の項目があるため、期限は厳しい側の仮のもの", "a fact is missing, so the strict side stands for now");
    public static readonly Saying MetBy = new("met", "{0} に果たされた{1:(}", "it was met at {0}{1:(}");
    public static readonly Saying JudgedOnTime = new("judged-on-time", "行われた時点の期限 {0} に間に合った", "in time against {0}, the due moment as it stood when it was done");
    public static readonly Saying JudgedLate = new("judged-late", "行われた時点の期限 {0} に遅れた", "late against {0}, the due moment as it stood when it was done");
    public static readonly Saying JudgedNotProvable = new("judged-not-provable", "日付しか記録がなく、期限 {0} に間に合ったかはわからない", "only its date is recorded: in time against {0} is not provable");
    public static readonly Saying TooEarly = new("too-early", "{0} に行われたこと{1:(}は、行いが数えられ始める {2} より前なので数えない", "what was done at {0}{1:(} lies before {2}, from which a deed counts, so it does not count");
    public static readonly Saying WaivedBy = new("waived", "{0} に担当者の判断で不要とされた{1:(}", "a person waived it at {0}{1:(}");
    public static readonly Saying StoppedAt = new("stopped", "{0} に、終わらせるできごとがあった{1:(}", "an event ended it at {0}{1:(}");
    public static readonly Saying LapsesAt = new("lapses", "{0} に期間が終わる", "it lapses at {0}");
    public static readonly Saying Blocked = new("blocked", "同意などの条件を満たさないため、外部へは何も送らない", "what sending needs is not given: nothing leaves the organization");
    public static readonly Saying DoesNotFollow = new("does-not-follow", "「{0}」はこのルールブックの対象ではない", "{0} does not follow this rulebook");

    public static readonly Saying StepAt = new("step", "「{0}」: {1}", "{0}: {1}");
    public static readonly Saying NoticeWhenKnown = new("notice-when-known", "「{0}」: 予定は {1}、わかった {2} に送る", "{0}: meant for {1}, sent at {2}, when it was known");
    public static readonly Saying PassedOver = new("passed-over", "「{0}」: {1} はわかる前(または始まる前)なので送らない", "{0}: {1} lies before it was known or started, so it is passed over");
    public static readonly Saying WouldDecide = new("would-decide", "「{0}」の記録で「{1}」が決まる", "recording {0} would decide {1}");
    public static readonly Saying WouldFix = new("would-fix", "「{0}」の記録で「{1}」の期限が確定する", "recording {0} would fix the due moment of {1}");
}
