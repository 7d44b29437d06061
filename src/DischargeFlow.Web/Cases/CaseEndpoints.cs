using DischargeFlow.Casework.Recording;
using DischargeFlow.Casework.Refusals;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Web.Access;
using DischargeFlow.Web.Frames;
using DischargeFlow.Web.Languages;
using DischargeFlow.Web.Recordings;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace DischargeFlow.Web.Cases;

/// <summary>The addresses of the page of one case.</summary>
public static class CaseEndpoints
{
    /// <summary>Maps them.</summary>
    public static void MapCases(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/cases/{number}", (string number, string? record, string? said, CaseReader cases, Viewer viewer) =>
            Page(cases.Read(number, viewer) with { Recording = record, Told = ToldOf(said) })).IsALook("page").Needs(Policies.ReadCases);
        pages.MapGet("/cases/{number}/replay", (string number, string? at, CaseReader cases, Viewer viewer, Speech speech) => Replay(number, at, cases, viewer, speech))
            .IsALook("replay").Needs(Policies.ReadCases);
        pages.MapPost("/cases/{number}/entries", RecordAsync).Needs(Policies.RecordCases);
    }

    private static async Task<IResult> RecordAsync(
        string number, [FromForm] IFormCollection form, CaseReader cases, Viewer viewer, ICaseBook book, Speech speech, CancellationToken cancellation)
    {
        var model = cases.Read(number, viewer);
        var said = FormEntry.Of(form);
        try
        {
            if (model.Vocabulary is not { } vocabulary) throw RecordingRefusals.NoVocabulary();
            var entry = new EntryReader(vocabulary, speech.Zone, speech.Now).Read(said);
            int? version = int.TryParse(form["version"], out var seen) ? seen : null;
            var recorded = await book.RecordAsync(model.View.Case.Number, [entry], version, new Requester(viewer.Who, FormKey.Of(form)), null, cancellation);
            var outcome = recorded.Sequences.IsEmpty ? "nothing-new" : "recorded";
            return SeeOther.To($"/cases/{model.View.Case.Number}?said={outcome}");
        }
        catch (RefusedException refused)
        {
            // Read again: what another writer recorded meanwhile is what the reader must see now.
            model = cases.Read(number, viewer) with
            {
                Recording = $"{said.Type}:{said.Name}",
                Retained = said,
                Told = new(refused.Refusal.Sentence, Refused: true),
            };
            return Show.Page<CasePage>(new { Model = model }, RefusalStatus.Of(refused.Refusal.Kind));
        }
    }

    // 2026-11-20T12:00, as the field sends it: what was recorded in that minute counts.
    private const int Minutes = 16;

    /// <summary>A moment that is no moment, or has not passed yet, shows the present.</summary>
    private static RazorComponentResult Replay(string number, string? at, CaseReader cases, Viewer viewer, Speech speech)
    {
        var asked = at is { Length: > 0 } ? SaidMoment.Read(at, speech.Zone) : null;
        var moment = asked is { } said ? said.IsDay ? said.EndIn(speech.Zone) - NodaTime.Duration.Epsilon : said.Instant + (at!.Length == Minutes ? NodaTime.Duration.FromMinutes(1) - NodaTime.Duration.Epsilon : NodaTime.Duration.Zero) : speech.Now;
        var (then, replay) = cases.Replay(number, viewer, NodaTime.Instant.Min(moment, speech.Now), speech.Now);
        return Show.Page<ReplayPage>(new { Model = then, Replay = replay });
    }

    private static RazorComponentResult Page(CaseModel model) => Show.Page<CasePage>(new { Model = model });

    private static Told? ToldOf(string? said) => said switch
    {
        "recorded" => new(CaseTexts.SaidRecorded, false),
        "nothing-new" => new(CaseTexts.SaidNothingNew, false),
        "opened" => new(CaseTexts.SaidOpened, false),
        _ => null,
    };
}
