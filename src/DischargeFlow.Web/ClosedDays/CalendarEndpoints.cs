using System.Collections.Immutable;
using DischargeFlow.Casework.ClosedDays;
using DischargeFlow.Casework.Recording;
using DischargeFlow.Casework.Refusals;
using DischargeFlow.Casework.Shelves;
using DischargeFlow.Casework.Stores;
using DischargeFlow.Rulebooks.Calendars;
using DischargeFlow.Web.Access;
using DischargeFlow.Web.Cases;
using DischargeFlow.Web.Frames;
using DischargeFlow.Web.Languages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using NodaTime;
using NodaTime.Text;

namespace DischargeFlow.Web.ClosedDays;

/// <summary>The addresses of the tables of closed days: what they say, and changes that are shown before they are kept.</summary>
public static class CalendarEndpoints
{
    private const int LargestList = 1 << 20;

    /// <summary>Maps them.</summary>
    public static void MapCalendars(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/calendars", (CalendarReader reader) => Show.Page<CalendarsPage>(new { Model = reader.All() })).Needs(Policies.Rules);
        pages.MapPost("/calendars", AddAsync).Needs(Policies.Rules);
        pages.MapGet("/calendars/{name}", (string name, int? year, string? said, CalendarReader reader, Speech speech) =>
            Page(reader.One(name, year) with { Told = said == "saved" ? new(CalendarTexts.SaidSaved, false) : null })).Needs(Policies.Rules);
        pages.MapPost("/calendars/{name}/list", LookAsync).Needs(Policies.Rules);
        pages.MapPost("/calendars/{name}/list/save", (string name, [FromForm] IFormCollection form, CalendarReader reader, CalendarDesk desk, IHolidayLists lists, Viewer viewer, CancellationToken cancellation) =>
            ChangeAsync(name, form, reader, viewer, (who, stop) => desk.KeepAsync(Based(desk.WithList(name, ListOf(form, lists)), form), who, stop), cancellation)).Needs(Policies.Rules);
        pages.MapPost("/calendars/{name}/days", (string name, [FromForm] IFormCollection form, CalendarReader reader, CalendarDesk desk, Viewer viewer, CancellationToken cancellation) =>
            ChangeAsync(name, form, reader, viewer, (who, stop) => desk.KeepAsync(Based(
                form["take"] == "out" ? desk.WithoutDay(name, form["day"].ToString()) : desk.WithDay(name, form["day"].ToString(), form["name"].ToString()), form), who, stop), cancellation)).Needs(Policies.Rules);
        pages.MapPost("/calendars/{name}/covers", (string name, [FromForm] IFormCollection form, CalendarReader reader, CalendarDesk desk, Viewer viewer, CancellationToken cancellation) =>
            ChangeAsync(name, form, reader, viewer, (who, stop) => desk.KeepAsync(Based(desk.Covering(name, form["from"].ToString(), form["to"].ToString()), form), who, stop), cancellation)).Needs(Policies.Rules);
        pages.MapPost("/calendars/{name}/take", TakeAsync).Needs(Policies.Rules);
        pages.MapPost("/calendars/{name}/file", (string name, [FromForm] IFormCollection form, CalendarReader reader, CalendarDesk desk, Viewer viewer, CancellationToken cancellation) =>
            ChangeAsync(name, form, reader, viewer, (who, stop) => desk.TakeFileAsync(name, BasisOf(form), null, who, stop), cancellation)).Needs(Policies.Rules);
    }

    private static async Task<IResult> TakeAsync(string name, [FromForm] IFormCollection form, CalendarReader reader, CalendarDesk desk, Viewer viewer, CancellationToken cancellation)
    {
        try
        {
            await desk.TakeFileAsync(name, BasisOf(form), form["hash"].ToString(), new Requester(viewer.Who, FormKey.Of(form)), cancellation);
            return SeeOther.To($"/calendars/{name}?said=saved");
        }
        catch (RefusedException refused)
        {
            return Show.Page<CalendarsPage>(new { Model = reader.All() with { Told = new(refused.Refusal.Sentence, true) } }, RefusalStatus.Of(refused.Refusal.Kind));
        }
    }

    private static async Task<IResult> LookAsync(string name, [FromForm] IFormCollection form, CalendarReader reader, CalendarDesk desk, IHolidayLists lists)
    {
        var model = reader.One(name, null);
        try
        {
            var file = form.Files.GetFile("list") is { Length: > 0 } sent ? sent : throw CalendarTexts.NoFile();
            if (file.Length > LargestList) throw CalendarTexts.TooLarge();
            using var bytes = new MemoryStream();
            await file.CopyToAsync(bytes);
            var reading = lists.Read(bytes.ToArray());
            return reading.List is { } list
                ? Page(model with { Proposal = desk.WithList(name, list), List = Convert.ToBase64String(bytes.ToArray()) })
                : Show.Page<CalendarPage>(new { Model = model with { Faults = reading.Faults } }, StatusCodes.Status422UnprocessableEntity);
        }
        catch (RefusedException refused)
        {
            return Refused(model, refused);
        }
    }

    private static async Task<IResult> AddAsync([FromForm] IFormCollection form, CalendarReader reader, CalendarDesk desk, Viewer viewer, Speech speech, CancellationToken cancellation)
    {
        var name = form["name"].ToString().Trim();
        try
        {
            var year = speech.Today.Year;
            await desk.AddAsync(
                name, form["ja"].ToString(), form["en"].ToString(), new(year, 1, 1), new(year + 1, 12, 31), form["day"].ToString(), form["day-name"].ToString(),
                new Requester(viewer.Who, FormKey.Of(form)), cancellation);
            return SeeOther.To($"/calendars/{name}?said=saved");
        }
        catch (RefusedException refused)
        {
            return Show.Page<CalendarsPage>(new { Model = reader.All() with { Told = new(refused.Refusal.Sentence, true) } }, RefusalStatus.Of(refused.Refusal.Kind));
        }
    }

    private static async Task<IResult> ChangeAsync(
        string name, IFormCollection form, CalendarReader reader, Viewer viewer, Func<Requester, CancellationToken, Task> change, CancellationToken cancellation)
    {
        var year = int.TryParse(form["year"].ToString(), out var asked) ? asked : (int?)null;
        var model = reader.One(name, year);
        try
        {
            await change(new(viewer.Who, FormKey.Of(form)), cancellation);
            return SeeOther.To($"/calendars/{name}?year={model.Year}&said=saved");
        }
        catch (RefusedException refused)
        {
            return Refused(model, refused);
        }
    }

    // What was looked at counts: who was second is told.
    private static CalendarProposal Based(CalendarProposal proposal, IFormCollection form) => proposal with { Basis = BasisOf(form) };

    private static int BasisOf(IFormCollection form) => int.TryParse(form["basis"].ToString(), out var basis) ? basis : -1;

    private static HolidayList ListOf(IFormCollection form, IHolidayLists lists)
    {
        var bytes = new byte[LargestList];
        if (!Convert.TryFromBase64String(form["list"].ToString(), bytes, out var length)) throw CalendarTexts.NoFile();
        return lists.Read(bytes.AsSpan(0, length)).List ?? throw CalendarTexts.NoFile();
    }

    private static RazorComponentResult Refused(CalendarModel model, RefusedException refused) =>
        Show.Page<CalendarPage>(new { Model = model with { Told = new(refused.Refusal.Sentence, true) } }, RefusalStatus.Of(refused.Refusal.Kind));

    private static RazorComponentResult Page(CalendarModel model) => Show.Page<CalendarPage>(new { Model = model });
}
