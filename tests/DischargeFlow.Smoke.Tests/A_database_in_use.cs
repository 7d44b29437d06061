using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using DischargeFlow.Demonstrations;
using DischargeFlow.Smoke.Tests.Programs;
using DischargeFlow.Tests.Shared.Parts;
using Microsoft.Data.Sqlite;
using static DischargeFlow.Smoke.Tests.Programs.Stays;

namespace DischargeFlow.Smoke.Tests;

/// <summary>Another program holds the database, or another DischargeFlow does.</summary>
public sealed class A_database_in_use
{
    [FactNeeding(Part.Node)]
    public async Task Is_said_to_whoever_records_and_the_same_request_succeeds_afterwards()
    {
        await using var installation = await Installation.NewAsync(Region.Parties);
        await using var program = await installation.ServeAsync(Japan("2026-11-16T10:00"));
        using (var other = new SqliteConnection($"{installation.ConnectionString};Pooling=False"))
        {
            other.Open();
            using var hold = other.CreateCommand();
            hold.CommandText = "BEGIN IMMEDIATE";
            hold.ExecuteNonQuery();
            using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/cases") { Content = JsonContent.Create(new JsonObject { ["kind"] = "hospital-stay", ["hospital"] = "minato", ["entries"] = new JsonArray() }) };
            request.Headers.Add("Idempotency-Key", "held");
            using var answer = await program.Http.SendAsync(request);
            Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
            Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        }

        var stay = await OpenAsync(program, "held", "minato", Event("admission", "2026-11-16T09:00+09:00"));
        Assert.Single(await EntriesAsync(program, stay!), e => (string?)e["name"] == "admission");
    }

    [FactNeeding(Part.Node)]
    public async Task Lets_no_second_service_start()
    {
        await using var installation = await Installation.NewAsync(Region.Parties);
        await using var first = await installation.ServeAsync(Japan("2026-11-16T10:00"));
        var (code, _, errors) = await installation.RunAsync(Japan("2026-11-16T10:00"), "serve", "--urls", "http://127.0.0.1:0", "--lang", "en");
        Assert.Equal(2, code);
        Assert.Contains("Another DischargeFlow already runs on this database", errors);
    }
}
