using DischargeFlow.Casework.Deliveries;
using DischargeFlow.Casework.Wordings;
using DischargeFlow.Notifications.Wording;
using DischargeFlow.Rulebooks.Language;

namespace DischargeFlow.Notifications.Composing;

/// <summary>Shows how wordings read, by the same composer that sends.</summary>
public sealed class MailWording : IMailWording
{
    /// <inheritdoc/>
    public string ProductText(string name) => Wordings.ProductText(name);

    /// <inheritdoc/>
    public ComposedMessage Compose(Bundle bundle, IReadOnlyDictionary<string, string> texts) => new MessageComposer((_, _) => texts).Compose(bundle, Channel.Mail);
}
