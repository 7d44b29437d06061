using DischargeFlow.Rulebooks.Tests.Properties.Generating;
using FsCheck;
using FsCheck.Fluent;

namespace DischargeFlow.Rulebooks.Tests.Properties;

/// <summary>
/// Holds a property to a few generated situations, always the same ones, and looks for no smaller one when it fails: here it is asked of every
/// mutant, and whether it fails is all that is asked.
/// </summary>
internal static class Hold
{
    /// <summary>Of what is gone through one by one, every twelfth.</summary>
    public const int OneIn = 12;

    private const int Fewer = 12;

    public static void ForAll(Action<Generated> property, int usually = 100)
    {
        var runs = Runs(usually);
        for (var run = 1; run <= runs; run++) property(Generated.Of(run * 7919, 3 + (10 * run / runs)));
    }

    public static void Check(Property property, int usually) =>
        FsCheck.Check.One(Config.QuickThrowOnFailure.WithMaxTest(Runs(usually)).WithReplay(20261121UL, 7UL).WithQuietOnSuccess(true), property);

    private static int Runs(int usually) => Math.Max(10, usually / Fewer);
}
