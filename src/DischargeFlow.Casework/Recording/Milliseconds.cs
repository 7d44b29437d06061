using DischargeFlow.Rulebooks.Histories;
using NodaTime;

namespace DischargeFlow.Casework.Recording;

/// <summary>Cuts instants to the milliseconds that are kept, so that a plan made before storing equals the plan made after reading.</summary>
internal static class Milliseconds
{
    public static Instant Of(Instant instant) => Instant.FromUnixTimeMilliseconds(instant.ToUnixTimeMilliseconds());

    public static NewEntry Of(NewEntry entry) => entry with { Happened = Of(entry.Happened), Content = Of(entry.Content) };

    private static Moment Of(Moment moment) => moment.IsDay ? moment : Moment.At(Of(moment.Instant));

    private static EntryContent Of(EntryContent content) => content switch
    {
        EntryContent.Became { Value: FactValue.Date date } became => became with { Value = new FactValue.Date(Of(date.Moment)) },
        EntryContent.Corrects corrects => corrects with
        {
            NewHappened = corrects.NewHappened is { } happened ? Of(happened) : null,
            NewContent = corrects.NewContent is { } corrected ? Of(corrected) : null,
        },
        _ => content,
    };
}
