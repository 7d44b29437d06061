using System.Collections.Immutable;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Planning;
using DischargeFlow.Rulebooks.Vocabularies;
using DischargeFlow.Web.Languages;

namespace DischargeFlow.Web.Cases;

/// <summary>A deed that fulfils a duty and can be recorded with one click, as happening now.</summary>
/// <param name="Event">The event.</param>
/// <param name="Label">What the button says.</param>
/// <param name="Carries">What the event carries so that the deed matches.</param>
public sealed record OneClickDeed(string Event, string Label, ImmutableSortedDictionary<string, string> Carries)
{
    private const string Channel = "channel";
    private const string Phone = "phone";

    /// <summary>The deeds of a duty: each event of <c>done-by</c>, by telephone where the event says by which channel.</summary>
    public static IEnumerable<OneClickDeed> Of(PlannedDuty duty, Vocabulary vocabulary, Speech speech)
    {
        foreach (var deed in duty.Rule.DoneBy.SelectMany(l => l.AllOf).OfType<Deed.OfEvent>().DistinctBy(d => d.Event))
        {
            if (vocabulary.Events.GetValueOrDefault(deed.Event) is not { } declared) continue;
            var carries = deed.Matches.ToImmutableSortedDictionary(m => m.Field, m => Role(m.Value, duty), StringComparer.Ordinal);
            var label = speech.Say(declared.Label);
            var phone = declared.Carries.FirstOrDefault(f => f.Name == Channel)?.Choices.FirstOrDefault(c => c.Name == Phone);
            if (phone is not null && !carries.ContainsKey(Channel)) carries = carries.Add(Channel, Phone);
            yield return new(deed.Event, phone is null ? speech.Say(CaseTexts.DoneBy, label) : speech.Say(CaseTexts.DoneByVia, label, speech.Say(phone.Label)), carries);
        }
    }

    // A rule says owner and recipient; an entry names the role, so that it is read the same when another duty looks at it.
    // A derived recipient is no role of the vocabulary: its holder is named instead.
    private static string Role(string value, PlannedDuty duty) => value switch
    {
        "owner" => duty.Rule.Owner,
        "recipient" => duty.Recipient?.Value ?? duty.RecipientRole,
        _ => value,
    };
}
