using DischargeFlow.Casework.Deliveries;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Ledgers;
using NodaTime;
using Tongue = DischargeFlow.Rulebooks.Findings.Language;

namespace DischargeFlow.Notifications.Wording;

/// <summary>What stands for the names in a text about one alert.</summary>
/// <param name="alert">The alert.</param>
/// <param name="zone">The zone of its dates.</param>
/// <param name="language">The language of its words.</param>
/// <param name="link">What stands for the link: a sheet of paper has none.</param>
internal sealed class AlertPlaces(BundledAlert alert, DateTimeZone zone, Tongue language, string link) : IPlaces
{
    private readonly MailDates _dates = new(zone, language, alert.At);

    private bool Japanese => language == Tongue.Ja;

    private string CountedFrom => OneLine.Of(alert.CountedFrom?.In(language) ?? (Japanese ? "基準日" : "Counted from"));

    private bool Overdue => alert.Shown.Due is { } due && alert.At >= due;

    // Told that it was done, or that it was gone, a party counts as being asked anew.
    private bool ToldAnEnd => alert.ToldBefore.Status is ToldStatus.Closed or ToldStatus.Gone or ToldStatus.Nothing;

    public string Value(string name) => name switch
    {
        "case" => alert.Case.Value,
        "duty" => OneLine.Of(alert.DutyLabel.In(language)),
        "rulebook" => OneLine.Of(alert.RulebookTitle.In(language)),
        "hospital" => OneLine.Of(alert.HospitalName),
        "owner" => OneLine.Of(alert.OwnerName),
        "due" => DueOf(alert.Shown),
        "prepared-for" => PreparedForOf(alert.Shown),
        "counted-from" => CountedFrom,
        "told-due" => Before(DueOf),
        "told-prepared-for" => Before(PreparedForOf),
        "severity" => alert.Severity switch
        {
            Severity.Must => Japanese ? "必須" : "must",
            Severity.Should => Japanese ? "目安" : "should",
            _ => Japanese ? "任意" : "may",
        },
        "basis" => alert.Basis switch
        {
            Basis.Law => Japanese ? "法令による" : "by law",
            Basis.Rule => Japanese ? "地域のルールによる" : "by the region's rule",
            Basis.Wish => Japanese ? "地域の希望による" : "as the region wishes",
            _ => Japanese ? "本システムの既定値" : "a default of DischargeFlow",
        },
        "link" => link,
        "late" => alert.Late ? Late() : "",
        "replaces" => string.Join('\n', new[] { WhatWasTold(), WhatWasNotSent() }.Where(l => l.Length > 0)),
        _ => "",
    };

    public bool? Holds(string name) => name switch
    {
        "for-owner" => alert.RecipientOwes,
        "for-others" => !alert.RecipientOwes,
        "if-overdue" => Overdue,
        "if-not-overdue" => !Overdue,
        "if-owed" => alert.Shown.Status == ToldStatus.Owed && alert.ToldBefore.Status == ToldStatus.Owed,
        "if-owed-now" => alert.Shown.Status == ToldStatus.Owed && alert.ToldBefore.Status is ToldStatus.Undecided or ToldStatus.Blocked,
        "if-owed-again" => alert.Shown.Status == ToldStatus.Owed && ToldAnEnd,
        "if-undecided" => alert.Shown.Status == ToldStatus.Undecided,
        "if-blocked" => alert.Shown.Status == ToldStatus.Blocked,
        "if-done" => alert.Shown.Status == ToldStatus.Closed,
        "if-gone" => alert.Shown.Status is ToldStatus.Gone or ToldStatus.Nothing,
        "is-told" => alert.Kind != AlertKind.Retraction,
        "is-notice" => alert.Kind == AlertKind.Notice,
        "is-reminder" => alert.Kind == AlertKind.Reminder,
        "is-escalation" => alert.Kind == AlertKind.Escalation,
        "is-question" => alert.Kind == AlertKind.Question,
        "is-change" => alert.Kind == AlertKind.Change,
        "is-retraction" => alert.Kind == AlertKind.Retraction,
        _ => null,
    };

