using System.Collections.Immutable;
using DischargeFlow.Casework.Deliveries;
using DischargeFlow.Casework.Drafts;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Web.Cases;

namespace DischargeFlow.Web.Wordings;

/// <summary>Whose wording it is: a draft's, or that of a version that runs.</summary>
/// <param name="Address">The address of its wordings, such as <c>/drafts/ID/wording</c>.</param>
/// <param name="Draft">The draft; null for a version that runs.</param>
/// <param name="Back">Where the page leads back to.</param>
/// <param name="Title">The rulebook's title.</param>
/// <param name="Version">The number of the version that runs; null for a draft.</param>
/// <param name="MayWrite">Whether it can be changed now.</param>
public sealed record WordingPlace(string Address, Draft? Draft, string Back, Bilingual Title, int? Version, bool MayWrite);

/// <summary>The page of all wordings of a rulebook.</summary>
/// <param name="Place">Whose they are.</param>
/// <param name="Lines">The kinds in order.</param>
public sealed record WordingsModel(WordingPlace Place, ImmutableArray<WordingLine> Lines);

/// <summary>One kind of mail on the page of all.</summary>
/// <param name="Kind">The kind, such as <c>notice</c>.</param>
/// <param name="Ja">Whether the rulebook words it in Japanese itself.</param>
/// <param name="En">Whether the rulebook words it in English itself.</param>
/// <param name="Faults">How many mistakes its texts have.</param>
public sealed record WordingLine(string Kind, bool Ja, bool En, int Faults);

/// <summary>The page on which one wording is written.</summary>
public sealed record WordingModel
{
    /// <summary>Whose it is.</summary>
    public required WordingPlace Place { get; init; }

    /// <summary>Kind and language, such as <c>notice.ja</c>.</summary>
    public required string Name { get; init; }

    /// <summary>What stands in the field.</summary>
    public required string Text { get; init; }

    /// <summary>The hash of the text that was looked at; empty for the product's.</summary>
    public required string Hash { get; init; }

    /// <summary>Whether the rulebook has a text of its own here; else the product's stands in the field.</summary>
    public required bool IsOwn { get; init; }

    /// <summary>What is wrong with the text in the field.</summary>
    public ImmutableArray<Finding> Findings { get; init; } = [];

    /// <summary>Mails as they would arrive; empty while the rulebook cannot be read.</summary>
    public ImmutableArray<ExampleMail> Examples { get; init; } = [];

    /// <summary>What to tell the reader on top; null for nothing.</summary>
    public Told? Told { get; init; }

    /// <summary>The kind, such as <c>notice</c>.</summary>
    public string Kind => Name[..Name.IndexOf('.', StringComparison.Ordinal)];

    /// <summary>The language of the text.</summary>
    public Language Language => Name.EndsWith(".ja", StringComparison.Ordinal) ? Language.Ja : Language.En;

    /// <summary>The name of the text in the other language.</summary>
    public string OtherName => $"{Kind}.{(Language == Language.Ja ? "en" : "ja")}";
}

/// <summary>A mail as it would arrive.</summary>
/// <param name="Language">The language of its reader.</param>
/// <param name="ToOwner">Whether its reader owes the duty.</param>
/// <param name="Recipient">Who reads it.</param>
/// <param name="Mail">Its words.</param>
public sealed record ExampleMail(Language Language, bool ToOwner, string Recipient, ComposedMessage Mail);
