using System.Collections.Immutable;
using DischargeFlow.Casework.Cases;
using DischargeFlow.Casework.Deliveries;
using DischargeFlow.Casework.Pumps;
using DischargeFlow.Casework.Workflows;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Ledgers;
using DischargeFlow.Rulebooks.Planning;
using DischargeFlow.Rulebooks.Scenarios;
using DischargeFlow.Rulebooks.Vocabularies;
using NodaTime;

namespace DischargeFlow.Casework.Wordings;

/// <summary>
/// Messages of a rulebook as examples: those that its scenarios send, and where they send none of a kind, one about its first duty. What they tell is
/// made up, as scenarios are.
/// </summary>
public static class ExampleMessages
{
    private static readonly CaseNumber Number = CaseNumber.From(20_261_127);

    /// <summary>An example of a kind; null when the rulebook has no duty.</summary>
    /// <param name="loaded">The rulebook with its scenarios.</param>
    /// <param name="vocabulary">Its vocabulary, for the names of roles.</param>
    /// <param name="kind">The kind of message.</param>
    /// <param name="toOwner">Whether it goes to who owes the duty; where the rulebook tells only others, to them.</param>
    /// <param name="language">The language of the reader.</param>
    /// <param name="link">The link that opens the case.</param>
    public static Bundle? Of(LoadedRulebook loaded, Vocabulary vocabulary, AlertKind kind, bool toOwner, Language language, Uri link)
    {
        var sent = loaded.Scenarios.SelectMany(s => Sent(loaded.Planner, s)).ToList();
        var found = sent.Where(m => m.Message.Kind == kind).OrderBy(m => m.Owes == toOwner ? 0 : 1).FirstOrDefault()
            ?? sent.OrderBy(m => m.Owes == toOwner ? 0 : 1).Select(m => m with { Message = As(m.Message, kind), Before = BeforeOf(kind, m.Message.Shown) }).FirstOrDefault()
            ?? MadeUp(loaded.Rulebook, kind, toOwner);
        return found is null ? null : BundleOf(found, loaded.Rulebook, vocabulary, language, link);
    }

    private static IEnumerable<Example> Sent(Planner planner, Scenario scenario)
    {
        var told = new Dictionary<(DutyKey, string, PartyId?), Shown>();
        var folded = Fold.Run(planner, scenario.Case.History, scenario.Case.Directory, scenario.Until);
        foreach (var message in folded.Messages)
        {
            var rule = planner.Rulebook.Duties.First(d => (d.Was ?? d.Name) == message.Duty.Duty);
            var planned = folded.Plan.Duties.FirstOrDefault(d => d.Key == message.Duty);
            var key = (message.Duty, message.Role, message.Party);
            yield return new(message, told.GetValueOrDefault(key) ?? Shown.Nothing, rule, planned?.Owner, scenario, message.Role == rule.Owner || (message.Party is not null && message.Party == planned?.Owner));
            told[key] = message.Shown;
        }
    }

    // A kind that no scenario sends borrows the dates of one that is sent.
    private static FoldedMessage As(FoldedMessage message, AlertKind kind) => message with
    {
        Kind = kind,
        Shown = kind switch
        {
            AlertKind.Question => message.Shown with { Status = ToldStatus.Undecided },
            AlertKind.Retraction => message.Shown with { Status = ToldStatus.Gone },
            AlertKind.Change => message.Shown with { Status = ToldStatus.Owed, Due = message.Shown.Due + Duration.FromDays(1), PreparedFor = message.Shown.PreparedFor?.PlusDays(1) },
            _ => message.Shown with { Status = ToldStatus.Owed },
        },
    };

    private static Shown BeforeOf(AlertKind kind, Shown shown) => kind is AlertKind.Change or AlertKind.Retraction ? shown with { Status = ToldStatus.Owed } : Shown.Nothing;

    private static Example? MadeUp(Rulebook rulebook, AlertKind kind, bool toOwner)
    {
        if (rulebook.Duties.IsEmpty) return null;
        var rule = rulebook.Duties[0];
        var zone = rulebook.Zone;
        var at = new LocalDateTime(2026, 11, 20, 9, 0).InZoneLeniently(zone).ToInstant();
        var due = rule.Due is null ? (Instant?)null : new LocalDateTime(2026, 11, 27, 17, 0).InZoneLeniently(zone).ToInstant();
        var shown = new Shown(ToldStatus.Owed, due, false, rule.Due is null ? null : new LocalDate(2026, 12, 2));
        var role = toOwner ? rule.Owner : rule.To.FirstOrDefault() ?? rule.Owner;
        var message = new FoldedMessage(at, kind, new(Number.Value, rulebook.Name, rule.Name, ""), role, null, "", false, shown);
        return new(As(message, kind), BeforeOf(kind, shown), rule, null, null, toOwner);
    }

    private static Bundle BundleOf(Example example, Rulebook rulebook, Vocabulary vocabulary, Language language, Uri link)
    {
        var (message, rule) = (example.Message, example.Rule);
        string Name(PartyId? party, string role) => party is { } known && example.Scenario?.Case.PartyNames.GetValueOrDefault(known) is { } name ? name
            : vocabulary.Roles.GetValueOrDefault(role)?.Label.In(language) ?? role;
        var hospital = example.Scenario?.Case.History.Entries.Select(e => e.Content).OfType<EntryContent.Holds>().FirstOrDefault(h => h.Role == "hospital")?.Party;
        var alert = new BundledAlert
        {
            Key = new($"{Number}/{rulebook.Name}/{rule.Name}"),
            Case = Number,
            Rulebook = rulebook.Name,
            Version = rulebook.Version,
            RulebookTitle = rulebook.Title,
            DutyLabel = rule.Label,
            HospitalName = Name(hospital, "hospital"),
            OwnerName = Name(example.Owner, rule.Owner),
            RecipientOwes = example.Owes,
            Kind = message.Kind,
            Severity = rule.Severity,
            Basis = rule.Basis,
            Shown = message.Shown,
            ToldBefore = example.Before,
            CountedFrom = Pumps.Wording.CountedFrom(rule, rulebook, vocabulary),
            At = message.At,
            Late = message.Late,
            Link = link,
        };
        return new(message.Party ?? new("example"), Name(message.Party, message.Role), language, rulebook.Zone, [alert]);
    }

    private sealed record Example(FoldedMessage Message, Shown Before, Duty Rule, PartyId? Owner, Scenario? Scenario, bool Owes);
}