    private string DueOf(Shown shown) => shown.Due is { } due ? _dates.Deadline(due, shown.DueIsDay) : "";

    // A date without a name that is the due day itself says nothing new.
    private string PreparedForOf(Shown shown) => shown.PreparedFor is { } date && !(alert.CountedFrom is null && IsDueDay(date, shown)) ? _dates.Date(date) : "";

    private bool IsDueDay(LocalDate date, Shown shown) => shown is { Due: { } due, DueIsDay: true } && (due - Duration.Epsilon).InZone(zone).Date == date;

    // What is taken back is named even where the plan still knows the same date.
    private string Before(Func<Shown, string> value)
    {
        var before = value(alert.ToldBefore);
        return alert.Kind != AlertKind.Retraction && before == value(alert.Shown) ? "" : before;
    }

    private string Late()
    {
        var at = _dates.Moment(alert.At);
        return Japanese
            ? $"※ 本来は{at}にお届けするはずのお知らせです。お届けが遅れましたことをお詫びいたします。"
            : $"Note: this should have reached you on {at}. We are sorry that it comes late.";
    }

    /// <summary>The earlier alerts that could not be sent, and in whose place this one goes out; empty when there are none.</summary>
    public string WhatWasNotSent()
    {
        if (alert.Replaces.IsDefaultOrEmpty) return "";
        var notSent = alert.Replaces.OrderBy(r => r.At).Select(r => Japanese ? $"{_dates.Moment(r.At)}の{NameOf(r.Kind)}" : $"{NameOf(r.Kind)} of {_dates.Moment(r.At)}");
        return Japanese
            ? $"※ お届けできなかった{string.Join("、", notSent)}に代わるものです。"
            : $"Note: this stands for what could not be sent: {string.Join(", ", notSent)}.";
    }

    /// <summary>That the recipient of the duty cannot be reached in time, and what would help; empty when it can.</summary>
    public string Reach() => alert.Reach.IsDefaultOrEmpty ? "" : $"※ {string.Join('\n', alert.Reach.Select(OneLine.Of))}";

    /// <summary>That the due moment may still move, since no table knows the closed days on which it rests; empty where that is known, or none is told.</summary>
    public string PastTable() => !alert.IsPastTable || alert.Shown is not { Status: ToldStatus.Owed, Due: not null } ? "" : Japanese
        ? "※ この期限は、まだ発表されていない祝日により変わることがあります。変わったときはお知らせします。"
        : "Note: holidays that are not announced yet may move this deadline. You will be told if they do.";

    private string NameOf(AlertKind kind) => kind switch
    {
        AlertKind.Notice => Japanese ? "お知らせ" : "notice",
        AlertKind.Reminder => Japanese ? "再度のお願い" : "reminder",
        AlertKind.Escalation => Japanese ? "責任者へのご報告" : "report to those in charge",
        AlertKind.Question => Japanese ? "確認のお願い" : "question",
        AlertKind.Change => Japanese ? "変更のお知らせ" : "change",
        _ => Japanese ? "取消のお知らせ" : "retraction",
    };

    private string WhatWasTold()
    {
        if (alert.ToldBefore.Status == ToldStatus.Nothing) return "";
        var (date, due) = (Before(PreparedForOf), Before(DueOf));
        var told = new List<string>();
        if (date.Length > 0) told.Add($"{CountedFrom} {date}");
        if (due.Length > 0) told.Add(Japanese ? $"期限 {due}" : $"due {due}");
        if (told.Count == 0) return "";
        return Japanese
            ? $"※ 先にお伝えした内容({string.Join("、", told)})に代わるものです。"
            : $"Note: this replaces what you were told before ({string.Join(", ", told)}).";
    }
}
