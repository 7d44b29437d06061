using System.Collections.Immutable;
using DischargeFlow.Casework.Cases;
using DischargeFlow.Casework.Deliveries;
using DischargeFlow.Casework.Directory;
using DischargeFlow.Casework.Ledgers;
using DischargeFlow.Casework.Shelves;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Ledgers;
using NodaTime;

namespace DischargeFlow.Casework.Pumps;

/// <summary>A message in words that is not frozen yet, with the alerts that it tells.</summary>
internal sealed record Draft(Delivery Delivery, ImmutableArray<ReadyAlert> Alerts);

/// <summary>So much as is claimed and frozen in one unit of work.</summary>
/// <param name="Drafts">What goes out.</param>
/// <param name="Moves">What becomes of alerts that do not.</param>
/// <param name="Grounds">What both rest on.</param>
internal sealed record DraftBatch(List<Draft> Drafts, List<AlertMove> Moves, Grounds Grounds);

/// <summary>Bundles alerts, one message to one party by one way, and puts them into words.</summary>
internal sealed class Writing(IRulebookShelf shelf, IMessageComposer composer, ICaseLinks links, IIdentities identities, PumpSettings settings)
{
    /// <summary>The messages in batches, each written when it is asked for. Alerts whose words failed come again after a while.</summary>
    public IEnumerable<DraftBatch> Write(JudgedAlerts judged)
    {
        var (batch, alerts) = (new DraftBatch([], judged.Moves, judged.Grounds), 0);
        foreach (var byWay in judged.Ready.GroupBy(a => (a.Way.Recipient, a.Way.Channel, a.Way.Doer, a.Way.Address)))
        {
            foreach (var part in byWay.OrderBy(a => a.Row.Alert.At).ThenBy(a => a.Row.Ref.Key, StringComparer.Ordinal).Chunk(settings.MostAlertsOfAMessage))
            {
                try
                {
                    batch.Drafts.Add(Write(part, judged.Directory, judged.At));
                }
                catch (Exception fault) when (fault is not OperationCanceledException)
                {
                    // A text that cannot be filled must not keep everybody else's messages.
                    var waiting = part.SelectMany(a => a.Overtakes.Select(m => m.Read).Prepend(a.Read));
                    batch.Moves.AddRange(waiting.Select((a, i) => Postponed(a, judged.At, fault, isFirst: i == 0)));
                }

                if ((alerts += part.Length) < settings.BatchSize) continue;
                yield return batch;
                (batch, alerts) = (new([], [], judged.Grounds), 0);
            }
        }

        if (batch.Drafts.Count + batch.Moves.Count > 0) yield return batch;
    }

    private static AlertMove Postponed(AlertRow alert, Instant now, Exception fault, bool isFirst) => new(
        alert, alert with { PumpAt = now + Pauses.AfterFaultInWords }, AlertState.Planned, $"no words could be made: {fault.Message}", tally =>
        {
            if (isFirst) tally.Fault($"A message could not be written; no words could be made: {fault.Message}. It is tried again in a few minutes.");
        });

    private Draft Write(ReadyAlert[] alerts, DirectorySnapshot directory, Instant now)
    {
        var way = alerts[0].Way;
        var recipient = directory.Find(way.Recipient);
        var language = recipient?.Language ?? Rulebooks.Findings.Language.Ja;
        var bundle = new Bundle(
            way.Recipient, recipient?.Name ?? way.Recipient.Value, language, ZoneOf(alerts[0]), [.. alerts.Select(a => Tell(a, directory, language))]);
        var words = composer.Compose(bundle, way.Channel);
        var id = identities.NextId(now);
        var isMail = way.Channel == Channel.Mail;
        return new(
            new()
            {
                Id = id,
                Region = recipient?.Region ?? directory.Find(alerts[0].Row.Hospital)?.Region ?? "",
                Recipient = way.Recipient,
                Doer = way.Doer,
                Channel = way.Channel,
                Address = way.Address,
                MessageId = $"{id}@{settings.MessageIdDomain}",
                Subject = words.Subject,
                Body = words.Body,
                Language = language == Rulebooks.Findings.Language.Ja ? "ja" : "en",
                State = isMail ? DeliveryState.Ready : DeliveryState.ToDo,
                NextAttempt = isMail ? now : null,
                Created = now,
                Alerts = [.. alerts.Select(a => new FrozenAlert(a.Row.Ref, a.Row.Alert.Shown))],
            },
            [.. alerts]);
    }

    private BundledAlert Tell(ReadyAlert alert, DirectorySnapshot directory, Rulebooks.Findings.Language language)
    {
        var row = alert.Row;
        var version = shelf.VersionFor(row);
        var rulebook = version?.Planner.Rulebook;
        var rule = rulebook is null ? null : Wording.RuleOf(rulebook, row.Alert.Duty.Duty);
        return new()
        {
            Key = row.Alert.Key,
            Case = row.Case,
            Rulebook = row.Ref.Rulebook,
            Version = version?.Version ?? ShelvedVersions.None,
            RulebookTitle = rulebook?.Title ?? new Bilingual(row.Ref.Rulebook, row.Ref.Rulebook),
            DutyLabel = rule?.Label ?? new Bilingual(row.Alert.Duty.Duty, row.Alert.Duty.Duty),
            HospitalName = directory.NameOf(row.Hospital),
            OwnerName = row.Owner is { } owner ? directory.NameOf(owner) : directory.NameOf(row.Hospital),
            RecipientOwes = row.Owner == alert.Way.Recipient,
            Kind = row.Alert.Kind,
            Severity = rule?.Severity ?? Severity.Should,
            Basis = rule?.Basis ?? Basis.Default,
            Shown = row.Alert.Shown,
            ToldBefore = row.Told?.Shown ?? Shown.Nothing,
            CountedFrom = rule is null || rulebook is null ? null : Wording.CountedFrom(rule, rulebook, shelf.FindVocabulary(rulebook.CaseKind)),
            At = row.Alert.At,
            Late = row.Alert.Late,
            Replaces = [.. alert.Replaces],
            Reach = [.. alert.Reach.Select(r => r.In(language))],
            IsPastTable = row.PastTable is not null,
            Link = links.Of(
                row.Case, alert.Way.Recipient, row.Alert.Duty, row.Alert.Kind, row.Alert.At, alert.Way.Channel == Channel.Mail ? alert.Way.Address : ""),
        };
    }

    private DateTimeZone ZoneOf(ReadyAlert alert) => shelf.VersionFor(alert.Row)?.Planner.Rulebook.Zone ?? DateTimeZone.Utc;
}
