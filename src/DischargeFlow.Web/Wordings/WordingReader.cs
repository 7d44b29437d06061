using System.Collections.Immutable;
using DischargeFlow.Casework.Deliveries;
using DischargeFlow.Casework.Drafts;
using DischargeFlow.Casework.Refusals;
using DischargeFlow.Casework.Shelves;
using DischargeFlow.Casework.Stores;
using DischargeFlow.Casework.Wordings;
using DischargeFlow.Casework.Workflows;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Language;

namespace DischargeFlow.Web.Wordings;

/// <summary>Gathers what the pages of wordings show: of a draft, or of a version that runs.</summary>
public sealed class WordingReader(IStore store, DraftDesk drafts, WordingDesk wordings, IMailWording mails, IRulebookShelf shelf, PagesSettings settings)
{
    /// <summary>The wordings of a draft.</summary>
    public Wording OfDraft(string id)
    {
        var draft = store.Read(s => s.FindDraft(id)) ?? throw Unknown();
        var examined = drafts.Examine(draft);
        var loaded = examined.Loaded ?? wordings.Running(draft.Rulebook, draft.Basis);
        var texts = draft.Files.Where(f => VersionFiles.MailNameOf(f.Key) is not null).ToImmutableDictionary(f => VersionFiles.MailNameOf(f.Key)!, f => f.Value.Text);
        var place = new WordingPlace($"/drafts/{id}/wording", draft, $"/drafts/{id}", loaded?.Rulebook.Title ?? new(draft.Rulebook, draft.Rulebook), null, draft.State == DraftState.Open);
        return new(place, texts, examined.Loaded, mails, shelf, settings);
    }

    /// <summary>The wordings of a version that runs.</summary>
    public Wording OfVersion(string rulebook, int version)
    {
        var loaded = wordings.Running(rulebook, version) ?? throw Unknown();
        var path = $"/rulebooks/{Uri.EscapeDataString(rulebook)}/{version}";
        return new(new($"{path}/wording", null, path, loaded.Rulebook.Title, version, shelf.FindRulebook(rulebook, version) is not null), loaded.MailTexts, loaded, mails, shelf, settings);
    }

    private static RefusedException Unknown() => new(new("wording-unknown", RefusalKind.NotFound, new(
        "そのルールブックの版、または案はありません。一覧から選んでください。", "There is no such version or draft. Choose one from the list.")));
}

/// <summary>The wordings of one rulebook, with what shows how they read.</summary>
/// <param name="Place">Whose they are.</param>
/// <param name="Texts">Its own texts by kind and language.</param>
/// <param name="Loaded">The rulebook; null while it cannot be read.</param>
/// <param name="Mails">Puts examples into words.</param>
/// <param name="Shelf">Has the vocabulary.</param>
/// <param name="Settings">Where links lead.</param>
public sealed record Wording(
    WordingPlace Place, ImmutableDictionary<string, string> Texts, LoadedRulebook? Loaded, IMailWording Mails, IRulebookShelf Shelf, PagesSettings Settings)
{
    /// <summary>All kinds.</summary>
    public WordingsModel All => new(Place, [.. MailPlaceholders.Kinds.Select(k => new WordingLine(
        k, Texts.ContainsKey($"{k}.ja"), Texts.ContainsKey($"{k}.en"), Texts.Where(t => t.Key.StartsWith(k + '.', StringComparison.Ordinal)).Sum(t => WordingDesk.Check(t.Key, t.Value).Length)))]);

    /// <summary>One wording as it is, or with a text that somebody typed.</summary>
    /// <param name="name">Kind and language.</param>
    /// <param name="typed">What was typed; null for what is kept.</param>
    public WordingModel One(string name, string? typed = null)
    {
        var own = Texts.GetValueOrDefault(name);
        var text = typed ?? own ?? Mails.ProductText(name);
        var findings = WordingDesk.Check(name, text);
        return new()
        {
            Place = Place,
            Name = name,
            Text = text,
            Hash = WordingDesk.HashOf(own),
            IsOwn = own is not null,
            Findings = findings,
            Examples = [.. Examples(name, findings.IsEmpty ? Texts.SetItem(name, text) : Texts)],
        };
    }

    private IEnumerable<ExampleMail> Examples(string name, ImmutableDictionary<string, string> texts)
    {
        if (Loaded is not { } loaded || Shelf.FindVocabulary(loaded.Rulebook.CaseKind) is not { } vocabulary) yield break;
        var kind = Enum.Parse<AlertKind>(name[..name.IndexOf('.', StringComparison.Ordinal)], ignoreCase: true);
        var first = name.EndsWith(".ja", StringComparison.Ordinal) ? Language.Ja : Language.En;
        foreach (var toOwner in new[] { true, false })
        {
            foreach (var language in new[] { first, first == Language.Ja ? Language.En : Language.Ja })
            {
                var bundle = ExampleMessages.Of(loaded, vocabulary, kind, toOwner, language, new(Settings.PublicAddress, "/m/example"));
                if (bundle is not null && bundle.Alerts[0].RecipientOwes == toOwner) yield return new(language, toOwner, bundle.RecipientName, Mails.Compose(bundle, texts));
            }
        }
    }
}
