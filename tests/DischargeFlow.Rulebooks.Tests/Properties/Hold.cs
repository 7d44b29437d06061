using System.Globalization;
using DischargeFlow.Rulebooks.Tests.Properties.Generating;
using FsCheck;
using FsCheck.Fluent;

namespace DischargeFlow.Rulebooks.Tests.Properties;

/// <summary>
/// Holds a property to generated situations: as many as <c>DISCHARGEFLOW_PROPERTY_RUNS</c> says, else so many that the whole project
/// stays quick. <c>DISCHARGEFLOW_PROPERTY_SEED</c> repeats a run that failed, with the two numbers that it named: <c>1234567,89</c>.
/// </summary>
internal static class Hold
{
    public static void ForAll(Action<Generated> property, int usually = 100) => Check(Prop.ForAll(Generated.Situations, property), usually);

    public static void Check(Property property, int usually)
    {
        var config = Config.QuickThrowOnFailure.WithMaxTest(Number("DISCHARGEFLOW_PROPERTY_RUNS") ?? usually).WithStartSize(0).WithEndSize(100);
        if (Environment.GetEnvironmentVariable("DISCHARGEFLOW_PROPERTY_SEED")?.Split(',') is [var seed, var gamma])
            config = config.WithReplay(ulong.Parse(seed, CultureInfo.InvariantCulture), ulong.Parse(gamma, CultureInfo.InvariantCulture));
        FsCheck.Check.One(config, property);
    }

    private static int? Number(string variable) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out var number) ? number : null;
}
