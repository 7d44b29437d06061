using System.Globalization;
using DischargeFlow.Rulebooks.Tests.Properties.Generating;
using FsCheck;
using FsCheck.Fluent;

namespace DischargeFlow.Rulebooks.Tests.Properties;

/// <summary>
/// Holds a property to generated situations: as many as <c>DISCHARGEFLOW_PROPERTY_RUNS</c> says, else so many that the whole project
/// stays quick. Every machine sees the same ones, so that a change is judged by what it changes; <c>DISCHARGEFLOW_PROPERTY_SEED=random</c> goes
/// looking for others, and <c>DISCHARGEFLOW_PROPERTY_SEED=1234567,89</c> repeats a run that failed, with the two numbers that it named.
/// </summary>
internal static class Hold
{
    /// <summary>Of what is gone through one by one, all.</summary>
    public const int OneIn = 1;

    // FsCheck wants the second number odd.
    private const string Usual = "20261121,7";

    public static void ForAll(Action<Generated> property, int usually = 100) => Check(Prop.ForAll(Generated.Situations, property), usually);

    public static void Check(Property property, int usually)
    {
        var config = Config.QuickThrowOnFailure.WithMaxTest(Number("DISCHARGEFLOW_PROPERTY_RUNS") ?? usually).WithStartSize(0).WithEndSize(100);
        if ((Environment.GetEnvironmentVariable("DISCHARGEFLOW_PROPERTY_SEED") ?? Usual).Split(',') is [var seed, var gamma])
            config = config.WithReplay(ulong.Parse(seed, CultureInfo.InvariantCulture), ulong.Parse(gamma, CultureInfo.InvariantCulture));
        FsCheck.Check.One(config, property);
    }

    private static int? Number(string variable) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out var number) ? number : null;
}
