using DischargeFlow.Casework.Recording;
using DischargeFlow.Casework.Refusals;
using DischargeFlow.Casework.Shelves;
using DischargeFlow.Casework.Stores;
using DischargeFlow.Web.Access;
using DischargeFlow.Web.Frames;
using DischargeFlow.Web.Languages;
using DischargeFlow.Web.Recordings;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace DischargeFlow.Web.Openings;

/// <summary>The addresses of the page on which a case is opened.</summary>
public static class OpeningEndpoints
{
    /// <summary>Maps them.</summary>
    public static void MapOpenings(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/cases/new", (IStore store, IRulebookShelf shelf, Viewer viewer, Speech speech) =>
            Show.Page<OpeningPage>(new { Model = OpeningModel.Empty(store, shelf, viewer, speech.Zone, speech.Now) })).Needs(Policies.OpenCases);
        pages.MapPost("/cases", OpenAsync).Needs(Policies.OpenCases);
    }

    private static async Task<IResult> OpenAsync(
        [FromForm] IFormCollection form, IStore store, IRulebookShelf shelf, ICaseBook book, Viewer viewer, Speech speech, CancellationToken cancellation)
    {
        var model = OpeningModel.Empty(store, shelf, viewer, speech.Zone, speech.Now) with { Form = OpeningForm.Of(form) };
        try
        {
            if (model.Vocabulary is not { } vocabulary) throw RecordingRefusals.NoVocabulary();
            var opening = new OpeningFormReader(vocabulary, speech.Zone, speech.Now).Read(model.Form);
            OwnHospital.Check(opening.Hospital, viewer, store);
            var opened = await book.OpenAsync(opening, new Requester(viewer.Who, FormKey.Of(form)), cancellation);
            return SeeOther.To($"/cases/{opened.Case}?said=opened");
        }
        catch (RefusedException refused)
        {
            return Show.Page<OpeningPage>(new { Model = model with { Refusal = refused.Refusal.Sentence } }, RefusalStatus.Of(refused.Refusal.Kind));
        }
    }
}
