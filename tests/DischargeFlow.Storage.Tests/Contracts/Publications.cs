using DischargeFlow.Casework.Drafts;
using DischargeFlow.Casework.Publishing;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Storage.Tests.Given;
using NodaTime;

namespace DischargeFlow.Storage.Tests.Contracts;

public abstract class Publications(IDatabase database) : A_store(database)
{
    private static readonly Draft Draft = new()
    {
        Id = "0199-draft",
        Rulebook = "minato",
        Basis = 1,
        Files = Draft.NoFiles.Add("rulebook.yaml", new("rulebook.yaml", "rulebook: minato\r\n# 手引き\n", "hash", Rows.Now, "okada")),
        Begun = Rows.Now,
        BegunBy = "okada",
    };

    private static readonly Publication Proposed = new()
    {
        Id = "0199-publication",
        Rulebook = "minato",
        Draft = Draft.Id,
        Version = 2,
        Basis = 1,
        Terms = new(new LocalDate(2027, 4, 1), EffectiveBy.Discharge, OpenCases.MoveWhereNothingWasSent, "手引きの改訂"),
        State = PublicationState.Proposed,
        Proposed = Rows.Now,
        ProposedBy = "okada",
    };

    [Fact]
    public async Task A_draft_comes_back_letter_by_letter()
    {
        await WriteAsync(s => s.AddDraft(Draft));
        Reopen();
        Assert.Equivalent(Draft, Store.Read(s => s.FindDraft(Draft.Id)));
        await WriteAsync(s =>
        {
            s.KeepDraftFile(Draft.Id, new("rulebook.yaml", "", "other", Rows.Now, "mori"));
            s.KeepDraftFile(Draft.Id, new("mail/notice.ja.txt", "Subject: x", "third", Rows.Now, "mori"));
            s.RemoveDraftFile(Draft.Id, "rulebook.yaml");
            s.SetDraftState(Draft.Id, DraftState.Dropped);
        });
        var after = Assert.Single(Store.Read(s => s.Drafts()));
        Assert.Equal((DraftState.Dropped, "mail/notice.ja.txt"), (after.State, Assert.Single(after.Files).Key));
        Assert.Null(Store.Read(s => s.FindDraft("nobody")));
    }

    [Fact]
    public async Task A_publication_comes_back_with_how_far_it_has_come()
    {
        await WriteAsync(s =>
        {
            s.AddDraft(Draft);
            s.SavePublication(Proposed);
        });
        Assert.Equal(Proposed, Store.Read(s => s.FindPublication(Proposed.Id)));
        var moving = Proposed with
        {
            State = PublicationState.Moving,
            Decided = Rows.Now,
            DecidedBy = "mori",
            Progress = new() { Cases = 10, Moved = 3, Same = 2, Left = 1, Failed = 1, After = "0199-case" },
        };
        await WriteAsync(s => s.SavePublication(moving));
        await WriteAsync(s => s.SavePublication(Proposed with { Id = "0200", Draft = null, TakesBack = 2 }));
        Reopen();
        Assert.Equal(moving, Store.Read(s => s.FindPublication(Proposed.Id)));
        Assert.Equal(["0200", Proposed.Id], Store.Read(s => s.Publications()).Select(p => p.Id));
        Assert.Equal(2, Store.Read(s => s.FindPublication("0200"))!.TakesBack);
    }
}
