using DischargeFlow.Casework.Cases;
using DischargeFlow.Casework.Persons;
using DischargeFlow.Casework.Recording;
using DischargeFlow.Casework.Refusals;
using DischargeFlow.Casework.Shelves;
using DischargeFlow.Casework.Tests.Given;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Planning;

namespace DischargeFlow.Casework.Tests.Recordings;

public sealed class A_hospital_that_named_no_rulebook : Town
{
    [Fact]
    public async Task Follows_the_only_one_that_runs()
    {
        var stay = await StayAsync();
        Assert.Equal(["minato"], Case(stay).Rulebooks.Select(b => b.Name));
    }

    [Fact]
    public async Task Is_refused_where_several_run()
    {
        var refused = await Assert.ThrowsAsync<RefusedException>(() => OpenAsync(null));
        Assert.Equal("DR0120", refused.Refusal.Code);
        Assert.Contains("minato", refused.Refusal.Sentence.En);
    }

    [Fact]
    public async Task Opens_a_case_that_names_its_own()
    {
        var stay = await OpenAsync(["neighbour"]);
        Assert.Equal(["neighbour"], Case(stay).Rulebooks.Select(b => b.Name));
    }

    /// <summary>The rule of the town and the same text under the name of a neighbouring region.</summary>
    private async Task<CaseNumber> OpenAsync(string[]? rulebooks)
    {
        var minato = Shelf.FindRulebook("minato")!.Planner.Rulebook;
        var vocabulary = Shelf.FindVocabulary("hospital-stay")!;
        var both = new[] { minato, minato with { Name = "neighbour" } };
        var shelf = new RulebookShelf([vocabulary], both.Select(r => new ShelvedRulebook(1, Planner.For(r, vocabulary, Shelf.ClosedDays))));
        var book = new CaseBook(Store, shelf, Clock, new RandomIdentities(), new PersonKeys([.. Enumerable.Repeat((byte)7, 32)]));
        var opening = new CaseOpening
        {
            Kind = "hospital-stay",
            Hospital = Parties.Hospital.Id,
            Rulebooks = rulebooks is null ? null : [.. rulebooks],
            Entries = [new(Moment.At(Clock.GetCurrentInstant()), Say.Admitted)],
        };
        return (await book.OpenAsync(opening, new Requester("nurse"))).Case;
    }
}
