using System.Collections.Immutable;
using System.Text.Json;
using DischargeFlow.Casework.ClosedDays;
using DischargeFlow.Casework.Directory;
using DischargeFlow.Casework.Directory.Checks;
using DischargeFlow.Casework.Misdirections;
using DischargeFlow.Casework.Recording;
using DischargeFlow.Casework.Refusals;
using DischargeFlow.Casework.Shelves;
using DischargeFlow.Casework.Stores;
using DischargeFlow.Web.Access;
using DischargeFlow.Web.Api;
using DischargeFlow.Web.Api.Problems;
using DischargeFlow.Web.Cases;
using DischargeFlow.Web.Frames;
using DischargeFlow.Web.Languages;
using DischargeFlow.Web.Recordings;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace DischargeFlow.Web.Directories;

/// <summary>The addresses of the directory's pages.</summary>
public static class DirectoryEndpoints
{
    /// <summary>Maps them.</summary>
    public static void MapDirectory(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/directory", (string? q, string? kind, string? only, IStore store, IRulebookShelf shelf) =>
            Show.Page<DirectoryPage>(new { Model = Search(q?.Trim() ?? "", kind ?? "", only == "unconfirmed", store, shelf) })).Needs(Policies.ReadDirectory);
        pages.MapGet("/directory/new", (IStore store, IRulebookShelf shelf, ICalendarShelf calendars, Speech speech) =>
            Show.Page<PartyPage>(new { Model = Form(null, Empty(store, speech), store, shelf, calendars) })).Needs(Policies.WriteDirectory);
        pages.MapGet("/directory/{id}", (string id, string? said, IStore store, IRulebookShelf shelf, ICalendarShelf calendars) =>
            Show.Page<PartyPage>(new
            {
                Model = Form(id, PartyWriting.Of(Find(id, store) ?? throw ApiRefusals.NoSuchParty(id)), store, shelf, calendars) with { Told = DirectoryAnswers.Of(said) },
            })).Needs(Policies.ReadDirectory);
        pages.MapPost("/directory", SaveAsync).Needs(Policies.WriteDirectory);
        pages.MapPost("/directory/{id}/allow", AllowAsync).Needs(Policies.WriteDirectory);
        pages.MapPost("/directory/{id}/ask", async (
            string id, [FromForm] IFormCollection form, AddressDesk desk, IStore store, Viewer viewer, CancellationToken cancellation) =>
        {
            await desk.AskAgainAsync((Find(id, store) ?? throw ApiRefusals.NoSuchParty(id)).Id, form["ask"].ToString(), viewer.Who, cancellation);
            return SeeOther.To($"/directory/{id}?said=asked");
        }).Needs(Policies.WriteDirectory);
    }

    private static async Task<IResult> SaveAsync(
        [FromForm] IFormCollection form, DirectoryDesk desk, IStore store, IRulebookShelf shelf, ICalendarShelf calendars, Viewer viewer, CancellationToken cancellation)
    {
        var isNew = form["new"] == "yes";
        var id = form["id"].ToString().Trim();
        var known = Find(id, store) is { } found ? PartyWriting.Of(found) : null;
        var party = PartyForm.Read(form, isNew ? null : known);
        try
        {
            if (isNew && known is not null) throw PartyRefusals.IdTaken(id);
            await desk.SaveAsync(PartyReading.Of(id, party, shelf), JsonSerializer.Serialize(party, ApiJson.Options), new Requester(viewer.Who, FormKey.Of(form)), cancellation);
            return SeeOther.To($"/directory/{id}?said=saved");
        }
        catch (RefusedException refused)
        {
            var model = Form(isNew ? null : id, party, store, shelf, calendars) with { NewId = id, Told = new Told(refused.Refusal.Sentence, true) };
            return Show.Page<PartyPage>(new { Model = model }, RefusalStatus.Of(refused.Refusal.Kind));
        }
    }

    // A tick that the address was checked is asked for: it is what makes mail go there again.
    private static async Task<IResult> AllowAsync(
        string id, [FromForm] IFormCollection form, MisdirectionDesk desk, IStore store, Viewer viewer, CancellationToken cancellation)
    {
        var party = Find(id, store) ?? throw ApiRefusals.NoSuchParty(id);
        var address = form["address"].ToString();
        if (form["checked"] != "yes" || !party.ContactPoints.Any(p => p.Stopped is not null && p.Address == address)) return SeeOther.To($"/directory/{id}?said=unchecked");
        await desk.AllowAsync(address, viewer.Who, cancellation);
        return SeeOther.To($"/directory/{id}?said=allowed");
    }

    private static DirectoryModel Search(string text, string kind, bool onlyUnconfirmed, IStore store, IRulebookShelf shelf)
    {
        var all = store.Read(s => s.Directory).Parties.ToImmutableArray();
        var names = all.ToDictionary(p => p.Id, p => p.Name);
        return new(
            text,
            kind,
            [
                .. all.Where(p => (kind.Length == 0 || p.Kind == kind) && (text.Length == 0 || Says(p, text)) && (!onlyUnconfirmed || p.ContactPoints.Any(c => c.IsUnconfirmed)))
                    .OrderBy(p => Rank(all.FirstOrDefault(o => o.Id == p.Organization)?.Kind ?? p.Kind))
                    .ThenBy(p => names.GetValueOrDefault(p.Organization, ""), StringComparer.Ordinal).ThenBy(p => p.Organization == p.Id ? 0 : 1).ThenBy(p => p.Name, StringComparer.Ordinal),
            ],
            [.. all.Select(p => p.Kind).Distinct().OrderBy(Rank)],
            shelf.Rulebooks.ToImmutableDictionary(r => r.Name, r => r.Planner.Rulebook.Title))
        {
            OnlyUnconfirmed = onlyUnconfirmed,
            Unconfirmed = all.Sum(p => p.ContactPoints.Count(c => c.IsUnconfirmed)),
            WithoutAnyWay = all.Count(p => p.ContactPoints.Any(c => c.IsUnconfirmed) && !p.ContactPoints.Any(c => c.MayBeUsed)),
        };
    }

    private static bool Says(DirectoryParty party, string text) =>
        party.Name.Contains(text, StringComparison.OrdinalIgnoreCase) || party.Id.Value.Contains(text, StringComparison.OrdinalIgnoreCase)
        || party.ContactPoints.Any(p => p.Address.Contains(text, StringComparison.OrdinalIgnoreCase))
        || party.Codes.Any(c => c.Contains(text, StringComparison.OrdinalIgnoreCase));

    private static int Rank(string kind) => PartyKinds.All.ToList().IndexOf(kind) is >= 0 and var rank ? rank : int.MaxValue;

    private static PartyModel Form(string? id, PartyDraft party, IStore store, IRulebookShelf shelf, ICalendarShelf calendars) => new(
        id,
        party,
        [.. store.Read(s => s.Directory).Parties.Where(p => p.Organization == p.Id && p.Id.Value != id)],
        shelf.Rulebooks.ToImmutableSortedDictionary(r => r.Name, r => r.Planner.Rulebook.Title, StringComparer.Ordinal))
    {
        Points = id is null ? [] : Find(id, store)?.ContactPoints ?? [],
        Checks = id is null ? [] : [.. store.Read(s => s.AddressChecks).Where(c => c.Party.Value == id)],
        Calendars = [.. calendars.Calendars.Select(c => (c.Name, c.Table.Title))],
    };

    private static PartyDraft Empty(IStore store, Speech speech) => new()
    {
        Kind = "care-office",
        Name = "",
        Region = store.Read(s => s.Directory).Parties.Select(p => p.Region).FirstOrDefault() ?? "",
        Hours = [new(speech.Today.ToString("uuuu-MM-dd", System.Globalization.CultureInfo.InvariantCulture), Weekdays)],
        ClosedDays = ["japan", "year-end"],
    };

    private static Dictionary<string, IReadOnlyList<string>> Weekdays => SaidHours.Days.Take(5).ToDictionary(d => d, _ => (IReadOnlyList<string>)["09:00-17:00"]);

    private static DirectoryParty? Find(string id, IStore store) => SaidParty.Of(id) is { } party ? store.Read(s => s.Directory).Find(party) : null;
}
