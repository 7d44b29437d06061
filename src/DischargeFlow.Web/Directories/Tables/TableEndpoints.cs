using System.Globalization;
using DischargeFlow.Casework.Directory;
using DischargeFlow.Casework.Directory.Tables;
using DischargeFlow.Casework.Refusals;
using DischargeFlow.Casework.Shelves;
using DischargeFlow.Casework.Stores;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Web.Access;
using DischargeFlow.Web.Api.Problems;
using DischargeFlow.Web.Cases;
using DischargeFlow.Web.Frames;
using DischargeFlow.Web.Languages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using NodaTime.Text;

namespace DischargeFlow.Web.Directories.Tables;

/// <summary>The addresses of the directory's table: out as a file, in as a file that is shown first and then saved.</summary>
public static class TableEndpoints
{
    private const int LargestTable = 1 << 20;

    /// <summary>Maps them.</summary>
    public static void MapDirectoryTable(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/directory-table", (int? saved, IStore store) => Page(new(Parties(store), Told: saved is { } count ? Saved(count) : null))).Needs(Policies.WriteDirectory);
        pages.MapGet("/directory-table/csv", (IStore store, IDirectoryTables tables, Speech speech) => Results.File(
            tables.Write(store.Read(s => s.Directory), speech.Language), "text/csv; charset=utf-8", $"directory-{LocalDatePattern.Iso.Format(speech.Today)}.csv")).Needs(Policies.ReadDirectory);
        pages.MapPost("/directory-table", LookAsync).Needs(Policies.WriteDirectory);
        pages.MapPost("/directory-table/save", SaveAsync).Needs(Policies.WriteDirectory);
    }

    private static async Task<IResult> LookAsync([FromForm] IFormCollection form, IStore store, IDirectoryTables tables, IRulebookShelf shelf, Speech speech)
    {
        try
        {
            var file = form.Files.GetFile("table") is { Length: > 0 } sent ? sent : throw TableTexts.NoFile();
            if (file.Length > LargestTable) throw TableTexts.TooLarge();
            using var bytes = new MemoryStream();
            await file.CopyToAsync(bytes);
            return Page(new(Parties(store), Proposed(bytes.ToArray(), store, tables, shelf, speech), Convert.ToBase64String(bytes.ToArray())));
        }
        catch (RefusedException refused)
        {
            return Show.Page<TablePage>(
                new { Model = new TableModel(Parties(store), Told: new(refused.Refusal.Sentence, true)) }, RefusalStatus.Of(refused.Refusal.Kind));
        }
    }

    private static async Task<IResult> SaveAsync(
        [FromForm] string? table, DirectoryDesk desk, IStore store, IDirectoryTables tables, IRulebookShelf shelf, Viewer viewer, Speech speech, CancellationToken cancellation)
    {
        var bytes = new byte[LargestTable];
        if (!Convert.TryFromBase64String(table ?? "", bytes, out var length)) throw TableTexts.NoFile();
        var proposal = Proposed(bytes.AsSpan(0, length), store, tables, shelf, speech);
        await new DirectoryImport(desk).SaveAsync(proposal, viewer.Who, cancellationToken: cancellation);
        return SeeOther.To($"/directory-table?saved={proposal.Changes.Length}");
    }

    private static DirectoryProposal Proposed(ReadOnlySpan<byte> table, IStore store, IDirectoryTables tables, IRulebookShelf shelf, Speech speech) =>
        DirectoryProposal.Of(tables.Read(table), store.Read(s => s.Directory), shelf, speech.Today);

    private static Told Saved(int count)
    {
        string In(Language language) => string.Format(CultureInfo.InvariantCulture, TableTexts.Saved.In(language), count);
        return new(new(In(Language.Ja), In(Language.En)), false);
    }

    private static int Parties(IStore store) => store.Read(s => s.Directory).Parties.Count();

    private static RazorComponentResult Page(TableModel model) => Show.Page<TablePage>(new { Model = model });
}
