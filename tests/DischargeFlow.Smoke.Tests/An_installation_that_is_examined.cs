using DischargeFlow.Demonstrations;
using DischargeFlow.Smoke.Tests.Programs;
using DischargeFlow.Tests.Shared.Parts;
using DischargeFlow.Tests.Shared.SmtpServer;
using static DischargeFlow.Smoke.Tests.Programs.Stays;

namespace DischargeFlow.Smoke.Tests;

/// <summary>doctor on an installation with a directory and a real mail server.</summary>
public sealed class An_installation_that_is_examined
{
    [FactNeeding(Part.Node)]
    public async Task Is_well_when_everything_can_be_reached()
    {
        await using var installation = await Installation.NewAsync(Region.Parties);
        var (code, output, errors) = await installation.RunAsync(Japan("2026-11-20T11:15"), "doctor", "--lang", "en");
        Assert.True(code == 0, output + errors);
        Assert.DoesNotContain("FAULT", output);
        Assert.Contains("The audit is unbroken", output);
        Assert.Empty(installation.Smtp.Mails);
    }

    [FactNeeding(Part.Node)]
    public async Task Names_whom_nobody_can_reach()
    {
        await using var installation = await Installation.NewAsync(Region.Parties.Select(p => p.Id == Region.Kawabe ? p with { ContactPoints = [] } : p));
        var (code, output, _) = await installation.RunAsync(Japan("2026-11-20T11:15"), "doctor", "--lang", "ja");
        Assert.Equal(1, code);
        Assert.Contains("川べりケアプラン", output);
    }

    [FactNeeding(Part.Node)]
    public async Task Names_who_is_open_when_none_of_its_contact_points_is()
    {
        var morning = Casework.Directory.SaidPointHours.Read("mon-fri 09:00-12:00");
        await using var installation = await Installation.NewAsync(Region.Parties.Select(p => p.Id == Region.Akatsuki
            ? p with { ContactPoints = [.. p.ContactPoints.Select(c => c with { Hours = morning })] }
            : p));
        var (_, output, _) = await installation.RunAsync(Japan("2026-11-20T11:15"), "doctor", "--lang", "en");
        Assert.Matches("warn  居宅介護支援事業所あかつき: it is open mon-fri 12:00-1[78]:[03]0, but no contact point takes messages then", output);
    }

    [FactNeeding(Part.Node)]
    public async Task Counts_the_addresses_that_wait_to_be_confirmed_and_says_what_to_do()
    {
        await using var installation = await Installation.NewAsync(Region.Parties.Select(p => p.Id == Region.Akatsuki || p.Id == Region.Hinata
            ? p with { ContactPoints = [.. p.ContactPoints.Select(c => c with { Verified = false })] }
            : p));
        var (_, output, _) = await installation.RunAsync(Japan("2026-11-20T11:15"), "doctor", "--lang", "en");
        Assert.Contains("2 mail addresses are not confirmed, of 2 parties; 1 of these have no other way either.", output);
    }

    [FactNeeding(Part.Node)]
    public async Task Names_a_hospital_that_said_nothing_of_its_rules()
    {
        var hospital = Region.Parties.First(p => p.Kind == "hospital" && p.Organization == p.Id);
        await using var installation = await Installation.NewAsync(Region.Parties.Select(p => p.Id == hospital.Id ? p with { Follows = null } : p));
        var (code, output, _) = await installation.RunAsync(Japan("2026-11-20T11:15"), "doctor", "--lang", "ja");
        Assert.Equal(1, code);
        Assert.Contains($"{hospital.Name}: どのルールブックに従うか書かれていない", output);
    }

    [FactNeeding(Part.Node)]
    public async Task Says_that_a_table_of_closed_days_has_ended()
    {
        await using var installation = await Installation.NewAsync(Region.Parties);
        var (code, output, _) = await installation.RunAsync(Japan("2029-01-10T10:00"), "doctor", "--lang", "en");
        Assert.Equal(1, code);
        Assert.Contains("'japan' ended on 2028-12-31", output);
    }

    [FactNeeding(Part.Node)]
    public async Task Says_that_a_mail_server_offers_no_encryption()
    {
        await using var installation = await Installation.NewAsync(Region.Parties, new SmtpServerOptions { Tls = false });
        var (code, output, _) = await installation.RunAsync(Japan("2026-11-20T11:15"), "doctor", "--lang", "en");
        Assert.Equal(1, code);
        Assert.Matches("FAULT .*STARTTLS", output);
    }

    [FactNeeding(Part.Node)]
    public async Task Says_that_the_clock_is_behind_what_was_recorded()
    {
        await using var installation = await Installation.NewAsync(Region.Parties);
        await using (var program = await installation.ServeAsync(Japan("2026-11-20T11:15")))
            await OpenAsync(program, "open", "minato", Event("admission", "2026-11-19T10:00+09:00"));
        var (code, output, _) = await installation.RunAsync(Japan("2026-11-20T10:15"), "doctor", "--lang", "en");
        Assert.Equal(1, code);
        Assert.Contains("it is slow, or was fast once", output);
    }
}
