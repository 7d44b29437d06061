using System.Globalization;
using System.Text;
using DischargeFlow.Casework.Audit;
using DischargeFlow.Casework.Stores;
using DischargeFlow.Web.Access;
using DischargeFlow.Web.Frames;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NodaTime;

namespace DischargeFlow.Web.AuditTrails;

/// <summary>The addresses at which an auditor reads the audit. Reading it stands in it too.</summary>
public static class AuditEndpoints
{
    private const int RowsToAPage = 200, LongestSearch = 200;

    /// <summary>Maps them.</summary>
    public static void MapAudit(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/audit", async (string? about, string? before, IStore store, Viewer viewer, IClock clock) =>
        {
            var search = about?.Trim() is { Length: > 0 and <= LongestSearch } text ? text : null;
            var from = long.TryParse(before, NumberStyles.None, CultureInfo.InvariantCulture, out var sequence) ? sequence : long.MaxValue;
            var rows = store.Read(s => s.AuditBefore(from, RowsToAPage, search));
            await TellAsync(store, clock, viewer, "audit-read", search ?? "");
            return Show.Page<AuditPage>(new { Rows = rows, About = search ?? "" });
        }).Needs(Policies.Audit);
        pages.MapGet("/audit/export", async (string? format, IStore store, Viewer viewer, IClock clock, HttpContext context) =>
        {
            var shape = format == "json" ? AuditFormat.Json : AuditFormat.Csv;
            await TellAsync(store, clock, viewer, "audit-exported", shape.ToString());
            context.Response.ContentType = shape == AuditFormat.Json ? "application/x-ndjson; charset=utf-8" : "text/csv; charset=utf-8";
            context.Response.Headers.ContentDisposition = $"attachment; filename=dischargeflow-audit.{(shape == AuditFormat.Json ? "jsonl" : "csv")}";

            // A spreadsheet takes text without the mark for the system's own encoding.
            await using var writer = new StreamWriter(context.Response.Body, new UTF8Encoding(encoderShouldEmitUTF8Identifier: shape == AuditFormat.Csv), leaveOpen: true);
            await AuditExport.WriteAsync(store, shape, writer, context.RequestAborted);
        }).Needs(Policies.Audit);
    }

    private static Task TellAsync(IStore store, IClock clock, Viewer viewer, string what, string details) => store.WriteAsync(s =>
    {
        s.AppendAudit(new(clock.GetCurrentInstant(), viewer.Who, what, "audit", details));
        return true;
    });
}
