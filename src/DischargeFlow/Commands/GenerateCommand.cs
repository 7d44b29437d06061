using DischargeFlow.Exchange.Generating;

namespace DischargeFlow.Commands;

/// <summary>What is to be generated; null for what is usual.</summary>
internal sealed record GenerateRequest(long? Stays, int? Year, long? Seed);

/// <summary>Makes a year of stays that never were, as a table with its map.</summary>
internal static class GenerateCommand
{
    private const int UsualYear = 2025;
    private const long UsualSeed = 1;

    public static async Task<int> RunAsync(Terminal terminal, string extent, string file, GenerateRequest request, CancellationToken stop)
    {
        var year = YearOf(extent, request);
        var map = Path.ChangeExtension(file, ".map.yaml");
        var folder = Path.GetDirectoryName(Path.GetFullPath(file));
        if (folder is null || !Directory.Exists(folder) || Directory.Exists(file))
            throw new UsageException($"「{file}」には書けません。フォルダーがあるか確かめてください。", $"'{file}' cannot be written. Is there such a folder?");
        long written;
        using (var progress = new Simulations.StayProgress(terminal.Errors, year.Stays, terminal.Language))
        {
            await using var table = new StreamWriter(file, append: false, new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
            written = GeneratedTable.Write(year, table, progress.Report, stop);
        }

        await File.WriteAllTextAsync(map, GeneratedTable.MapOf(year), CancellationToken.None).ConfigureAwait(false);
        terminal.Say(
            $"*** 生成された架空の入院です(実際の記録ではありません): {year.Mark} ***\n{written} 件 → {file}、対応表 → {map}",
            $"*** These stays are generated, nobody's record: {year.Mark} ***\n{written} stays → {file}, map → {map}");
        return written == year.Stays ? ExitCodes.Fine : ExitCodes.Findings;
    }

    /// <summary>The year that is meant. Throws <see cref="UsageException"/> when it cannot be.</summary>
    public static GeneratedYear YearOf(string extent, GenerateRequest request)
    {
        var meant = extent switch
        {
            "region" => GeneratedExtent.Region,
            "japan" => GeneratedExtent.Japan,
            _ => throw new UsageException($"生成できるのは region(一つの地域)か japan(全国)です。「{extent}」ではありません。", $"There is 'region' and 'japan' to generate, not '{extent}'."),
        };
        var stays = request.Stays ?? (meant == GeneratedExtent.Region ? GeneratedYear.StaysOfARegion : GeneratedYear.StaysOfJapan);
        var year = request.Year ?? UsualYear;
        if (stays is < 1 or > 100_000_000) throw new UsageException("--stays は 1 から 1 億までの数にしてください。", "--stays takes a number from 1 to 100 million.");
        if (year is < 2000 or > 2100) throw new UsageException("--year は 2000 から 2100 までの年にしてください。", "--year takes a year from 2000 to 2100.");
        return new(meant, year, stays, (ulong)(request.Seed ?? UsualSeed));
    }
}
