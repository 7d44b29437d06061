using System.Collections.Immutable;
using System.Globalization;
using DischargeFlow.Casework.Recording;
using DischargeFlow.Casework.Refusals;
using DischargeFlow.Casework.Stores;
using DischargeFlow.Casework.Workflows;
using DischargeFlow.Rulebooks.Checking;
using DischargeFlow.Rulebooks.Documents;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Reading.Texts;
using NodaTime;

namespace DischargeFlow.Casework.Wordings;

/// <summary>
/// The wording of mails while it is written, and of versions that run. Throws <see cref="RefusedException"/> for what cannot be kept; nothing was changed
/// then.
/// </summary>
public sealed class WordingDesk(IStore store, ShelfKeeper keeper, IClock clock)
{
    /// <summary>The names of all wordings, kind by kind, Japanese before English: <c>notice.ja</c>.</summary>
    public static ImmutableArray<string> Names { get; } = [.. MailPlaceholders.Kinds.SelectMany(k => new[] { $"{k}.ja", $"{k}.en" })];

    /// <summary>What is wrong with a text, at its places; that the other language is missing is not asked here.</summary>
    public static ImmutableArray<Finding> Check(string name, string text)
    {
        var path = VersionFiles.MailOf(name);
        var source = SourceText.Of(path, text);
        return source.Value is { } readable
            ? [.. MailTexts.Check(new Dictionary<string, SourceText> { [name] = readable }).Where(f => f.Gravity == Gravity.Error)]
            : source.Findings;
    }

    /// <summary>A version as it runs, with its scenarios and its wording; null when nobody has it, or it cannot be read.</summary>
    public LoadedRulebook? Running(string rulebook, int version)
    {
        if (keeper.Stock.FilesOf(rulebook, version) is not { } files) return null;
        var library = keeper.Library;
        var loaded = VersionReading.Of(files.ToDictionary(f => f.Key, f => new SourceText(f.Key, f.Value)), library.Vocabularies, library.Tables, today: null).Loaded;
        return loaded is not null && keeper.Shelf.FindRulebook(rulebook, version) is { } shelved ? loaded with { MailTexts = shelved.MailTexts } : loaded;
    }

    /// <summary>Gives a version that runs another wording; mails that are written from then on have it.</summary>
    /// <param name="rulebook">The rulebook.</param>
    /// <param name="version">The version.</param>
    /// <param name="name">Kind and language.</param>
    /// <param name="text">The text; null for the product's own.</param>
    /// <param name="expectedHash">The hash of the text that was looked at (<see cref="HashOf"/>).</param>
    /// <param name="requester">Who, with the idempotency key.</param>
    /// <param name="cancellationToken">Stops waiting; what was committed stays.</param>
    public async Task MendAsync(string rulebook, int version, string name, string? text, string expectedHash, Requester requester, CancellationToken cancellationToken = default)
    {
        if (!Names.Contains(name)) throw WordingRefusals.NoSuchKind();
        var running = keeper.Shelf.FindVersions(rulebook)?.All.FirstOrDefault(v => v.Version == version) ?? throw WordingRefusals.NoSuchVersion();
        text = text?.ReplaceLineEndings("\n");
        if (text is not null && !Check(name, text).IsEmpty) throw WordingRefusals.Wrong();
        var now = Milliseconds.Of(clock.GetCurrentInstant());
        await store.WriteAsync(
            session => IdempotentRequest.Once(session, requester, $"wording {rulebook} {version} {name} {expectedHash}\n{text}", now, () =>
            {
                var latest = session.MendedWordings().FirstOrDefault(m => m.Rulebook == rulebook && m.Version == version && m.Name == name);
                var present = latest is null ? running.MailTexts.GetValueOrDefault(name) : latest.Text;
                if (HashOf(present) != expectedHash) throw WordingRefusals.SomebodyWasFirst();
                if (present == text) return;
                session.KeepWording(new MendedWording { Rulebook = rulebook, Version = version, Name = name, Number = (latest?.Number ?? 0) + 1, Text = text, Recorded = now, Who = requester.Who });
                session.AppendAudit(new(now, requester.Who, "wording-mended", rulebook, string.Create(CultureInfo.InvariantCulture, $"{version} {name} {HashOf(text)}")));
            }),
            cancellationToken).ConfigureAwait(false);
        await keeper.RenewAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The hash of a text, by which two people do not overwrite each other; of none, an empty one.</summary>
    public static string HashOf(string? text) => text is null ? "" : TextHash.Of(text);
}
