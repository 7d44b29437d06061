using System.Diagnostics;
using DischargeFlow.Benchmarks.Figures;
using DischargeFlow.Casework.Cases;
using DischargeFlow.Casework.Drafts;
using DischargeFlow.Casework.Publishing;
using DischargeFlow.Casework.Workflows;
using DischargeFlow.Rulebooks.Language;
using NodaTime;

namespace DischargeFlow.Benchmarks.Publishing;

/// <summary>How long it takes to look ahead at a publication, to publish, and to move ten thousand open cases to the version.</summary>
internal static class PublishFigures
{
    private const int Cases = OpenStays.Count + 1;

    public static async IAsyncEnumerable<Figure> MeasureAsync()
    {
        using var desk = await Desk.OpenAsync();
        using var keeper = new ShelfKeeper(Region.Library, desk.Store, desk.Clock);
        using var bell = new PublicationBell();
        await keeper.Stock.KeepAsync(desk.Store);
        var one = await OpenStays.FillAsync(desk, keeper);

        var identities = new RandomIdentities();
        var drafts = new DraftDesk(desk.Store, keeper, desk.Clock, identities);
        var publications = new PublicationDesk(desk.Store, keeper, desk.Clock, identities, new(), bell);
        var terms = new PublicationTerms(new LocalDate(2016, 10, 1), EffectiveBy.Admission, OpenCases.Move, "bench");
        var draft = await drafts.BeginAsync("kitami", 1, VersionFiles.None.Add(VersionFiles.Rulebook, Changed()), "one");

        var watch = Stopwatch.StartNew();
        var preview = new PublicationPreviews(desk.Store, keeper.Shelf, desk.Clock).Of(publications.Prospect(draft.Id, terms), 200);
        yield return new($"preview of {Cases:N0} open cases", watch.Elapsed.TotalSeconds, "s",
            Beside: $"{preview.Moving:N0} messages move, {preview.Appearing:N0} appear, {preview.Vanishing:N0} vanish");

        var proposed = await publications.ProposeAsync(draft.Id, terms, "one");
        watch.Restart();
        var published = await publications.PublishAsync(proposed.Id, "two");
        var until = watch.Elapsed.TotalSeconds;
        var beside = await Bystander.BesideAsync(
            desk, keeper.Shelf, one, Task.Run(() => new PublicationMover(desk.Store, keeper.Shelf, desk.Clock).RunAsync(null, CancellationToken.None)));
        var progress = desk.Store.Read(s => s.FindPublication(published.Id))!.Progress;
        if (progress.Moved != Cases) throw new InvalidOperationException($"Not all cases were moved: {progress}");
        yield return new($"publication, {Cases:N0} open cases moved", watch.Elapsed.TotalSeconds, "s", 60, AtMost: true, Beside: $"the version ran after {until:0.00} s; {beside}");
    }

    private static string Changed() => System.Text.RegularExpressions.Regex.Replace(Region.Library.Find("kitami")!.Text, "due: [0-9]+ days before", "due: 9 days before");
}
