using DischargeFlow.Rulebooks.Simulations;
using NodaTime;

namespace DischargeFlow.Exchange.Generating;

/// <summary>What is generated.</summary>
public enum GeneratedExtent
{
    /// <summary>One region.</summary>
    Region,

    /// <summary>The country, prefecture by prefecture.</summary>
    Japan,
}

/// <summary>
/// A year of stays that never were, for those who have no data: made by chance from <see cref="Distributions"/>, each stay when it is asked for. The same
/// seed, year and number of stays give the same stays.
/// </summary>
/// <param name="Extent">A region or the country.</param>
/// <param name="Year">The year of the admissions.</param>
/// <param name="Stays">How many stays.</param>
/// <param name="Seed">Another seed gives another year.</param>
public sealed record GeneratedYear(GeneratedExtent Extent, int Year, long Stays, ulong Seed)
{
    /// <summary>Stays of a region, unless told otherwise.</summary>
    public const long StaysOfARegion = 100_000;

    /// <summary>Stays of the country, unless told otherwise.</summary>
    public const long StaysOfJapan = 16_000_000;

    private const int OfABatch = 250;

    /// <summary>How every output calls it.</summary>
    public string Mark => $"generated {(Extent == GeneratedExtent.Region ? "region" : "japan")}, year {Year}, {Stays} stays, seed {Seed}";

    /// <summary>The stays, group by group; no person is in two groups.</summary>
    public IEnumerable<StayGroup> Groups()
    {
        var prefectures = Extent == GeneratedExtent.Region ? 1 : Distributions.Prefectures;
        for (var i = 0; i < prefectures; i++)
        {
            var (from, to) = (Stays * i / prefectures, Stays * (i + 1) / prefectures);
            yield return new(Batches(PartiesOf(i), from, to));
        }
    }

    /// <summary>The stays one after the other.</summary>
    public IEnumerable<Stay> All() => Groups().SelectMany(g => g.Batches).SelectMany(b => b);

    private GeneratedParties PartiesOf(int prefecture) => Extent == GeneratedExtent.Region
        ? new("", Distributions.Hospitals, Distributions.Offices, Distributions.CareManagers)
        : new($"{prefecture + 1:00}-", Distributions.Hospitals * Distributions.RegionsOfAPrefecture, Distributions.Offices * Distributions.RegionsOfAPrefecture,
            Distributions.CareManagers * Distributions.RegionsOfAPrefecture);

    private IEnumerable<IEnumerable<Stay>> Batches(GeneratedParties parties, long from, long to)
    {
        for (var first = from; first < to; first += OfABatch) yield return Batch(parties, first, Math.Min(to, first + OfABatch));
    }

    private IEnumerable<Stay> Batch(GeneratedParties parties, long from, long to)
    {
        var making = new StayMaking(parties, Year);
        for (var i = from; i < to; i++) yield return making.Make(new Dice(Seed, (ulong)i), i);
    }
}
