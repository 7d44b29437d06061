using DischargeFlow.Casework.Drafts;
using DischargeFlow.Casework.Refusals;
using DischargeFlow.Casework.Shelves;
using DischargeFlow.Casework.Workflows;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Planning;
using DischargeFlow.Rulebooks.Reading;
using DischargeFlow.Rulebooks.Reading.Texts;
using NodaTime;

namespace DischargeFlow.Casework.Publishing;

/// <summary>
/// Works out what would run if a draft were published, or the newest version were taken back. Records nothing. Throws
/// <see cref="RefusedException"/> with a sentence where that cannot be.
/// </summary>
public sealed class Prospects(ShelfKeeper keeper)
{
    private const int LongestReason = 500;

    /// <summary>What would run if a draft were published. The basis must be the newest version, no file may have an error, no scenario may be red.</summary>
    /// <param name="publication">The publication with its terms; its version and basis are set here.</param>
    /// <param name="draft">The draft.</param>
    public Prospect Of(Publication publication, Draft draft)
    {
        var terms = Checked(publication.Terms);
        var newest = keeper.Shelf.FindVersions(draft.Rulebook)?.Newest;
        if (draft.Basis != (newest?.Version ?? 0)) throw PublicationRefusals.BasisMoved(draft.Basis, newest?.Version ?? 0);
        if (newest?.Planner.Rulebook.Effective.From is { } present && terms.From < present) throw PublicationRefusals.TooEarly(terms.From, present, newest.Version);
        var number = draft.Basis + 1;
        Examined(DraftExamination.Of(draft, keeper.Library));
        var text = VersionText.Of(draft.Text, number, terms.From, terms.By, keeper.Library.Vocabularies);
        var files = draft.Texts.SetItem(VersionFiles.Rulebook, text);
        var loaded = Examined(DraftExamination.Of(draft, files, keeper.Library));
        return new(publication with { Version = number, Basis = draft.Basis }, KeptRulebook.Of(loaded, publication.Proposed), loaded.Shelved);
    }

    /// <summary>
    /// What would run if the newest version of a rulebook were taken back: the text of the one before it, as the next version, from the same day on. It
    /// ran already, so it is not examined again.
    /// </summary>
    /// <param name="publication">The publication; its version, basis and first day are set here.</param>
    public Prospect BeforeNewest(Publication publication)
    {
        if (keeper.Shelf.FindVersions(publication.Rulebook) is not { } versions || versions.All is not [.., var before, var newest])
            throw PublicationRefusals.NothingBefore(publication.Rulebook);
        var effective = newest.Planner.Rulebook.Effective;
        var terms = Checked(publication.Terms with { From = effective.From, By = effective.By });
        var (number, files) = (newest.Version + 1, keeper.Stock.FilesOf(before.Name, before.Version) ?? throw PublicationRefusals.NotRunnable());
        var text = VersionText.Of(files[VersionFiles.Rulebook], number, effective.From, effective.By, keeper.Library.Vocabularies);
        if (Runnable(text) is not { } rulebook || keeper.Shelf.FindVocabulary(rulebook.CaseKind) is not { } vocabulary) throw PublicationRefusals.NotRunnable();
        return new(
            publication with { Version = number, Basis = newest.Version, TakesBack = newest.Version, Terms = terms },
            new()
            {
                Rulebook = before.Name,
                Version = number,
                Text = KeptRulebook.Plain(text),
                MailTexts = before.MailTexts,
                Scenarios = files.RemoveRange(files.Keys.Where(f => !VersionFiles.IsScenario(f))),
                Kept = publication.Proposed,
            },
            new(number, Planner.For(rulebook, vocabulary, keeper.Library.Tables)) { MailTexts = before.MailTexts });
    }

    private Rulebook? Runnable(string text)
    {
        var read = RulebookReader.Read(new SourceText(VersionFiles.Rulebook, text), keeper.Library.Vocabularies);
        return read.IsSound ? read.Value : null;
    }

    private static LoadedRulebook Examined(DraftExamination examined)
    {
        if (!examined.Errors.IsEmpty) throw PublicationRefusals.HasErrors(examined);
        if (!examined.RedScenarios.IsEmpty) throw PublicationRefusals.IsRed(examined);
        return examined.Loaded ?? throw PublicationRefusals.NotRunnable();
    }

    private static PublicationTerms Checked(PublicationTerms terms)
    {
        if (string.IsNullOrWhiteSpace(terms.Reason) || terms.Reason.Length > LongestReason) throw PublicationRefusals.ReasonMissing(LongestReason);
        return terms.From.Year is >= 1900 and < 2200 ? terms : throw PublicationRefusals.NoSuchDay(terms.From);
    }
}
