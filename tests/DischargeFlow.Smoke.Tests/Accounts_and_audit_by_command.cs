using System.Net;
using DischargeFlow.Demonstrations;
using DischargeFlow.Smoke.Tests.Programs;
using DischargeFlow.Tests.Shared.Parts;
using Microsoft.Data.Sqlite;
using static DischargeFlow.Smoke.Tests.Programs.Stays;

namespace DischargeFlow.Smoke.Tests;

/// <summary>What whoever operates an installation does on its machine: the first administrator, keys of programs, the proof of the audit.</summary>
public sealed class Accounts_and_audit_by_command
{
    private static readonly NodaTime.Instant Morning = Japan("2026-11-16T10:00");

    [FactNeeding(Part.Node)]
    public async Task The_first_administrator_is_invited_by_mail_and_the_link_opens_the_page_that_asks_for_a_password()
    {
        await using var installation = await Installation.NewAsync(Region.Parties);
        var (code, said, errors) = await installation.RunAsync(Morning, "user", "add", "--name", "岡田", "--mail", "okada@city.example", "--role", "administrator");
        Assert.True(code == 0, errors);
        Assert.Contains("okada@city.example", said);
        Assert.DoesNotContain("/invitation/", said);
        var link = new Uri(Assert.Single(installation.Smtp.Mails).Body.Split('\n').Single(l => l.Contains("/invitation/", StringComparison.Ordinal)).Trim());
        Assert.Equal("renkei.example", link.Host);

        await using var program = await installation.ServeAsync(Morning);
        Assert.Contains("岡田", await program.Http.GetStringAsync(link.AbsolutePath));
        var (twice, _, taken) = await installation.RunAsync(Morning, "user", "add", "--name", "x", "--mail", "OKADA@city.example", "--role", "administrator");
        Assert.Equal(1, twice);
        Assert.Contains("already", taken);
    }

    [FactNeeding(Part.Node)]
    public async Task A_key_lets_a_program_in_until_it_is_revoked()
    {
        await using var installation = await Installation.NewAsync(Region.Parties);
        var (_, said, _) = await installation.RunAsync(Morning, "key", "add", "--name", "records", "--scope", "cases:read");
        var key = said.Split('\n', StringSplitOptions.RemoveEmptyEntries)[^1].Trim();
        await using var program = await installation.ServeAsync(Morning);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(program, key));
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(program, "dfk_wrong"));
        Assert.Equal(0, (await installation.RunAsync(Morning, "key", "revoke", "records")).Code);
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(program, key));
        Assert.Contains("records\tcases:read\t-", (await installation.RunAsync(Morning, "key", "list")).Out);
    }

    [FactNeeding(Part.Node)]
    public async Task Listening_to_other_machines_wants_encryption_and_an_administrator()
    {
        await using var installation = await Installation.NewAsync(Region.Parties);
        var (code, _, errors) = await installation.RunAsync(Morning, "serve", "--urls", "http://0.0.0.0:5080");
        Assert.Equal(2, code);
        Assert.Contains("unencrypted", errors);
        (code, _, errors) = await installation.RunBehindProxyAsync(Morning, "serve", "--urls", "http://127.0.0.1:0");
        Assert.Equal(2, code);
        Assert.Contains("user add", errors);
    }

    [FactNeeding(Part.Node)]
    public async Task Behind_a_proxy_only_what_came_encrypted_is_answered()
    {
        await using var installation = await Installation.NewAsync(Region.Parties);
        await using var program = await installation.ServeBehindProxyAsync(Morning);
        using var clear = await AskAsync("http");
        Assert.Equal(HttpStatusCode.Forbidden, clear.StatusCode);
        using var encrypted = await AskAsync("https");
        Assert.Equal(HttpStatusCode.OK, encrypted.StatusCode);
        Assert.Equal("max-age=31536000", encrypted.Headers.GetValues("Strict-Transport-Security").Single());
        Assert.All(encrypted.Headers.GetValues("Set-Cookie"), c => Assert.Contains("secure", c));

        async Task<HttpResponseMessage> AskAsync(string scheme)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/sign-in");
            request.Headers.Add("X-Forwarded-For", "192.168.1.7");
            request.Headers.Add("X-Forwarded-Proto", scheme);
            return await program.Http.SendAsync(request);
        }
    }

    [FactNeeding(Part.Node)]
    public async Task The_audit_is_proved_and_a_row_that_was_changed_removed_moved_or_cut_off_is_found()
    {
        await using var installation = await Installation.NewAsync(Region.Parties);
        for (var i = 1; i <= 4; i++) await installation.RunAsync(Morning, "key", "add", "--name", $"program-{i}", "--scope", "cases:read");
        var (code, said, errors) = await installation.RunAsync(Morning, "audit", "verify");
        Assert.True(code == 0, errors);
        Assert.Contains("4 rows", said);

        await FindsAsync(installation, "UPDATE audit SET subject = 'other' WHERE sequence = 2", "Row 2");
        await FindsAsync(installation, "DELETE FROM audit WHERE sequence = 3", "Row 4");
        await FindsAsync(installation, "UPDATE audit SET sequence = 9 WHERE sequence = 2; UPDATE audit SET sequence = 2 WHERE sequence = 3; UPDATE audit SET sequence = 3 WHERE sequence = 9", "Row 2");
        await FindsAsync(installation, "DELETE FROM audit WHERE sequence = 4", "had 4 rows");

        foreach (var file in (string[])["audit.csv", "audit.jsonl"])
        {
            Assert.Equal(0, (await installation.RunAsync(Morning, "audit", "export", file)).Code);
            Assert.Contains("key-added", await File.ReadAllTextAsync(Path.Combine(installation.Folder, file)));
        }

        Assert.Equal(2, (await installation.RunAsync(Morning, "audit", "export", "audit.csv")).Code);
        Assert.Equal(0, (await installation.RunAsync(Morning, "audit", "verify")).Code);
    }

    // On a copy, as somebody who can write the file would do it; the original is put back.
    private static async Task FindsAsync(Installation installation, string deed, string says)
    {
        var kept = installation.Copy();
        using (var database = new SqliteConnection($"{installation.ConnectionString};Pooling=False"))
        {
            database.Open();
            using var command = database.CreateCommand();
            command.CommandText = $"DROP TRIGGER audit_stays; DROP TRIGGER audit_remains; {deed};";
            command.ExecuteNonQuery();
        }

        var (code, _, errors) = await installation.RunAsync(Morning, "audit", "verify");
        Assert.Equal(1, code);
        Assert.Contains(says, errors);
        installation.PutBack(kept);
    }

    private static async Task<HttpStatusCode> StatusAsync(RunningProgram program, string key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/cases");
        request.Headers.Authorization = new("Bearer", key);
        using var answer = await program.Http.SendAsync(request);
        return answer.StatusCode;
    }
}
