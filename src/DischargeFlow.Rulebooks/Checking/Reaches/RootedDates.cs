using DischargeFlow.Rulebooks.Language;
using NodaTime;
using Offset = DischargeFlow.Rulebooks.Language.Offset;

namespace DischargeFlow.Rulebooks.Checking.Reaches;

/// <summary>What two phrases come to where that from which both are counted in the end is on one date.</summary>
internal sealed class RootedDates(Rulebook rulebook, ExampleDates examples)
{
    private const int DeepestName = 16;

    /// <summary>That from which both are counted; null where there is nothing such.</summary>
    public Anchor? SharedRoot(Phrase one, Phrase other, Duty duty)
    {
        var others = Anchors(other, duty).ToList();
        return Anchors(one, duty).FirstOrDefault(others.Contains);
    }

    /// <summary>The date of a phrase where its root is on a date; null where more than dates and open days decide it.</summary>
    public LocalDate? At(Phrase phrase, Anchor root, LocalDate day, Duty duty, int depth = 0)
    {
        var from = phrase.Anchor == root ? day : depth < DeepestName && Behind(phrase.Anchor, duty) is { } next ? At(next, root, day, duty, depth + 1) : null;
        return from is { } known ? examples.At(phrase, known) : null;
    }

    /// <summary>True when closed days have a part in how far a phrase lies from what it is counted from in the end.</summary>
    public bool AsksClosedDays(Phrase phrase, Duty duty) =>
        Chain(phrase, duty).Any(p => p.IfClosed is IfClosed.Earlier or IfClosed.Later or IfClosed.OneDayLater || p.Offset is Offset.Span { Unit.Kind: UnitKind.BusinessDays });

    /// <summary>A phrase's anchors, each counted from the next.</summary>
    private IEnumerable<Anchor> Anchors(Phrase phrase, Duty duty) => Chain(phrase, duty).Select(p => p.Anchor);

    private IEnumerable<Phrase> Chain(Phrase phrase, Duty duty)
    {
        Phrase? at = phrase;
        for (var depth = 0; at is not null && depth < DeepestName; depth++)
        {
            yield return at;
            at = Behind(at.Anchor, duty);
        }
    }

    private Phrase? Behind(Anchor anchor, Duty duty) => anchor switch
    {
        Anchor.Start => duty.Starts,
        Anchor.Due => duty.Due,
        Anchor.Named named when rulebook.Moments.FirstOrDefault(m => m.Name == named.Name)?.Expression is MomentExpression.Single single => single.Phrase,
        _ => null,
    };
}
