using DischargeFlow.Casework.Intakes;
using DischargeFlow.Exchange.Generating;
using DischargeFlow.Exchange.Histories;
using DischargeFlow.Exchange.Tests.Given;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Simulations;

namespace DischargeFlow.Exchange.Tests.Histories;

/// <summary>Stays that never were, for a region without data.</summary>
public sealed class A_generated_year
{
    private static readonly GeneratedYear Year = new(GeneratedExtent.Region, 2025, 2_000, 7);

    [Fact]
    public void Is_the_same_for_the_same_seed_and_another_for_another()
    {
        Assert.Equal(Year.All().Take(200).Select(Words), Year.All().Take(200).Select(Words));
        Assert.NotEqual(Year.All().Take(200).Select(Words), (Year with { Seed = 8 }).All().Take(200).Select(Words));
    }

    [Fact]
    public void Has_about_twelve_entries_to_a_stay() => Assert.InRange(Year.All().Average(s => s.History.Entries.Length), 11, 13);

    [Fact]
    public void Follows_the_shares_that_it_states()
    {
        var stays = Year.All().ToList();
        Assert.InRange(Share(stays, "died"), Distributions.Died - 2, Distributions.Died + 2);
        Assert.InRange(Share(stays, "transferred-out"), Distributions.TransferredOut - 2, Distributions.TransferredOut + 2);
        var known = stays.Count(s => s.Place.CareManager.Length > 0) * 100.0 / stays.Count;
        Assert.InRange(known, Distributions.CareManagerKnown - 4, Distributions.CareManagerKnown + 4);
    }

    [Fact]
    public void Of_the_country_meets_no_hospital_in_two_prefectures()
    {
        var groups = (Year with { Extent = GeneratedExtent.Japan }).Groups().Select(g => g.Batches.SelectMany(b => b).Select(s => s.Place.Hospital).ToHashSet()).ToList();
        Assert.Equal(Distributions.Prefectures, groups.Count);
        Assert.Equal(groups.Sum(g => g.Count), groups.SelectMany(g => g).Distinct().Count());
    }

    [Fact]
    public void Written_as_a_table_and_read_with_its_map_gives_the_same_messages()
    {
        var folder = Directory.CreateTempSubdirectory("dischargeflow-generated-");
        try
        {
            var file = Path.Combine(folder.FullName, "region.csv");
            using (var table = new StreamWriter(file)) Assert.Equal(Year.Stays, GeneratedTable.Write(Year, table, null, CancellationToken.None));
            var map = House.Map(GeneratedTable.MapOf(Year));
            Assert.Equal(Year.Mark, map.Generated);
            var read = new CsvHistory(Rules().Vocabulary, new IntakeSettings(), null).Read(file, map);
            Assert.Empty(read.Quarantined);
            var (direct, byTable) = (Run(Year.Groups()), Run([new(read.Stays.Chunk(100))]));
            Assert.Equal((direct.All.Before, direct.ChangedStays), (byTable.All.Before, byTable.ChangedStays));
            Assert.All(Enum.GetValues<LeadBin>(), bin => Assert.Equal(direct.Leads.Of(LeadMeasure.WhenKept, bin, true), byTable.Leads.Of(LeadMeasure.WhenKept, bin, true)));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void Says_on_every_line_that_it_is_generated()
    {
        using var table = new StringWriter();
        GeneratedTable.Write(Year with { Stays = 20 }, table, null, CancellationToken.None);
        Assert.All(table.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1), line => Assert.StartsWith("生成(架空),", line, StringComparison.Ordinal));
    }

    private static double Share(List<Stay> stays, string @event) => stays.Count(s => s.History.Entries.Any(e => e.Content is EntryContent.Happened h && h.Event == @event)) * 100.0 / stays.Count;

    private static string Words(Stay stay) => string.Join(' ', stay.History.Entries.Select(e => $"{e.Recorded} {e.Content.GetType().Name}"));

    private static SimulationRules Rules()
    {
        var kitami = House.Workflows.Find("kitami")!.Rulebook;
        var contact = kitami.Duties.First(d => d.Name == "discharge-contact");
        var draft = contact with { Tell = contact.Tell[..^1] };
        var vocabulary = House.Workflows.Vocabularies.Single(v => v.Name == "hospital-stay");
        return new(kitami with { Duties = kitami.Duties.Replace(contact, draft) }, kitami, vocabulary, House.Workflows.Tables, "discharged");
    }

    private static SimulationReport Run(IEnumerable<StayGroup> groups) => Simulation.Run(Rules(), groups, 2, null, CancellationToken.None);
}
