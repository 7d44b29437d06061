using DischargeFlow.Casework.Deliveries;

namespace DischargeFlow.Casework.Wordings;

/// <summary>Puts messages into words that nobody sends: to show how a wording reads.</summary>
public interface IMailWording
{
    /// <summary>The product's own wording by kind and language (<c>notice.ja</c>), in the form of a rulebook's.</summary>
    string ProductText(string name);

    /// <summary>A mail as it would arrive.</summary>
    /// <param name="bundle">What it tells.</param>
    /// <param name="texts">The rulebook's wording by kind and language; what is missing, or cannot be used, has the product's.</param>
    ComposedMessage Compose(Bundle bundle, IReadOnlyDictionary<string, string> texts);
}
