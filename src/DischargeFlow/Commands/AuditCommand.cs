using System.Text;
using DischargeFlow.Casework.Audit;
using DischargeFlow.Settings;

namespace DischargeFlow.Commands;

/// <summary>Proves the audit, and hands it to an auditor.</summary>
internal static class AuditCommand
{
    public static int Verify(Terminal terminal)
    {
        var settings = ProgramSettings.Of(SettingsSource.Read());
        using var store = OwnStore.Open(settings);
        var proof = AuditChain.Prove(store);
        if (proof.Broken is { } broken)
        {
            terminal.Complain(
                $"監査の記録の {broken} 番目が前の行とつながりません。書き換え、削除、または並べ替えのおそれがあります。バックアップと比べ、責任者に知らせてください。",
                $"Row {broken} of the audit does not fit the one before: a row was changed, removed or moved. Compare it with the backup and tell whoever is responsible.");
            return ExitCodes.Findings;
        }

        var head = AuditHead.In(settings.DataFolder);
        if (head.Read() is { } noted && (noted.Sequence > proof.Count || store.Read(s => s.AuditAfter(noted.Sequence - 1, 1)) is not [var row] || row.Hash != noted.Hash))
        {
            terminal.Complain(
                $"前に確かめたとき、監査の記録は {noted.Sequence} 番目まであり、要約は {noted.Hash} でした。いまの記録はそれと合いません。末尾が削除されたか、全体が作り直されたおそれがあります(バックアップから戻したときも、こうなります)。責任者に知らせてください。",
                $"When it was last verified, the audit had {noted.Sequence} rows and the hash {noted.Hash}. What is there now does not fit: its end was removed, or all of it was made anew (a restored backup looks the same). Tell whoever is responsible.");
            return ExitCodes.Findings;
        }

        if (proof.Count > 0) head.Note(proof.Count, proof.Hash);
        terminal.Say(
            $"監査の記録 {proof.Count} 行は途切れていません。最後の行の要約: {proof.Hash}", $"The audit is unbroken: {proof.Count} rows. The hash of the last: {proof.Hash}");
        return ExitCodes.Fine;
    }

    public static async Task<int> ExportAsync(Terminal terminal, string file, CancellationToken stop)
    {
        var format = Path.GetExtension(file).ToLowerInvariant() switch
        {
            ".csv" => AuditFormat.Csv,
            ".json" or ".jsonl" => AuditFormat.Json,
            _ => throw new UsageException("書き出すファイルの名前は .csv か .jsonl で終えてください。", "Let the file's name end with .csv or .jsonl."),
        };
        using var store = OwnStore.Open(ProgramSettings.Of(SettingsSource.Read()));
        long count;
        try
        {
            // It names who looked at whom: nobody else on the machine may read it.
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            await using var writer = new StreamWriter(file, new UTF8Encoding(encoderShouldEmitUTF8Identifier: format == AuditFormat.Csv), options);
            count = await AuditExport.WriteAsync(store, format, writer, stop).ConfigureAwait(false);
        }
        catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException)
        {
            throw new UsageException(
                $"{file} に書き出せません: {unwritable.Message} すでにあるファイルには上書きしません。", $"Cannot write {file}: {unwritable.Message} A file that is there is not overwritten.");
        }

        await store.WriteAsync(
            s =>
            {
                s.AppendAudit(new(Clocks.RealTime.Clock.GetCurrentInstant(), OwnStore.Who, "audit-exported", "audit", format.ToString()));
                return true;
            },
            stop).ConfigureAwait(false);
        terminal.Say($"{count} 行を {file} に書き出しました。", $"{count} rows were written to {file}.");
        return ExitCodes.Fine;
    }
}
