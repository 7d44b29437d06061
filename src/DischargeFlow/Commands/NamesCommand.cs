using DischargeFlow.Serving;
using DischargeFlow.Settings;

namespace DischargeFlow.Commands;

/// <summary>Makes a new key for the names of patients and seals all of them with it. Not while a service runs: it would not know the key.</summary>
internal static class NamesCommand
{
    public static int NewKey(Terminal terminal)
    {
        var settings = ProgramSettings.Of(SettingsSource.Read());
        DataFolder.Make(settings.DataFolder);
        using var alone = DatabaseLock.Take(settings.DataFolder);
        var id = NameKeyFile.AddKey(settings);
        using (OwnStore.Open(settings)) { }
        terminal.Say(
            $"新しい鍵(識別子 {id})で、すべての氏名と患者番号に封をし直しました。{settings.NameKeyFile} をバックアップしてください。古い行は、古いバックアップを戻すときにだけ要ります。",
            $"All names and patient numbers are sealed with the new key ({id}). Back up {settings.NameKeyFile}; its earlier lines are needed only to restore an earlier backup.");
        return ExitCodes.Fine;
    }
}
