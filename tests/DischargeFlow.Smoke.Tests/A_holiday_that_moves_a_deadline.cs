using System.Globalization;
using System.Text.RegularExpressions;
using DischargeFlow.Demonstrations;
using DischargeFlow.Smoke.Tests.Houses;
using DischargeFlow.Smoke.Tests.Programs;
using DischargeFlow.Tests.Shared.Parts;
using static DischargeFlow.Smoke.Tests.Programs.Stays;

namespace DischargeFlow.Smoke.Tests;

/// <summary>
/// The program serves with an open stay whose care taxi is to be asked for two business days before Friday 2026-11-27: by Wednesday the 25th. Beside it a
/// command puts a list of holidays into the database in which that Wednesday is one; Monday the 23rd was one before.
/// </summary>
public sealed partial class A_holiday_that_moves_a_deadline : IDisposable
{
    private readonly string _list = Path.GetTempFileName();

    [FactNeeding(Part.Node)]
    public async Task Is_put_into_the_database_beside_it_and_who_was_told_the_date_hears_that_it_moved()
    {
        await using var installation = await Installation.NewAsync(Region.Parties);
        await using var program = await installation.ServeAsync(Japan("2026-11-16T10:00"));
        var stay = (await OpenAsync(
            program, "open", "minato", Role("ward-head", "minato-3e"), Role("care-manager", "suzuran"), Role("liaison-center", "renkei"),
            Event("admission", "2026-11-10T10:00+09:00"), Event("screened"), Fact("needs-care-taxi", true), Fact("planned-discharge", "2026-11-27")))!;
        Assert.Contains("11月25日", Assert.Single(await installation.Smtp.WaitForAsync(1)).Body);
        installation.Smtp.Forget();

        await File.WriteAllLinesAsync(_list, [.. HolidaysOf2026(), "2026/11/25,臨時の休日"]);
        var (code, output, errors) = await installation.RunAsync(Japan("2026-11-16T11:00"), "import", "holidays", _list, "--database", "--lang", "en");
        Assert.True(code == 0, output + errors);
        using (await program.Http.PostAsync("/testing/calendars", null))
        {
        }

        var changed = Assert.Single(await installation.Smtp.WaitForAsync(1));
        Assert.Equal("minato@minato.example", changed.To.Single());
        Assert.Contains("【変更】", changed.Subject);
        Assert.Contains(stay, changed.Subject + changed.Body);
        Assert.Contains("11月24日", changed.Body);
        Assert.Contains("11月25日", changed.Body);
    }

    public void Dispose() => File.Delete(_list);

    // The years of a list become as it has them.
    private static IEnumerable<string> HolidaysOf2026() => File.ReadLines(Path.Combine(Sources.Root, "workflows", "calendars", "japan.yaml")).Select(l => Day().Match(l)).Where(m => m.Success)
        .Select(m => string.Create(CultureInfo.InvariantCulture, $"2026/{m.Groups[1].Value}/{m.Groups[2].Value},{m.Groups[3].Value}"));

    [GeneratedRegex("^  2026-([0-9]{2})-([0-9]{2}): (.+)$")]
    private static partial Regex Day();
}
