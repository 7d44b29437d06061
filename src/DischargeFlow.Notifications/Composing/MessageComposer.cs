using DischargeFlow.Casework.Deliveries;
using DischargeFlow.Notifications.Wording;
using DischargeFlow.Rulebooks.Language;
using Tongue = DischargeFlow.Rulebooks.Findings.Language;

namespace DischargeFlow.Notifications.Composing;

/// <summary>
/// Composes messages from the rulebooks' mail texts, and from the product's where a rulebook has none or one that cannot be used. One
/// message tells a whole bundle. The same bundle gives the same words: no clock, no counter.
/// </summary>
/// <param name="mailTextsOf">The mail texts of a rulebook by name and version, keyed <c>notice.ja</c>; null for none.</param>
public sealed class MessageComposer(Func<string, int, IReadOnlyDictionary<string, string>?> mailTextsOf) : IMessageComposer
{
    private readonly Wordings _wordings = new(mailTextsOf);

    /// <inheritdoc/>
    public ComposedMessage Compose(Bundle bundle, Channel channel) => channel switch
    {
        Channel.FaxSheet => FaxSheetText.Of(bundle, _wordings),
        Channel.PhoneTask => PhoneTaskText.Of(bundle),
        _ => Mail(bundle),
    };

    private ComposedMessage Mail(Bundle bundle)
    {
        var told = ToldAlert.All(bundle, a => ToldAlert.Of(a, bundle, _wordings, a.Link.AbsoluteUri));
        return new(SubjectLine.Of(bundle, told), Wordings.Frame("frame", bundle.Language).Body(new FramePlaces(bundle, told.Count, ToldAlert.Listed(told))));
    }
}
